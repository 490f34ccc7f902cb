using System.Text;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary><c>docs/spiral.md</c> and the README's sentence about the spiral, from committed results, so that no number in them was
/// typed.</summary>
internal static class SpiralPage
{
    private const string Begins = "<!-- The spiral: from src/Experiments/Studies/Spirals/SpiralPage.cs -->\n";
    private const string Ends = "<!-- end of the spiral -->\n";

    /// <summary>The reference results, from the top of the repository, what they are of and what makes them.</summary>
    public static IReadOnlyList<(string Folder, string World, string Command)> References { get; } =
    [
        ("results/spiral-small", "the small world", "ronghe spiral scenarios/small.yaml --out results/spiral-small"),
        ("results/spiral-hunan", "Hunan", "ronghe spiral scenarios/hunan-baseline.yaml -n 16 --out results/spiral-hunan"),
    ];

    private const string Head = """
        <!-- Generated from results/spiral-*: RONGHE_WRITE_DOCS=1 dotnet test tests/Experiments.Tests --filter SpiralPage -->

        # Do industry and education go round in a loop, or does one only chase the other?

        The paper says that both go through "a spiral cycle from adaptation to inadaptability and then to adaptation" (§2.2). Any slow
        follower turns around what it follows, so a picture that turns proves nothing. The question is whether there is a *loop*: whether
        education's own answer comes back as a swing that would not be there without it. By what it is judged was written before it was run
        ([criteria.md](criteria.md)); what the first edition found stands there and at its commit ([editions.md](editions.md)).


        """;

    private const string Limits = """
        ## Limits

        - One sector's history cannot show the loop: the test pools all sectors of all seeds over centuries of a world that stands still.
          What is seen there is a property of the model, not of a province's last twenty years.
        - The swing's period hangs on assumed rates (information, seats), each tied to evidence on itself and none fitted to a period.
        - The shadow holds seats and the pace of revision at their means; that a mean is held is an intervention too.
        - Equal pace is equal on average over sectors and years; a sector's own timing still differs.
        - Constructed loops are moved by noise alone. A world whose industry makes waves of the loop's own period is told from a loop only
          by its shadow.
        - In how many plausible worlds the answer holds is not asked here: the draws of [calibration](calibration.md) are.

        """;

    /// <summary>The page.</summary>
    public static string Render(string repository)
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach ((string folder, string world, string command) in References)
        {
            if (Read(repository, folder) is not { } stored)
            {
                page.Append("## ").Append(Capital(world)).Append(": not committed yet\n\n```\n").Append(command).Append("\n```\n\n");
                continue;
            }

            string made = $"Made by `{stored.Manifest.Command}` ([tables](../{folder}/README.md)).\n\n";
            page.Append(MarkdownPage.Brief(SpiralSections.Compose(stored), made));
        }

        return page.Append(Limits.ReplaceLineEndings("\n")).ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>The README with today's sentence between its marks; null when it has no marks.</summary>
    public static string? Renewed(string readme, string repository)
    {
        int begins = readme.IndexOf(Begins, StringComparison.Ordinal), ends = readme.IndexOf(Ends, StringComparison.Ordinal);
        return begins < 0 || ends < begins ? null
            : readme[..begins] + Begins + Sentence(repository) + Ends + readme[(ends + Ends.Length)..];
    }

    private static string Sentence(string repository)
    {
        var said = new StringBuilder("**Does it go round?**");
        foreach ((string folder, string world, string command) in References)
        {
            string answer = Read(repository, folder) is { } stored && SpiralFindings.Answer(stored) is { } found ? ConsolePage.Plain(found)
                : $"not asked yet (`{command}`).";
            said.Append(' ').Append(Capital(world)).Append(": ").Append(answer);
        }

        return said.Append(" More in [docs/spiral.md](docs/spiral.md).\n").ToString();
    }

    /// <summary>A folder of today's edition; null when there is none.</summary>
    private static StoredExperiment? Read(string repository, string folder) =>
        StoredFolder.TryRead(Path.Combine(repository, folder), ReportCatalog.Grouped, out _) is { } stored
            && !stored.Manifest.Generator.IsOfFirstEdition ? stored.Declared(SpiralTables.All) : null;

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
