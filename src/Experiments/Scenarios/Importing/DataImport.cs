using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios.Tables;

namespace Ronghe.Experiments.Scenarios.Importing;

/// <summary>Turns downloaded files into the small tables a scenario reads. Reads everything, checks everything, and only then
/// writes.</summary>
/// <remarks>
/// Sources, found by name in the raw folder: O*NET knowledge ratings (<see cref="KnowledgeRatings"/>), OEWS employment
/// (<see cref="SectorEmployment"/>), the NCES crosswalk (<see cref="ProgrammeLinks"/>) or ready-made family tables
/// (<see cref="FamilyProfiles"/>). When crosswalk and family tables
/// are both there, the
/// crosswalk is used, because it is what a stranger can download, and the tables are compared with the result. Lists of institutions
/// (<see cref="InstitutionLists"/>) may be there: without them no table of colleges is made.
/// </remarks>
internal static class DataImport
{
    /// <summary>Largest difference to ready-made family tables that rounding explains (they hold three decimals).</summary>
    private const double RoundingTolerance = 0.001;

    /// <summary>Imports <paramref name="rawDirectory"/> into <paramref name="outputDirectory"/>.</summary>
    /// <param name="rawDirectory">Folder of the downloaded files.</param>
    /// <param name="outputDirectory">Folder of the tables; created when missing.</param>
    /// <param name="onet">Release of O*NET, where the files do not say it; null where they do.</param>
    /// <param name="oews">Year of OEWS, where the files do not say it; null where they do.</param>
    /// <param name="messages">Receives what was read, left out and found.</param>
    /// <exception cref="ImportException">Some file is missing or wrong; all mistakes together, nothing written.</exception>
    public static ImportReport Run(string rawDirectory, string outputDirectory, string? onet, int? oews, TextWriter messages)
    {
        var folder = new RawFolder(rawDirectory);
        KnowledgeRatings? ratings = KnowledgeRatings.Read(folder);
        SectorEmployment? employment = SectorEmployment.Read(folder);
        ProgrammeLinks? links = ProgrammeLinks.Read(folder);
        if (!ProgrammeLinks.IsIn(folder) && !FamilyProfiles.HasTables(folder))
            folder.Missing("crosswalk of programmes and occupations", [.. ProgrammeLinks.Patterns,
                "cip2_knowledge_profile.csv with cip2_to_sector_share.csv"]);
        SourceReleases? found = SourceReleases.Find(folder, ratings, onet, oews);
        IReadOnlyList<KnownCollege>? hunan = InstitutionLists.Hunan(folder), china = InstitutionLists.China(folder);
        ThrowOnMistakes(folder);

        var leftOut = new List<LeftOut>();
        IReadOnlyList<RawFamily> rawFamilies = ReadFamilies(folder, links, employment!, ratings!, messages);
        ThrowOnMistakes(folder);
        JoinCoverage[] joins = Joins(rawDirectory, employment!, ratings!, links, rawFamilies);
        RawSector[] rawSectors = KeepSectors(SectorProfiles.Join(employment!, ratings!, leftOut), leftOut);
        if (rawSectors.Length < 2)
            throw new ImportException([new InputError(rawDirectory, 0, 0, "fewer than two sectors are left: nothing to centre on")]);

        double[] mean = KnowledgeProfiles.Mean([.. rawSectors.Select(sector => (sector.Employment, sector.Raw))]);
        List<SectorRow> sectors = CentreSectors(rawSectors, mean, rawDirectory);
        (IReadOnlyList<FamilyRow> families, IReadOnlyList<FamilySectorRow> affinities) =
            CentreFamilies(rawFamilies, sectors, mean, leftOut);
        if (families.Count == 0) throw new ImportException([new InputError(rawDirectory, 0, 0, "no programme family is left")]);

        SourceReleases releases = found!;
        (string Name, int Rows, bool IsSynthetic, byte[] Bytes)[] tables =
        [
            ("sectors.csv", sectors.Count, false, DerivedTables.Sectors(sectors, ratings!.Fields, releases)),
            ("programme-families.csv", families.Count, false, DerivedTables.Families(families, ratings.Fields, releases)),
            ("programme-family-sectors.csv", affinities.Count, false, DerivedTables.FamilySectors(affinities, releases)),
            ("hunan-regions.csv", HunanTables.Regions.Count, true, DerivedTables.Regions(HunanTables.Regions)),
            .. Colleges("hunan-colleges.csv", hunan, HunanTables.Colleges, HunanTables.Measured),
            ("china-regions.csv", ChinaTables.Regions.Count, true, DerivedTables.Regions(ChinaTables.Regions)),
            .. Colleges("china-colleges.csv", china, ChinaTables.Colleges, ChinaTables.Measured),
        ];
        var report = new ImportReport
        {
            Releases = releases,
            Inputs = folder.Inputs,
            Outputs = [.. tables.Select(table => new OutputFile(table.Name, table.Rows, table.IsSynthetic, FileHash.OfBytes(table.Bytes)))],
            Joins = joins,
            LeftOut = leftOut,
            Distribution = ProfileDistribution.Of(sectors, families, affinities),
        };
        WriteAll(outputDirectory,
            [.. tables.Select(table => (table.Name, table.Bytes)), ("manifest.json", ImportManifest.Of(report))]);
        foreach ((string name, IReadOnlyList<KnownCollege>? listed) in new[] { ("Hunan", hunan), ("China", china) })
        {
            if (listed is null) messages.WriteLine($"no list of the institutions of {name}: no table of its colleges is made");
        }

        Tell(messages, report, employment!, sectors);
        return report;
    }

