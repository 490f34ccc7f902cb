using System.Globalization;
using System.Text;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages.Documentation;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Studies.Ways;

/// <summary><c>docs/all-ways.md</c>: what all six ways together do in twenty years, outcome by outcome, from committed runs.</summary>
internal static class AllWaysPage
{
    /// <summary>The committed runs, from the top of the repository: the world as it is and the same with all six ways.</summary>
    private static readonly (string Folder, string World, string Command)[] References =
    [
        ("results/all-ways-small", "Small world",
            "ronghe run scenarios/small.yaml scenarios/small-all-ways.yaml --periods 112 -n 32 --out results/all-ways-small"),
        ("results/all-ways-hunan", "Hunan",
            "ronghe run scenarios/hunan-baseline.yaml scenarios/all-ways.yaml --periods 112 -n 8 --out results/all-ways-hunan"),
    ];

    /// <summary>Integration and what it is never reported without, then money, then what the ways move on the way there.</summary>
    private static readonly string[] Outcomes =
    [
        "integration", "graduate_fit", "in_field_rate", "employment_rate", "output", "enterprise_net_benefit", "college_net_benefit",
        "student_net_benefit", "public_cost", "private_cost", "net_social_cost", "trained_coverage", "mean_depth", "formality", "consensus",
        "college_systems", "double_qualified_share", "enterprise_motivation", "college_motivation", "mismatch",
    ];

    private const string Head = """
        <!-- Generated from results/all-ways-*: RONGHE_WRITE_DOCS=1 dotnet test tests/Experiments.Tests --filter AllWaysPage -->

        # All six ways together, for twenty years

        The six implementation ways of the source paper at an effort of .6 each, from 2018 on, phased in over two years, against the same
        world without them: means over the last five of the twenty years (2033 to 2037), paired by replication under common random numbers,
        with 95 % intervals. They cover luck, and not what is unknown of the world: the reach of each way at full effort is an assumption,
        and nothing here compares one way with another or at equal money.

        """;

    public static string Render(string repository)
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach ((string folder, string world, string command) in References)
        {
            (RecordedRun Without, RecordedRun With)[] pairs = [.. Pairs(Path.Combine(repository, folder))];
            page.Append(CultureInfo.InvariantCulture, $"\n## {world}\n\n`{command}`: {pairs.Length} pairs.\n\n");
            MarkdownTable table = new("Outcome", "Unit", "Without", "With all six", "Difference", "95 % interval", "Surely");
            foreach (string outcome in Outcomes) Row(table, ObservationCatalog.All.Single(o => o.Name == outcome), pairs);
            page.Append(table);
        }

        return page.ToString();
    }

    private static void Row(MarkdownTable table, ObservationDefinition outcome, (RecordedRun Without, RecordedRun With)[] pairs)
    {
        double[] without = [.. pairs.Select(p => p.Without.Outcome(outcome.Name))],
            with = [.. pairs.Select(p => p.With.Outcome(outcome.Name))];
        MeanDifference more = MeanDifference.OfPairs(without, with);
        ReadableUnit unit = ReadableUnit.Of(outcome.Unit);
        string name = unit.Name(Language.English), difference = unit.NameOfDifference(Language.English);
        table.Row(outcome.Title, name == difference ? name : $"{name}, {difference}", unit.Number(without.Average(), Language.English),
            unit.Number(with.Average(), Language.English), unit.Signed(more.Mean, Language.English),
            unit.Range(more.Low, more.High, Language.English),
            more.Low > 0 ? "more" : more.High < 0 ? "less" : "undecided");
    }

    private static IEnumerable<(RecordedRun Without, RecordedRun With)> Pairs(string folder)
    {
        using ParquetRuns stored = ParquetRuns.Open(folder, withSeries: false, withPersons: false);
        RecordedRun[] runs = [.. stored.Read()];
        // The first scenario of the command has no policies: its world is that of the second.
        string with = runs.Select(static r => r.Title).Distinct()
            .Single(static title => title.Contains("six ways", StringComparison.Ordinal));
        return [.. from w in runs where w.Title == with
                   join o in runs.Where(r => r.Title != with) on w.Identity.Replication equals o.Identity.Replication
                   orderby w.Identity.Replication
                   select (o, w)];
    }
}
