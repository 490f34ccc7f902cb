using System.Globalization;
using System.Text;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages.Documentation;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Studies.Ways.Claims;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Studies.Ways;

/// <summary><c>docs/ways.md</c>: the answer in one page, made from a committed results folder of <c>ronghe ways</c>, so that no number in
/// it was typed.</summary>
internal sealed class WaysPage
{
    /// <summary>The committed reference result, from the top of the repository.</summary>
    public const string Reference = "results/ways-hunan";

    private const string Head = """
        <!-- Generated from results/ways-hunan: RONGHE_WRITE_DOCS=1 dotnet test tests/Experiments.Tests --filter WaysPage -->

        # Which of the six ways raise integration?


        """;

    private readonly string _folder;
    private readonly StringBuilder _page = new(Head.ReplaceLineEndings("\n"));

    private WaysPage(string folder) => _folder = folder;

    /// <summary>The page; without the reference result it says only that there is none yet.</summary>
    public static string Render(string repository)
    {
        string folder = Path.Combine(repository, Reference);
        if (!File.Exists(Path.Combine(folder, "answer.csv")))
            return Head.ReplaceLineEndings("\n") + "No reference result is committed yet, so there is nothing to report. It will be made " +
                "by\n\n```\nronghe ways scenarios/hunan-baseline.yaml --intensity 1 --out " + Reference + "\n```\n";
        var page = new WaysPage(folder);
        page.Line(FirstEdition.BeforeResultsOf(page.Said.Generator));
        page.Answer();
        page.EqualMoney();
        page.Claims();
        page.Method();
        return page._page.ToString();
    }

    /// <summary>The main figure; null without the reference result.</summary>
    public static string? Figure(string repository)
    {
        string path = Path.Combine(repository, Reference, "equal_cost.csv");
        if (!File.Exists(path)) return null;
        TidyTable table = TidyTable.Read(path);
        string budget = MiddleBudget(table);
        return IntervalPicture.Svg($"Effect on integration in percentage points at equal public and private cost (budget {budget}), 95 % " +
            $"interval for all levers together",
            [.. table.Where(("budget", budget), ("outcome", "integration")).Where(row => !double.IsNaN(table.Number(row, "estimate")))
                .OrderByDescending(row => table.Number(row, "estimate"))
                .Select(row => new PictureRow(TitleOf(table.Text(row, "lever")), 100 * table.Number(row, "estimate"),
                    100 * table.Number(row, "low_simultaneous"), 100 * table.Number(row, "high_simultaneous"),
                    WaysOf(table.Text(row, "lever"))))]);
    }

    private void Answer()
    {
        TidyTable answer = Table("answer");
        Line($"The six implementation ways of the source paper, tried in the world of *{Scenario()}*: every " +
            $"combination, with the same luck.");
        Line();
        foreach (string[] row in answer.Rows) Line("- " + StoredSentence.ByTheYear(answer.Text(row, "sentence")));
        Line();
        Notes();
        Line("![Effect of each lever on integration at equal cost](ways-equal-cost.svg)");
        Line();
        Line("*Each lever alone, at the effort for which the runs show the same public and private cost, with equal gains; filled: the " +
            "six ways, open: further levers. Points are means, lines the 95 % interval that holds for all levers together.*");
        Line();
    }

    private void EqualMoney()
    {
        TidyTable table = Table("equal_cost"), ranks = Table("ranks");
        string budget = MiddleBudget(table);
        Line("## The same money for every lever");
        Line();
        Line("| Lever | Effort | Integration, points | P(rank 1) | Expected rank |");
        Line("| --- | ---: | ---: | ---: | ---: |");
        foreach (string[] row in table.Where(("budget", budget), ("outcome", "integration"))
            .OrderByDescending(row => table.Number(row, "estimate")))
        {
            string key = table.Text(row, "lever");
            string[]? rank = ranks.Where(("way", key)).FirstOrDefault();
            string first = rank is null ? "" : Fixed(ranks.Number(rank, "p_rank_1"));
            string mean = rank is null ? "" : Readable.Fixed(ranks.Number(rank, "mean_rank"), 1);
            Line($"| {TitleOf(key)} | {Readable.Number(table.Number(row, "effort"))} | {Effect(table, row)} | {first} | {mean} |");
        }

        Line();
        TidyTable variance = Table("rank_variance");
        IEnumerable<string> sources = variance.Rows.Select(row =>
            $"{100 * variance.Number(row, "share"):0} % comes from {variance.Text(row, "source")}");
        Line("Ranks are probabilities over the priors of gains (log-uniform 1.5–6) and of the money at which they are reached " +
            $"(log-uniform over a decade), and over luck. Of their variance {string.Join(", ", sources)}.");
        Line();
    }

