using Ronghe.Experiments.Results;
using Ronghe.Experiments.Tables;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Scenarios;

/// <summary>Reads the group <c>population</c>: tables, or synthetic colleges, regions and enterprises where there is none.</summary>
internal sealed class PopulationReader(ScenarioFindings findings, string rootFolder)
{
    private readonly SortedDictionary<string, string> _tableHashes = new(StringComparer.Ordinal);
    private readonly List<string> _synthetic = [];

    /// <summary>SHA-256 of each table read, by its path relative to the scenario's folder.</summary>
    public IReadOnlyDictionary<string, string> TableHashes => _tableHashes;

    /// <summary>Ids of the regions, as far as they are known; null when they could not be read.</summary>
    public IReadOnlyList<string>? RegionIds { get; private set; }

    /// <summary>Sectors of the scenario; null when they could not be read.</summary>
    public IReadOnlyList<SectorInput>? Sectors { get; private set; }

    /// <summary>The population, or null after a mistake.</summary>
    public Population? Read(YamlMapping root)
    {
        int before = findings.Errors.Count;
        if (root.Find("population") is not { } node)
        {
            if (findings.IsWhole) findings.Refuse(root, "key 'population' is missing: who lives in the world? ('extends: hunan-baseline.yaml' brings one)");
            return null;
        }
        if (YamlValues.Mapping(node, "population", ScenarioKeys.Population, findings) is not { } population) return null;

        IReadOnlyList<string> fields = ReadSectors(population, out IReadOnlyCollection<string>? allSectors);
        IReadOnlyList<FamilyInput>? families = ReadFamilies(population, fields, allSectors);
        IReadOnlyList<RegionRow>? regions = ReadRegions(population);
        IReadOnlyList<CollegeInput>? colleges = regions is null ? null : ReadColleges(population, regions);
        (IReadOnlyList<int> Synthetic, IReadOnlyList<EnterpriseInput> Table)? enterprises = regions is null ? null : ReadEnterprises(population, regions);
        if (findings.Errors.Count > before || Sectors is null || families is null || colleges is null || enterprises is null) return null;

        IReadOnlyList<IReadOnlyList<int>> neighbours = RegionNeighbours.Of(regions!);
        return new Population
        {
            KnowledgeFields = fields,
            Sectors = Sectors,
            Families = families,
            Regions = [.. regions!.Select((row, i) => new RegionInput(row.Id, enterprises.Value.Synthetic[i], neighbours[i]))],
            Colleges = colleges,
            Enterprises = enterprises.Value.Table,
            SyntheticTables = _synthetic,
        };
    }

    private IReadOnlyList<string> ReadSectors(YamlMapping population, out IReadOnlyCollection<string>? allSectors)
    {
        allSectors = null;
        if (Table(population, "sectors") is not { } table) return [];
        TableResult<SectorRow>? result = ReadTable(table, PopulationTables.ReadSectors);
        if (result is null) return [];
        allSectors = [.. result.Rows.Select(row => row.Id)];
        IReadOnlyList<string>? chosen = null;
        if (population.Find("sector_ids") is { } ids)
        {
            chosen = YamlValues.Names(ids, "population.sector_ids", "sector", allSectors, findings);
            if (chosen is null) return result.KnowledgeFields;
            if (chosen.Count < 2)
            {
                findings.Refuse(ids, "population.sector_ids must name at least 2 sectors");
                return result.KnowledgeFields;
            }
        }
        Sectors = SectorSelection.Sectors(result.Rows, chosen);
        return result.KnowledgeFields;
    }

    private IReadOnlyList<FamilyInput>? ReadFamilies(YamlMapping population, IReadOnlyList<string> fields, IReadOnlyCollection<string>? allSectors)
    {
        (YamlScalar, string)? familyTable = Table(population, "families");
        (YamlScalar, string)? shareTable = Table(population, "family_sectors");
        if (familyTable is null || shareTable is null || allSectors is null) return null;
        TableResult<FamilyRow>? families = ReadTable(familyTable.Value, (path, errors) => PopulationTables.ReadFamilies(path, fields, errors));
        if (families is null) return null;
        TableResult<FamilySectorRow>? shares = ReadTable(shareTable.Value,
            (path, errors) => PopulationTables.ReadFamilySectors(path, [.. families.Rows.Select(row => row.Id)], allSectors, errors));
        if (shares is null || Sectors is null) return null;
        IReadOnlyList<FamilyInput> kept = SectorSelection.Families(families.Rows, shares.Rows, Sectors);
        if (kept.Count > 0) return kept;
        findings.Refuse(shareTable.Value.Item1, "no programme family leads to any of the sectors");
        return null;
    }

