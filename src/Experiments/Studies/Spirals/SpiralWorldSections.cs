using System.Globalization;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>The page of <c>ronghe spiral --worlds</c>: in what share of plausible worlds the loop closes, and what decides it.</summary>
internal static class SpiralWorldSections
{
    private const int MostDeciders = 10;
    private static readonly double[] Gains = [0, 0.5, 1, 1.5, 2.5, double.PositiveInfinity];

    public static IReadOnlyList<Prose> Findings(StoredExperiment data)
    {
        if (data.Table(SpiralWorlds.Table) is not { } table) return [];
        int[] defined = Defined(table);
        ShareInterval share = ShareInterval.Of(defined.Count(r => Is(table, r, "closes")), defined.Length);
        Measured Of(double value, string which) => new(value, $"share|worlds|closes|{which}", NumberStyle.Percent);
        return
        [
            data.Tell(SpiralTexts.WorldsClose, Count(table.Rows.Count, "draws"), Count(defined.Length, "defined"), Of(share.Share, "share"),
                Of(share.Low, "low"), Of(share.High, "high")),
            data.Tell(SpiralTexts.WorldsSwing, Count(defined.Count(r => table.Number(r, "swings_low") >= 3), "swing"),
                Count(defined.Count(r => Is(table, r, "overshoots")), "overshoot"),
                Count(defined.Count(r => Is(table, r, "overshoots_without")), "overshoot without")),
        ];
    }

    public static IReadOnlyList<PageSection> Of(StoredExperiment data)
    {
        if (data.Table(SpiralWorlds.Table) is not { } table) return [];
        StoredTable? deciders = data.Table(SpiralWorlds.DecidersTable);
        int[] told = deciders is null ? [] : [.. Enumerable.Range(0, deciders.Rows.Count).Take(MostDeciders)];
        int[] defined = Defined(table);
        IEnumerable<IReadOnlyList<Prose>> ranges = Gains.Zip(Gains.Skip(1), (from, to) => (From: from, To: to, Within: defined
            .Where(r => table.Number(r, "gain_of_all_lags") >= from && table.Number(r, "gain_of_all_lags") < to).ToArray()))
            .Where(static g => g.Within.Length > 0).Select(g => (IReadOnlyList<Prose>)[
                Prose.Range(Fixed(g.From), Fixed(g.To), data.Language),
                Prose.Of(Count(g.Within.Length, Key("gain", g.From)), data.Language),
                Prose.Of(Count(g.Within.Count(r => Is(table, r, "closes")), Key("gain closes", g.From)), data.Language)]);
        return
        [
            new PageSection("deciders", data.Say(SpiralTexts.Deciders),
            [
                told.Length == 0 ? ProseBlock.Words(data.Say(SpiralTexts.NoDeciders))
                    : new TableBlock(data.Say(SpiralTexts.DecidersCaption),
                    [new(data.Say(SpiralTexts.What)), new(data.Say(SpiralTexts.Correlation), true), new("p", true)],
                    [.. told.Select(r => (IReadOnlyList<Prose>)[data.Phrase(deciders!.Text(r, "name")),
                        Prose.Of(deciders.At(r, "correlation") with { Style = NumberStyle.SignedCell }, data.Language),
                        Prose.Of(deciders.At(r, "p"), data.Language)])]),
                new TableBlock(data.Say(SpiralTexts.ClosesByGain),
                    [.. new[] { SpiralTexts.ByAll, SpiralTexts.Worlds, SpiralTexts.Closes }
                        .Select(head => new ChartColumn(data.Say(head), true))],
                    [.. ranges]),
            ]) { IsBrief = true },
        ];
    }

    private static int[] Defined(StoredTable table) =>
        [.. Enumerable.Range(0, table.Rows.Count).Where(r => table.Text(r, "closes").Length > 0)];

    private static bool Is(StoredTable table, int row, string column) =>
        table.Text(row, column).Equals("true", StringComparison.OrdinalIgnoreCase);

    private static Measured Count(int number, string of) => new(number, "count|worlds|" + of, NumberStyle.Count);

    private static Measured Fixed(double gain) => new(gain, "criteria|gain");

    private static string Key(string what, double from) => string.Create(CultureInfo.InvariantCulture, $"{what} {from}");
}