    /// <summary>What an answer that does not know when criteria were fixed left out or said too surely, from its own tables; later ones say
    /// it themselves.</summary>
    private void Notes()
    {
        if (Table("claims").Has("fixed")) return;
        Line("The tables add:");
        Line();
        TidyTable shapley = Table("shapley"), cost = Table("equal_cost");
        string reference = shapley.Rows.MaxBy(row => shapley.Number(row, "intensity"))![0];
        string[][] shares = [.. shapley.Where(("intensity", reference), ("outcome", "integration"))
            .OrderByDescending(row => shapley.Number(row, "estimate"))];
        bool apart = shapley.Number(shares[0], "low_simultaneous") > shapley.Number(shares[1], "high_simultaneous");
        Line($"- Shapley shares with intervals for all ways together: {Together(shapley, shares[0], "way")}, " +
            $"{Together(shapley, shares[1], "way")}. They " +
            $"{(apart ? "do not overlap" : "overlap: which is the larger is **undecided** by them")}.");
        string[][] levers = [.. cost.Where(("budget", MiddleBudget(cost)), ("outcome", "integration"))
            .Where(row => !double.IsNaN(cost.Number(row, "estimate"))).OrderByDescending(row => cost.Number(row, "estimate"))];
        string[] best = levers.First(row => WaysOf(cost.Text(row, "lever")));
        if (levers.FirstOrDefault(row => !WaysOf(cost.Text(row, "lever"))) is { } further)
        {
            bool isMore = cost.Number(further, "estimate") > cost.Number(best, "estimate");
            Line($"- At equal cost the most comes *of the six ways* from {Together(cost, best, "lever")}. Of the further levers the most " +
                $"comes from {Together(cost, further, "lever")}, {(isMore ? "which is **more**" : "which is less")}.");
        }

        if (Conditions("C6").LastOrDefault() is { } rest && rest.Text.Contains("half-way", StringComparison.Ordinal))
            Line($"- That the gap between a high and a low start is still closing " +
                $"is {(rest.High < 0 ? "sure" : "not sure")}: {Whole("C6", rest)} = {Interval(rest)}.");
        Line();
    }

    private void Claims()
    {
        TidyTable claims = Table("claims");
        Line("## The paper's claims");
        Line();
        Line("| | Claim | Verdict | Origin | Condition that decides (above 0 supports it) | Mean ± 95 % | Worlds | Criterion fixed |");
        Line("| --- | --- | --- | --- | --- | ---: | ---: | --- |");
        foreach (string[] row in claims.Rows)
        {
            StatedCondition shown = Deciding(claims, row)
                ?? new StatedCondition(claims.Text(row, "quantity"), claims.Number(row, "estimate"), claims.Number(row, "low"),
                claims.Number(row, "high"));
            double worlds = claims.Number(row, "worlds");
            string mean = double.IsNaN(shown.Low) ? ""
                : $"{Readable.Number(shown.Estimate)} ± {Readable.Number((shown.High - shown.Low) / 2)}";
            string share = double.IsNaN(worlds) ? "" : Readable.Percent(worlds);
            Line($"| {claims.Text(row, "claim")} | {claims.Text(row, "says")} | {Stressed(claims.Text(row, "verdict"))} " +
                $"| {claims.Text(row, "origin")} | {shown.Text} | {mean} | {share} | {FixedOf(claims, row)} |");
        }

        Line();
        Line("The condition shown is the one that keeps a claim from passing; of a claim that passes it is the first, " +
            "and all of them hold.");
        Line();
        string[][] failing = [.. claims.Where(("verdict", "fail"))];
        Line(failing.Length == 0 ? "No claim judged here fails." : "**Claims that fail**, with what was asked and when that was fixed:");
        Line();
        foreach (string[] row in failing)
        {
            string got = Deciding(claims, row) is { } condition ? $" Got: {condition.Text} = {Interval(condition)}." : string.Empty;
            Line($"- {claims.Text(row, "claim")}, *{claims.Text(row, "says")}*. Asked " +
                $"({FixedOf(claims, row)}): {claims.Text(row, "criterion")}{got}");
        }

        if (failing.Length > 0) Line();
    }