    private IReadOnlyList<RegionRow>? ReadRegions(YamlMapping population)
    {
        IReadOnlyList<RegionRow>? rows = null;
        if (population.Find("regions") is YamlMapping)
        {
            if (Count(population, "regions", ScenarioKeys.MostRegions, "regions") is { } count)
            {
                rows = [.. Enumerable.Range(1, count).Select(i => new RegionRow(FormattableString.Invariant($"Region-{i:00}"), "", 1.0 / count, double.NaN, double.NaN))];
                _synthetic.Add("regions");
            }
        }
        else if (Table(population, "regions") is { } table)
        {
            rows = ReadTable(table, PopulationTables.ReadRegions)?.Rows;
        }
        RegionIds = rows is null ? null : [.. rows.Select(row => row.Id)];
        return rows;
    }

    private IReadOnlyList<CollegeInput>? ReadColleges(YamlMapping population, IReadOnlyList<RegionRow> regions)
    {
        string[] ids = [.. regions.Select(row => row.Id)];
        if (population.Find("colleges") is YamlMapping)
        {
            SyntheticCollegesSetting? setting = SyntheticSettingsReader.Colleges(population, findings);
            _synthetic.Add("colleges");
            return setting is null ? null : SyntheticColleges.Create(setting, ids, [.. regions.Select(row => row.EnterpriseWeight)]);
        }
        if (Table(population, "colleges") is not { } table) return null;
        TableResult<CollegeRow>? result = ReadTable(table, (path, errors) => PopulationTables.ReadColleges(path, ids, errors));
        return result is null ? null
            : [.. result.Rows.Select(row => new CollegeInput(row.Id, row.Type, Array.IndexOf(ids, row.Region), row.Founded, row.IsIndustryRun, row.EntrantsPerYear, row.Programmes))];
    }

    private (IReadOnlyList<int>, IReadOnlyList<EnterpriseInput>)? ReadEnterprises(YamlMapping population, IReadOnlyList<RegionRow> regions)
    {
        string[] ids = [.. regions.Select(row => row.Id)];
        if (population.Find("enterprises") is YamlMapping)
        {
            _synthetic.Add("enterprises");
            IReadOnlyList<int>? counts = SyntheticSettingsReader.Enterprises(population, ids, [.. regions.Select(row => row.EnterpriseWeight)], findings);
            return counts is null ? null : (counts, []);
        }
        if (Table(population, "enterprises") is not { } table || Sectors is null) return null;
        string[] sectors = [.. Sectors.Select(sector => sector.Id)];
        TableResult<EnterpriseRow>? result = ReadTable(table, (path, errors) => PopulationTables.ReadEnterprises(path, ids, sectors, errors));
        if (result is null) return null;
        if (result.Rows.Any(row => row.Generation is not null))
            findings.Warn(table.Node, "the column 'generation' is not used: every enterprise starts at the first generation");
        return (new int[ids.Length],
            [.. result.Rows.Select(row => new EnterpriseInput(row.Id, Array.IndexOf(ids, row.Region), Array.IndexOf(sectors, row.Sector), row.Heads))]);
    }

    private int? Count(YamlMapping population, string key, int most, string unit) =>
        YamlValues.Mapping(population.Find(key)!, "population." + key, ["synthetic"], findings) is not { } mapping ? null
        : mapping.Find("synthetic") is { } node ? YamlValues.Whole(node, $"population.{key}.synthetic", 1, most, unit, findings)
        : SyntheticSettingsReader.Missing(mapping, $"population.{key}.synthetic", findings);

    private (YamlScalar Node, string Path)? Table(YamlMapping population, string key)
    {
        if (population.Find(key) is not { } node)
        {
            if (findings.IsWhole) findings.Refuse(population, $"key 'population.{key}' is missing");
            return null;
        }
        bool canBeSynthetic = key is "regions" or "colleges" or "enterprises";
        if (node is not YamlScalar scalar)
        {
            findings.Refuse(node, $"population.{key} must be the path of a CSV table{(canBeSynthetic ? " or {synthetic: N}" : "")}, not {node.Kind}");
            return null;
        }
        string path = Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(scalar.Source.Folder, scalar.Text));
        if (File.Exists(path)) return (scalar, path);
        findings.Refuse(scalar, $"population.{key} names a file that does not exist: {path}{NearbyFiles.Hint(path, "*.csv")}");
        return null;
    }

    private TableResult<T>? ReadTable<T>((YamlScalar Node, string Path) table, Func<string, ICollection<InputError>, TableResult<T>> read)
    {
        int before = findings.Errors.Count;
        TableResult<T> result = read(table.Path, findings.Errors);
        if (findings.Errors.Count > before) return null;
        if (result.Synthetic) _synthetic.Add(Path.GetFileName(table.Path));
        _tableHashes[MergedScenario.Portable(table.Path, rootFolder)] = FileHash.Of(table.Path);
        return result;
    }
}
