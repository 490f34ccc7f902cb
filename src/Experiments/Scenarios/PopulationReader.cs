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

    /// <summary>What the regions may be called; null when they could not be read.</summary>
    public KnownNames? Regions { get; private set; }

    /// <summary>What the sectors of the scenario may be called; null when they could not be read.</summary>
    public KnownNames? Sectors { get; private set; }

    /// <summary>The population, or null after a mistake.</summary>
    public Population? Read(ReadGroup population)
    {
        int before = findings.Errors.Count;
        IReadOnlyList<SectorInput>? sectors = ReadSectors(population, out IReadOnlyList<string> fields, out KnownNames? allSectors);
        IReadOnlyList<FamilyInput>? families = ReadFamilies(population, fields, allSectors, sectors);
        IReadOnlyList<RegionRow>? regions = ReadRegions(population);
        IReadOnlyList<CollegeInput>? colleges = regions is null ? null : ReadColleges(population, regions);
        (IReadOnlyList<int> Synthetic, IReadOnlyList<EnterpriseInput> Table)? enterprises =
            regions is null ? null : ReadEnterprises(population, regions);
        if (!population.IsSound || findings.Errors.Count > before || sectors is null || families is null
            || colleges is null || enterprises is null) return null;

        IReadOnlyList<IReadOnlyList<int>> neighbours = RegionNeighbours.Of(regions!);
        return new Population
        {
            KnowledgeFields = fields,
            Sectors = sectors,
            Families = families,
            Regions = [.. regions!.Select((row, i) => new RegionInput(row.Id, enterprises.Value.Synthetic[i], neighbours[i]))],
            Colleges = colleges,
            Enterprises = enterprises.Value.Table,
            SyntheticTables = _synthetic,
        };
    }

    private IReadOnlyList<SectorInput>? ReadSectors(ReadGroup population, out IReadOnlyList<string> fields, out KnownNames? allSectors)
    {
        (fields, allSectors) = ([], null);
        if (Table(population, PopulationKeys.Sectors) is not { } table) return null;
        TableResult<SectorRow>? result = ReadTable(table, PopulationTables.ReadSectors);
        if (result is null) return null;
        (fields, allSectors) = (result.KnowledgeFields, OtherNames.Of(result.Rows));
        IReadOnlyList<string>? chosen = null;
        if (population.At(PopulationKeys.SectorIds) is not null)
        {
            int before = findings.Errors.Count;
            if (population.Of(PopulationKeys.SectorIds) is not { } named) return null;
            chosen = [.. YamlValues.Indices(named, "sector", allSectors, findings).Select(i => result.Rows[i].Id)];
            if (findings.Errors.Count > before) return null;
        }
        Sectors = OtherNames.Of(result.Rows.Where(row => chosen?.Contains(row.Id) ?? true));
        return SectorSelection.Sectors(result.Rows, chosen);
    }

    private IReadOnlyList<FamilyInput>? ReadFamilies(
        ReadGroup population, IReadOnlyList<string> fields, KnownNames? allSectors, IReadOnlyList<SectorInput>? sectors)
    {
        (YamlScalar, string)? familyTable = Table(population, PopulationKeys.Families);
        (YamlScalar, string)? shareTable = Table(population, PopulationKeys.FamilySectors);
        if (familyTable is null || shareTable is null || allSectors is null) return null;
        TableResult<FamilyRow>? families = ReadTable(familyTable.Value,
            (path, errors) => PopulationTables.ReadFamilies(path, fields, errors));
        if (families is null) return null;
        TableResult<FamilySectorRow>? shares = ReadTable(shareTable.Value,
            (path, errors) => PopulationTables.ReadFamilySectors(path, [.. families.Rows.Select(row => row.Id)], allSectors, errors));
        if (shares is null || sectors is null) return null;
        IReadOnlyList<FamilyInput> kept = SectorSelection.Families(families.Rows, shares.Rows, sectors);
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
        Regions = rows is null ? null : OtherNames.Of(rows);
        return rows;
    }

    private IReadOnlyList<CollegeInput>? ReadColleges(ReadGroup population, IReadOnlyList<RegionRow> regions)
    {
        string[] ids = [.. regions.Select(row => row.Id)];
        if (Synthetic(population, PopulationKeys.Colleges) is { } setting) return SyntheticSetting(setting) is not { } sound ? null
            : SyntheticColleges.Create(sound, ids, [.. regions.Select(row => row.EnterpriseWeight)]);
        if (Table(population, PopulationKeys.Colleges) is not { } table) return null;
        TableResult<CollegeRow>? result = ReadTable(table, (path, errors) => PopulationTables.ReadColleges(path, Regions!, errors));
        return result is null ? null
            : [.. result.Rows.Select(row => new CollegeInput(
                row.Id, row.Type, Regions!.IndexOf(row.Region), row.Founded, row.IsIndustryRun,
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
        if (Synthetic(population, PopulationKeys.Enterprises) is { } setting)
        {
            EnterpriseCounts counts = setting.Of(PopulationKeys.SyntheticEnterprises)!;
            if (counts.Total is { } total)
                return (Apportionment.LargestRemainders(total, [.. regions.Select(row => row.EnterpriseWeight)]), []);
            return ByRegion(counts.ByRegion, setting.At(PopulationKeys.SyntheticEnterprises)!) is { } numbers ? (numbers, []) : null;
        }
        if (Table(population, PopulationKeys.Enterprises) is not { } table || Sectors is null) return null;
        TableResult<EnterpriseRow>? result = ReadTable(table,
            (path, errors) => PopulationTables.ReadEnterprises(path, Regions!, Sectors, errors));
        if (result is null) return null;
        if (result.Rows.Any(row => row.Generation is not null))
            findings.Warn(table.Node, ScenarioMessages.GenerationNotUsed.With());
        return (new int[regions.Count],
            [.. result.Rows.Select(row => new EnterpriseInput(row.Id, Regions!.IndexOf(row.Region),
                Sectors.IndexOf(row.Sector), row.Staff))]);
    }

    private int[]? ByRegion(IReadOnlyList<MapEntry<int>> entries, YamlNode node)
    {
        int before = findings.Errors.Count;
        MapEntry<int>[] said = [.. entries.Where(entry => !entries.Any(other => IsSaidNearer(other.Key, entry.Key)))];
        IReadOnlyList<int> indices = YamlValues.Indices([.. said.Select(static entry => entry.Key)], "region", Regions!, findings);
        if (findings.Errors.Count > before) return null;
        var counts = new int[Regions!.Ids.Count];
        for (int i = 0; i < said.Length; i++) counts[indices[i]] = said[i].Value;
        long sum = counts.Sum(count => (long)count);
        if (sum is > 0 and <= PopulationKeys.MostSynthetic) return counts;
        findings.Refuse(ScenarioRule.Sums, node,
            $"population.enterprises.synthetic must sum to 1 to {YamlValues.Show(PopulationKeys.MostSynthetic)} (enterprises), "
            + $"but sums to {YamlValues.Show(sum)}");
        return null;
    }

    /// <summary>One region under two names, which merging keeps apart: what an option says is the nearest, then the file itself, then
    /// those that it extends.</summary>
    private bool IsSaidNearer(YamlScalar one, YamlScalar other)
    {
        int Distance(YamlScalar key) => key.Line == 0 ? -1 : 1 + findings.Bases.IndexOf(Path.GetFullPath(key.Source.Name));
        int region = Regions!.IndexOf(one.Text);
        return region >= 0 && region == Regions.IndexOf(other.Text) && Distance(one) < Distance(other);
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
