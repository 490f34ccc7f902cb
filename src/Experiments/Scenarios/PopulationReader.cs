using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios.Forms;
using Ronghe.Experiments.Scenarios.Tables;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Scenarios;

/// <summary>Reads the group <c>population</c>: tables, or synthetic colleges, regions and enterprises where there is none.</summary>
internal sealed class PopulationReader(ScenarioFindings findings, string rootFolder)
{
    private readonly SortedDictionary<string, string> _tableHashes = new(StringComparer.Ordinal);
    private readonly List<string> _synthetic = [];
    private readonly SortedSet<string> _credits = new(StringComparer.Ordinal);

    /// <summary>SHA-256 of each table read, by its path relative to the scenario's folder.</summary>
    public IReadOnlyDictionary<string, string> TableHashes => _tableHashes;

    /// <summary>What the tables' licences ask to be said.</summary>
    public IReadOnlyList<string> Credits => [.. _credits];

    /// <summary>Ids of the regions, as far as they are known; null when they could not be read.</summary>
    public IReadOnlyList<string>? RegionIds { get; private set; }

    /// <summary>Sectors of the scenario; null when they could not be read.</summary>
    public IReadOnlyList<SectorInput>? Sectors { get; private set; }

    /// <summary>The population, or null after a mistake.</summary>
    public Population? Read(ReadGroup population)
    {
        int before = findings.Errors.Count;
        IReadOnlyList<string> fields = ReadSectors(population, out IReadOnlyCollection<string>? allSectors);
        IReadOnlyList<FamilyInput>? families = ReadFamilies(population, fields, allSectors);
        IReadOnlyList<RegionRow>? regions = ReadRegions(population);
        IReadOnlyList<CollegeInput>? colleges = regions is null ? null : ReadColleges(population, regions);
        (IReadOnlyList<int> Synthetic, IReadOnlyList<EnterpriseInput> Table)? enterprises =
            regions is null ? null : ReadEnterprises(population, regions);
        if (!population.IsSound || findings.Errors.Count > before || Sectors is null || families is null
            || colleges is null || enterprises is null) return null;

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

    private IReadOnlyList<string> ReadSectors(ReadGroup population, out IReadOnlyCollection<string>? allSectors)
    {
        allSectors = null;
        if (Table(population, PopulationKeys.Sectors) is not { } table) return [];
        TableResult<SectorRow>? result = ReadTable(table, PopulationTables.ReadSectors);
        if (result is null) return [];
        allSectors = [.. result.Rows.Select(row => row.Id)];
        IReadOnlyList<string>? chosen = null;
        if (population.At(PopulationKeys.SectorIds) is not null)
        {
            int before = findings.Errors.Count;
            if (population.Of(PopulationKeys.SectorIds) is not { } ids) return result.KnowledgeFields;
            chosen = Known(ids, "sector", allSectors);
            if (findings.Errors.Count > before) return result.KnowledgeFields;
        }
        Sectors = SectorSelection.Sectors(result.Rows, chosen);
        return result.KnowledgeFields;
    }

    private IReadOnlyList<FamilyInput>? ReadFamilies(
        ReadGroup population, IReadOnlyList<string> fields, IReadOnlyCollection<string>? allSectors)
    {
        (YamlScalar, string)? familyTable = Table(population, PopulationKeys.Families);
        (YamlScalar, string)? shareTable = Table(population, PopulationKeys.FamilySectors);
        if (familyTable is null || shareTable is null || allSectors is null) return null;
        TableResult<FamilyRow>? families = ReadTable(familyTable.Value,
            (path, errors) => PopulationTables.ReadFamilies(path, fields, errors));
        if (families is null) return null;
        TableResult<FamilySectorRow>? shares = ReadTable(shareTable.Value,
            (path, errors) => PopulationTables.ReadFamilySectors(path, [.. families.Rows.Select(row => row.Id)], allSectors, errors));
        if (shares is null || Sectors is null) return null;
        IReadOnlyList<FamilyInput> kept = SectorSelection.Families(families.Rows, shares.Rows, Sectors);
        if (kept.Count > 0) return kept;
        findings.Refuse(ScenarioRule.Names, shareTable.Value.Item1, "no programme family leads to any of the sectors");
        return null;
    }

    private IReadOnlyList<RegionRow>? ReadRegions(ReadGroup population)
    {
        IReadOnlyList<RegionRow>? rows = null;
        if (Synthetic(population, PopulationKeys.Regions) is { } setting)
        {
            int count = setting.Of(PopulationKeys.SyntheticRegions);
            rows = [.. Enumerable.Range(1, count).Select(i => new RegionRow(FormattableString.Invariant($"Region-{i:00}"),
                "", 1.0 / count, double.NaN, double.NaN))];
        }
        else if (Table(population, PopulationKeys.Regions) is { } table)
        {
            rows = ReadTable(table, PopulationTables.ReadRegions)?.Rows;
        }
        RegionIds = rows is null ? null : [.. rows.Select(row => row.Id)];
        return rows;
    }

    private IReadOnlyList<CollegeInput>? ReadColleges(ReadGroup population, IReadOnlyList<RegionRow> regions)
    {
        string[] ids = [.. regions.Select(row => row.Id)];
        if (Synthetic(population, PopulationKeys.Colleges) is { } setting) return SyntheticSetting(setting) is not { } sound ? null
            : SyntheticColleges.Create(sound, ids, [.. regions.Select(row => row.EnterpriseWeight)]);
        if (Table(population, PopulationKeys.Colleges) is not { } table) return null;
        TableResult<CollegeRow>? result = ReadTable(table, (path, errors) => PopulationTables.ReadColleges(path, ids, errors));
        return result is null ? null
            : [.. result.Rows.Select(row => new CollegeInput(
                row.Id, row.Type, Array.IndexOf(ids, row.Region), row.Founded, row.IsIndustryRun,
                row.EntrantsPerYear, row.Programmes))];
    }

    private SyntheticCollegesSetting? SyntheticSetting(ReadGroup colleges)
    {
        int count = colleges.Of(PopulationKeys.SyntheticColleges), programmes = colleges.Of(PopulationKeys.Programmes);
        if ((long)count * programmes > InputLimits.Programmes)
        {
            findings.Refuse(ScenarioRule.Sums, colleges.Node,
                $"population.colleges asks for {YamlValues.Show((double)count * programmes)} programmes; "
                + $"at most {YamlValues.Show(InputLimits.Programmes)} fit into a world");
            return null;
        }
        return TypeShares(colleges) is { } shares
            ? new SyntheticCollegesSetting(count, colleges.Of(PopulationKeys.EntrantsPerYear), programmes, shares) : null;
    }

    private IReadOnlyList<double>? TypeShares(ReadGroup colleges)
    {
        if (colleges.Of(PopulationKeys.Types) is not { } types) return SyntheticColleges.NationalTypes;
        double[] shares = [.. PopulationKeys.TypeShares.Select(types.Of)];
        double sum = shares.Sum();
        if (Math.Abs(sum - 1) <= PopulationTables.SumTolerance) return [.. shares.Select(share => share / sum)];
        findings.Refuse(ScenarioRule.Sums, types.Node,
            $"population.colleges.types must sum to 1 (share), but sum to {YamlValues.Show(Math.Round(sum, 6))}");
        return null;
    }

    private (IReadOnlyList<int>, IReadOnlyList<EnterpriseInput>)? ReadEnterprises(ReadGroup population, IReadOnlyList<RegionRow> regions)
    {
        string[] ids = [.. regions.Select(row => row.Id)];
        if (Synthetic(population, PopulationKeys.Enterprises) is { } setting)
        {
            EnterpriseCounts counts = setting.Of(PopulationKeys.SyntheticEnterprises)!;
            if (counts.Total is { } total)
                return (Apportionment.LargestRemainders(total, [.. regions.Select(row => row.EnterpriseWeight)]), []);
            return ByRegion(counts.ByRegion, setting.At(PopulationKeys.SyntheticEnterprises)!, ids) is { } numbers ? (numbers, []) : null;
        }
        if (Table(population, PopulationKeys.Enterprises) is not { } table || Sectors is null) return null;
        string[] sectors = [.. Sectors.Select(sector => sector.Id)];
        TableResult<EnterpriseRow>? result = ReadTable(table,
            (path, errors) => PopulationTables.ReadEnterprises(path, ids, sectors, errors));
        if (result is null) return null;
        if (result.Rows.Any(row => row.Generation is not null))
            findings.Warn(table.Node, ScenarioMessages.GenerationNotUsed.With());
        return (new int[ids.Length],
            [.. result.Rows.Select(row => new EnterpriseInput(row.Id, Array.IndexOf(ids, row.Region),
                Array.IndexOf(sectors, row.Sector), row.Staff))]);
    }

    private int[]? ByRegion(IReadOnlyList<MapEntry<int>> entries, YamlNode node, string[] regions)
    {
        int before = findings.Errors.Count;
        Known(entries.Select(entry => entry.Key), "region", regions);
        if (findings.Errors.Count > before) return null;
        var counts = new int[regions.Length];
        foreach (MapEntry<int> entry in entries) counts[Array.IndexOf(regions, entry.Key.Text)] = entry.Value;
        long sum = counts.Sum(count => (long)count);
        if (sum is > 0 and <= PopulationKeys.MostSynthetic) return counts;
        findings.Refuse(ScenarioRule.Sums, node,
            $"population.enterprises.synthetic must sum to 1 to {YamlValues.Show(PopulationKeys.MostSynthetic)} (enterprises), "
            + $"but sums to {YamlValues.Show(sum)}");
        return null;
    }

    private string[] Known(IEnumerable<YamlScalar> names, string what, IReadOnlyCollection<string> known)
    {
        int before = findings.Errors.Count;
        string[] found = [.. names.Select(name => YamlValues.OneOf(name, what, known, findings)).OfType<string>()];
        findings.Mark(before, ScenarioRule.Names);
        return found;
    }

    private ReadGroup? Synthetic(ReadGroup population, Key<TableOrSynthetic> key)
    {
        if (population.Of(key)?.Synthetic is not { } setting) return null;
        _synthetic.Add(key.Name);
        return setting;
    }

    private (YamlScalar Node, string Path)? Table(ReadGroup population, Key<TableOrSynthetic> key) =>
        population.Of(key)?.Table is { } path ? Table(path, key) : null;

    private (YamlScalar Node, string Path)? Table(ReadGroup population, Key<YamlScalar> key) =>
        population.Of(key) is { } path ? Table(path, key) : null;

    private (YamlScalar Node, string Path)? Table(YamlScalar scalar, Key key)
    {
        string path = Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(scalar.Source.Folder, scalar.Text));
        if (File.Exists(path)) return (scalar, path);
        findings.Refuse(ScenarioRule.Files, scalar,
            $"population.{key.Name} names a file that does not exist: {path}{NearbyFiles.Hint(path, "*.csv")}");
        return null;
    }

    private TableResult<T>? ReadTable<T>((YamlScalar Node, string Path) table, Func<string, ICollection<InputError>, TableResult<T>> read)
    {
        int before = findings.Errors.Count;
        TableResult<T> result = read(table.Path, findings.Errors);
        findings.Mark(before, ScenarioRule.Tables);
        if (findings.Errors.Count > before) return null;
        if (result.Synthetic) _synthetic.Add(Path.GetFileName(table.Path));
        _credits.UnionWith(OnetCredit.In(table.Path));
        _tableHashes[MergedScenario.Portable(table.Path, rootFolder)] = FileHash.Of(table.Path);
        return result;
    }
}
