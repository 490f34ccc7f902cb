using System.Globalization;
using System.Text;
using System.Text.Json;
using Ronghe.Experiments.Reports;
using Ronghe.Experiments.Results;
using Ronghe.Experiments.Ways;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Documentation;

/// <summary><c>docs/ways.md</c>: the answer in one page, made from a committed results folder of <c>ronghe ways</c>, so that no number in it was typed.</summary>
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
            return Head.ReplaceLineEndings("\n") + "No reference result is committed yet, so there is nothing to report. It will be made by\n\n```\nronghe ways scenarios/hunan-baseline.yaml --intensity 1 --out " + Reference + "\n```\n";
        var page = new WaysPage(folder);
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
        return IntervalPicture.Svg($"Effect on integration in percentage points at equal public and private cost (budget {budget}), 95 % interval for all levers together",
            [.. table.Where(("budget", budget), ("outcome", "integration")).Where(row => !double.IsNaN(table.Number(row, "estimate"))).OrderByDescending(row => table.Number(row, "estimate"))
                .Select(row => new PictureRow(TitleOf(table.Text(row, "lever")), 100 * table.Number(row, "estimate"), 100 * table.Number(row, "low_simultaneous"), 100 * table.Number(row, "high_simultaneous"), WaysOf(table.Text(row, "lever"))))]);
    }

    private void Answer()
    {
        TidyTable answer = Table("answer");
        Line($"The six implementation ways of the source paper, tried in the world of *{Scenario()}*: every combination, with the same luck.");
        Line();
        foreach (string[] row in answer.Rows) Line("- " + answer.Text(row, "sentence"));
        Line();
        Line("![Effect of each lever on integration at equal cost](ways-equal-cost.svg)");
        Line();
        Line("*Each lever alone, at the effort for which the runs show the same public and private cost, with equal gains; filled: the six ways, open: further levers. Points are means, lines the 95 % interval that holds for all levers together.*");
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
        foreach (string[] row in table.Where(("budget", budget), ("outcome", "integration")).OrderByDescending(row => table.Number(row, "estimate")))
        {
            string key = table.Text(row, "lever");
            string[]? rank = ranks.Where(("way", key)).FirstOrDefault();
            Line($"| {TitleOf(key)} | {Readable.Number(table.Number(row, "effort"))} | {PointsText.With(table.Number(row, "estimate"), table.Number(row, "low_simultaneous"), table.Number(row, "high_simultaneous"))} "
                + $"| {(rank is null ? "" : Fixed(ranks.Number(rank, "p_rank_1")))} | {(rank is null ? "" : ranks.Number(rank, "mean_rank").ToString("0.0", CultureInfo.InvariantCulture))} |");
        }

        Line();
        TidyTable variance = Table("rank_variance");
        Line($"Ranks are probabilities over the priors of gains (log-uniform 1.5–6) and of the money at which they are reached (log-uniform over a decade), and over luck. Of their variance {string.Join(", ", variance.Rows.Select(row => $"{100 * variance.Number(row, "share"):0} % comes from {variance.Text(row, "source")}"))}.");
        Line();
    }

    private void Claims()
    {
        TidyTable claims = Table("claims");
        Line("## The paper's claims");
        Line();
        Line("| | Claim | Verdict | Origin | Quantity (above 0 supports it) | Mean ± 95 % | Worlds |");
        Line("| --- | --- | --- | --- | --- | ---: | ---: |");
        foreach (string[] row in claims.Rows)
        {
            double low = claims.Number(row, "low"), high = claims.Number(row, "high"), worlds = claims.Number(row, "worlds");
            Line($"| {claims.Text(row, "claim")} | {claims.Text(row, "says")} | {Stressed(claims.Text(row, "verdict"))} | {claims.Text(row, "origin")} | {claims.Text(row, "quantity")} "
                + $"| {(double.IsNaN(low) ? "" : $"{Readable.Number(claims.Number(row, "estimate"))} ± {Readable.Number((high - low) / 2)}")} | {(double.IsNaN(worlds) ? "" : worlds.ToString("0 %", CultureInfo.InvariantCulture))} |");
        }

        Line();
        string[][] failing = [.. claims.Where(("verdict", "fail"))];
        Line(failing.Length == 0 ? "No claim judged here fails." : "**Claims that fail**, by the criterion fixed beforehand:");
        Line();
        TidyTable conditions = Table("claim_conditions");
        foreach (string[] row in failing)
        {
            string weakest = claims.Text(row, "weakest");
            string[]? condition = conditions.Where(("claim", claims.Text(row, "claim")), ("world", "as given"), ("quantity", weakest)).FirstOrDefault();
            string got = condition is null ? string.Empty : $" Got: {weakest} = {Readable.Number(conditions.Number(condition, "estimate"))} (95 % {Readable.Range(conditions.Number(condition, "low"), conditions.Number(condition, "high"))}).";
            Line($"- {claims.Text(row, "claim")}, *{claims.Text(row, "says")}*. Asked: {claims.Text(row, "criterion")}{got}");
        }

        if (failing.Length > 0) Line();
    }

    private void Method()
    {
        Line("## How to read this");
        Line();
        Line("- *Integration* is the enrolment-weighted mean of coverage × depth; a point is one percentage point of it. Outcomes are means over the last five of twenty years under the levers.");
        Line("- Every cell of the design has the same replications and the same random numbers, so differences are paired. Intervals are Student's at 95 %; those for several ways together are Bonferroni's; ratios have jackknife intervals; decisions use Holm.");
        Line("- A way acts on the world only by multiplying one rate. How much a yuan multiplies it is not known: gains and costs have the same prior for every way, and an order is called decided only when P(rank 1) ≥ 0.8 over those priors.");
        Line("- *Origin*: a claim is *emergent* when it also passes where nothing that could encode it favours a side (equal costs, shares, utilities; culture without a direct effect on endings), otherwise it is an *input* of the model.");
        Line("- Colleges' cities and sizes and all enterprises are synthetic; most parameters are assumptions. This is what the model implies, not what happened in Hunan.");
        Line();
        Line("Made by");
        Line();
        Line("```");
        Line(Command());
        Line("```");
    }

    private string Command() => Manifest().RootElement.TryGetProperty("command", out JsonElement command) ? command.GetString() ?? "" : "ronghe ways scenarios/hunan-baseline.yaml";

    private string Scenario() => Manifest().RootElement.GetProperty("scenarios")[0].GetProperty("name").GetString() ?? "";

    private JsonDocument Manifest() => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_folder, Results.Manifest.Name)));

    private TidyTable Table(string name) => TidyTable.Read(Path.Combine(_folder, name + ".csv"));

    private void Line(string text = "") => _page.Append(text).Append('\n');

    /// <summary>The budget at which further levers are compared too: the one with the most rows.</summary>
    private static string MiddleBudget(TidyTable table) => table.Rows.GroupBy(row => table.Text(row, "budget")).OrderByDescending(static g => g.Count()).First().Key;

    private static string TitleOf(string key) => LeverCatalog.All.FirstOrDefault(l => l.Key == key)?.Title ?? key;

    private static bool WaysOf(string key) => SixWays.All.Any(l => l.Key == key);

    private static string Stressed(string verdict) => verdict == "fail" ? "**fail**" : verdict;

    private static string Fixed(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