    /// <summary>The table of colleges of a list; none without one.</summary>
    private static (string Name, int Rows, bool IsSynthetic, byte[] Bytes)[] Colleges(string name, IReadOnlyList<KnownCollege>? listed,
        Func<IReadOnlyList<KnownCollege>, IReadOnlyList<CollegeRow>> drawn, Func<int, string> measured) =>
        listed is null ? [] : [(name, listed.Count, true, DerivedTables.Colleges(drawn(listed), measured(listed.Count), listed))];

    private static IReadOnlyList<RawFamily> ReadFamilies(RawFolder folder, ProgrammeLinks? links, SectorEmployment employment,
        KnowledgeRatings ratings, TextWriter messages)
    {
        if (links is null) return FamilyProfiles.ReadTables(folder, ratings.Fields, employment.Sectors, "used");
        IReadOnlyList<RawFamily> derived = FamilyProfiles.Derive(links, employment, ratings);
        if (!FamilyProfiles.HasTables(folder)) return derived;
        IReadOnlyList<RawFamily> tables = FamilyProfiles.ReadTables(folder, ratings.Fields, employment.Sectors, "compared");
        if (folder.Errors.Count > 0) return derived;
        (double profile, double share, int compared) = FamilyProfiles.Differences(derived, tables);
        string verdict = Math.Max(profile, share) <= RoundingTolerance ? "they agree up to rounding"
            : "THEY DISAGREE; the derived ones are used";
        messages.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"families derived from the crosswalk; compared with {compared} rows of the family tables ({derived.Count - compared} " +
                $"derived families have none): profiles differ by at most {profile:0.00000}, shares by {share:0.00000} ({verdict})"));
        return derived;
    }

    /// <summary>The joins by code, each with what it loses; refuses those that lose too much: the sources are then of different
    /// releases.</summary>
    private static JoinCoverage[] Joins(
        string rawDirectory, SectorEmployment employment, KnowledgeRatings ratings, ProgrammeLinks? links,
        IReadOnlyList<RawFamily> families)
    {
        (string Occupation, double Persons)[] persons =
            [.. employment.Sectors.Where(sector => sector.Id != Classifications.Government)
                .SelectMany(sector => employment.Detailed[sector.Id].Select(pair => (pair.Key, pair.Value)))];
        HashSet<string>? linked = links?.Links.Values.SelectMany(occupations => occupations.Keys).ToHashSet(StringComparer.Ordinal);
        JoinCoverage[] joins =
        [
            JoinCoverage.Of("employment with O*NET ratings", persons, ratings.ByOccupation.ContainsKey, Classifications.MajorGroupOf),
            linked is not null
                ? JoinCoverage.Of("employment with the crosswalk", persons, linked.Contains, Classifications.MajorGroupOf)
                : JoinCoverage.Of("families' shares with their profiles", families.Select(family => (family.Id, family.Employment)),
                    id => families.Any(family => family.Id == id && family.Raw is not null), id => id),
        ];
        InputError[] refused = [.. joins.Where(join => join.Share < JoinCoverage.Floor)
            .Select(join => new InputError(rawDirectory, 0, 0, string.Create(CultureInfo.InvariantCulture,
            $"{join.Words()}; at least {100 * JoinCoverage.Floor:0} % must: are the files of different releases of the classification?")))];
        return refused.Length == 0 ? joins : throw new ImportException(refused);
    }

    private static RawSector[] KeepSectors(IReadOnlyList<RawSector> sectors, List<LeftOut> leftOut)
    {
        foreach (RawSector government in sectors.Where(sector => sector.Id == Classifications.Government))
            leftOut.Add(new LeftOut("sector", government.Id, government.Name,
                "government is an agent of its own in the model: it neither produces, upgrades nor claims tax credits"));
        return [.. sectors.Where(sector => sector.Id != Classifications.Government)];
    }

    private static List<SectorRow> CentreSectors(IReadOnlyList<RawSector> sectors, double[] mean, string rawDirectory)
    {
        double total = sectors.Sum(sector => sector.Employment);
        var rows = new List<SectorRow>();
        foreach (RawSector sector in sectors)
        {
            double[] profile = KnowledgeProfiles.Centre(sector.Raw, mean)
                ?? throw new ImportException([new InputError(rawDirectory, 0, 0,
                    $"sector {sector.Id} equals the mean of all sectors: it has no direction of its own")]);
            rows.Add(new SectorRow(sector.Id, sector.Name, sector.Employment / total, sector.Coverage, sector.General, profile));
        }
        return rows;
    }

    private static (IReadOnlyList<FamilyRow> Families, IReadOnlyList<FamilySectorRow> Affinities) CentreFamilies(
        IReadOnlyList<RawFamily> rawFamilies, IReadOnlyList<SectorRow> sectors, double[] mean, List<LeftOut> leftOut)
    {
        var kept = new List<(RawFamily Raw, double[] Profile, double InSectors)>();
        foreach (RawFamily family in rawFamilies)
        {
            double inSectors = sectors.Sum(sector => family.Shares.GetValueOrDefault(sector.Id));
            double[]? profile = family.Raw is null ? null : KnowledgeProfiles.Centre(family.Raw, mean);
            string? reason =
                family.Id == Classifications.NoMatch ? "not a family: occupations that no programme leads to"
                : family.Employment <= 0 ? "its occupations have no employment"
                : profile is null ? "none of its occupations has knowledge ratings: shares but no profile"
                : inSectors <= 0 ? "its occupations are in no sector that is kept"
                : null;
            if (reason is null) kept.Add((family, profile!, inSectors));
            else leftOut.Add(new LeftOut("family", family.Id, family.Name, reason));
        }
        double total = kept.Sum(family => family.Raw.Employment);
        return (
            [.. kept.Select(family => new FamilyRow(family.Raw.Id, family.Raw.Name, family.Raw.Employment / total, family.Profile))],
            [.. kept.SelectMany(family => sectors.Select(sector =>
                new FamilySectorRow(family.Raw.Id, sector.Id, family.Raw.Shares.GetValueOrDefault(sector.Id) / family.InSectors)))]);
    }

    /// <summary>Writes one file.</summary>
    /// <exception cref="ImportException">It cannot be written.</exception>
    internal static void Write(string path, byte[] bytes) =>
        WriteAll(Path.GetDirectoryName(Path.GetFullPath(path))!, [(Path.GetFileName(path), bytes)]);

    /// <summary>Writes each file under a temporary name; when all are on the disk, they get their names.</summary>
    /// <exception cref="ImportException">They cannot be written.</exception>
    internal static void WriteAll(string folder, IReadOnlyList<(string Name, byte[] Bytes)> files, Disk? disk = null)
    {
        const string Partial = ".part";
        disk ??= Disk.OfProcess;
        try
        {
            disk.MakeFolder(folder);
            foreach ((string name, byte[] bytes) in files)
            {
                string temporary = Path.Combine(folder, name + Partial);
                using (Stream stream = disk.Open(temporary, FileMode.Create)) stream.Write(bytes);
                disk.Sync(temporary);
            }

            foreach ((string name, _) in files) disk.Move(Path.Combine(folder, name + Partial), Path.Combine(folder, name));
            disk.SyncFolder(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ImportException([new InputError(folder, 0, 0, "cannot be written: " + exception.Message)]);
        }
    }

    private static void ThrowOnMistakes(RawFolder folder)
    {
        if (folder.Errors.Count > 0) throw new ImportException(folder.Errors);
    }

    private static void Tell(TextWriter messages, ImportReport report, SectorEmployment employment, IReadOnlyList<SectorRow> sectors)
    {
        void Line(string text) => messages.WriteLine(text);
        Line($"releases read: O*NET {report.Releases.Onet} (by {report.Releases.OnetBy}), OEWS {report.Releases.Oews}, " +
            $"NCES crosswalk {SourceReleases.Crosswalk}; tables and manifest name them");
        foreach (InputFile input in report.Inputs) Line($"read {input.Name}: {input.Rows} rows ({input.Use})");
        if (employment.Suppressed > 0) Line($"{employment.Suppressed} rows without a published number");
        foreach (LeftOut item in report.LeftOut) Line($"left out {item.Kind} {item.Id} {item.Name}: {item.Reason}");
        foreach (OutputFile output in report.Outputs)
            Line($"wrote {output.Name}: {output.Rows} rows{(output.IsSynthetic ? " (synthetic)" : "")}");
        foreach (JoinCoverage join in report.Joins) messages.WriteLine(join.Words());
        Line($"coverage of the O*NET join by sector: {sectors.Min(sector => sector.Coverage):0.00} " +
            $"to {sectors.Max(sector => sector.Coverage):0.00} of sector employment");
        ProfileDistribution distribution = report.Distribution;
        messages.WriteLine("angles, rad                        min    q25    median q75    max");
        Angles("between sectors", distribution.BetweenSectors);
        Angles("family to its nearest sector", distribution.FamilyToNearestSector);
        Angles("family to the sector it serves", distribution.FamilyToServedSector);
        Angles("first curriculum to its sector", distribution.StartToServedSector);
        foreach (FitAtWidth fit in distribution.Fits)
            Line($"first in-sector fit at ω = {fit.Omega:0.00}: median {fit.Median:0.000}, quartiles {fit.LowerQuartile:0.000} " +
                $"to {fit.UpperQuartile:0.000}; between sectors, " +
                $"median {ProfileDistribution.Fit(distribution.BetweenSectors.Median, fit.Omega):0.000}");
        Line($"median first in-sector fit {ProfileDistribution.TargetFit} needs ω = {distribution.OmegaForTarget:0.000} rad at family " +
            $"weight {ProfileDistribution.FamilyWeight}");
        if (!distribution.IsPlausible)
            Line($"  this lies outside the plausible range {ProfileDistribution.LeastOmega}–{ProfileDistribution.MostOmega}; with ω = " +
                $"0.7 the family weight would have to be {distribution.FamilyWeightForDefaultOmega:0.00}");

        void Angles(string name, Quantiles quantiles) =>
            Line($"  {name,-32} {quantiles.Minimum,6:0.000} {quantiles.LowerQuartile,6:0.000} {quantiles.Median,6:0.000} " +
                $"{quantiles.UpperQuartile,6:0.000} {quantiles.Maximum,6:0.000}");
    }
}
