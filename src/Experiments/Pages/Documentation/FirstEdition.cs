using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Pages.Documentation;

/// <summary>What is known to be wrong with the first edition's world, said first wherever its results are told: in the README, docs/ways.md
/// and docs/spiral.md.</summary>
internal static class FirstEdition
{
    private const string Begins = "<!-- What is known to be wrong: from src/Experiments/Pages/Documentation/FirstEdition.cs -->\n";
    private const string Ends = "<!-- end -->\n";

    /// <summary>The block between its marks, with links from a page's own folder.</summary>
    /// <param name="toDocs">Path from the page's folder to <c>docs/</c>.</param>
    public static string Block(string toDocs) => Begins
        + $"> **Do not rank policies by these numbers yet.** They are the [first edition]({toDocs}editions.md)'s, "
        + "and what is known to be wrong with its world changes the answers (measured in the small world):\n"
        + """
        >
        > - *It is not at rest.* Without any policy integration climbs from 1.2 to 3.5 % in 450 quarters.
        >   Begun later, the six ways add 2.08 points and not 1.08, and the verdicts on C10 and C11 change.
        > - *The order of the ways hangs on the question.* By output, internship regulation and talent integration lead;
        >   and the order changes with what is counted as cost.
        > - *Benefits are a formula beside the market*, paid whether or not anybody is hired;
        >   57 % of all sector-quarters are called a shortage while fewer than 0.1 % of posts are vacant.
        > - *C2 and C3 are put in, not found.* Trainers have a cost floor and teachers have none; with both costs zero the gap turns over.
        > - *S2 could not have found the loop.* It finds 0 of 40 loops built with this gain. A test pooled over sectors and seeds finds it:
        >   swings of 75–90 quarters are 5.1 times (4.3–6.0) as strong as in the shadow, whose spectrum is flat.

        """.ReplaceLineEndings("\n") + Ends;

    /// <summary>What stands first on a page made from a results folder: the block, or of a later edition its one line.</summary>
    /// <param name="made">The program that made the folder.</param>
    public static string BeforeResultsOf(ManifestGenerator made) => made.IsOfFirstEdition
        ? Block(string.Empty)
        : $"> {EditionTexts.InTheMaking.English}\n".Replace("docs/editions.md", "[editions.md](editions.md)", StringComparison.Ordinal);

    /// <summary>A page with the block of today in place of the one it has; null when it has none.</summary>
    public static string? Renewed(string page, string toDocs)
    {
        int begins = page.IndexOf(Begins, StringComparison.Ordinal), ends = page.IndexOf(Ends, StringComparison.Ordinal);
        return begins < 0 || ends < begins ? null : page[..begins] + Block(toDocs) + page[(ends + Ends.Length)..];
    }
}