    private StatedCondition? Deciding(TidyTable claims, string[] row) =>
        StatedCondition.Deciding(claims.Text(row, "weakest"), Conditions(claims.Text(row, "claim")));

    /// <summary>A claim's conditions in the scenario as given.</summary>
    private StatedCondition[] Conditions(string claim)
    {
        TidyTable table = Table("claim_conditions");
        return [.. table.Where(("claim", claim), ("world", "as given"))
            .Select(row => new StatedCondition(table.Text(row, "quantity"), table.Number(row, "estimate"), table.Number(row, "low"),
            table.Number(row, "high")))];
    }

    private string Whole(string claim, StatedCondition condition) => StatedCondition.Deciding(condition.Text, Conditions(claim))!.Text;

    private static string FixedOf(TidyTable claims, string[] row) =>
        claims.Has("fixed") ? claims.Text(row, "fixed") : ClaimTable.FixedOf(claims.Text(row, "claim"));

    private static string Interval(StatedCondition condition) =>
        $"{Readable.Number(condition.Estimate)} (95 % {Readable.Range(condition.Low, condition.High)})";

    /// <summary>A lever's title with its effect in points and the interval that holds for all together.</summary>
    private static string Together(TidyTable table, string[] row, string lever) =>
        $"{TitleOf(table.Text(row, lever)).ToLowerInvariant()} {Effect(table, row)}";

    private static string Effect(TidyTable table, string[] row) => Readable.Points(
        table.Number(row, "estimate"), table.Number(row, "low_simultaneous"), table.Number(row, "high_simultaneous"));

    private void Method()
    {
        Line("## How to read this");
        Line();
        Line("- *Integration* is the enrolment-weighted mean of coverage × depth; a point is one percentage point of it. Outcomes are " +
            "means over the last five of twenty years under the levers.");
        Line("- Every cell of the design has the same replications and the same random numbers, so differences are paired. Intervals are " +
            "Student's at 95 %; those for several ways together are Bonferroni's; ratios have jackknife intervals; decisions use Holm.");
        Line("- A way acts on the world only by multiplying one rate. How much a yuan multiplies it is not known: gains and costs have " +
            "the same prior for every way, and an order is called decided only when P(rank 1) ≥ 0.8 over those priors.");
        Line("- *Origin*: a claim is *emergent* when it also passes where nothing that could encode it favours a side (equal costs, " +
            "shares, utilities; culture without a direct effect on endings), otherwise it is an *input* of the model.");
        Line("- Colleges' cities and sizes and all enterprises are synthetic; most parameters are assumptions. This is what the model " +
            "implies, not what happened in Hunan.");
        Line();
        Line($"Made by the {Said.Generator.EditionOfWorld} edition of the world; [editions.md](editions.md) says which commit does it " +
            "again");
        Line();
        Line("```");
        Line(Command());
        Line("```");
    }

    private string Command() => Said.Command.Length > 0 ? Said.Command : "ronghe ways scenarios/hunan-baseline.yaml";

    private string Scenario() => Said.Scenarios[0].Name;

    private Manifest Said => Manifest.Read(_folder) ?? Manifest.Missing;

    private TidyTable Table(string name) => TidyTable.Read(Path.Combine(_folder, name + ".csv"));

    private void Line(string text = "") => _page.Append(text).Append('\n');

    /// <summary>The budget at which further levers are compared too: the one with the most rows.</summary>
    private static string MiddleBudget(TidyTable table) =>
        table.Rows.GroupBy(row => table.Text(row, "budget")).OrderByDescending(static g => g.Count()).First().Key;

    private static string TitleOf(string key) => LeverCatalog.Find(key)?.Title ?? key;

    private static bool WaysOf(string key) => SixWays.All.Any(l => l.Key == key);

    private static string Stressed(string verdict) => verdict == "fail" ? "**fail**" : verdict;

    private static string Fixed(double value) => Readable.Fixed(value, 2);
}
