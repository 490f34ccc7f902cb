using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Pages;

/// <summary>The quarters that end-of-run outcomes are means over: the last five years, or the whole of a shorter run.</summary>
/// <param name="Shortest">Quarters of the shortest run shown.</param>
/// <param name="Longest">Quarters of the longest.</param>
internal readonly record struct OutcomeWindow(int Shortest, int Longest)
{
    /// <summary>For runs of these lengths; an unknown length counts as long enough.</summary>
    public static OutcomeWindow Of(params IEnumerable<int?> horizons)
    {
        int[] quarters = [.. horizons.Select(static h => h ?? RecordedRun.LastPeriods)];
        return quarters.Length == 0 ? new OutcomeWindow(RecordedRun.LastPeriods, RecordedRun.LastPeriods)
            : new OutcomeWindow(quarters.Min(), quarters.Max());
    }

    /// <summary>Every run is at least as long as the window.</summary>
    public bool IsFull => Shortest >= RecordedRun.LastPeriods;

    /// <summary>Every run is shorter than the window, and all are alike.</summary>
    public bool IsWholeRun => !IsFull && Shortest == Longest;

    /// <summary>"the last five years", as sentences go on with it.</summary>
    public string Words(Language language) => IsFull ? RunTexts.LastFiveYears.In(language)
        : IsWholeRun ? RunTexts.WholeRunOf.In(language, Longest) : RunTexts.LastFiveOrAll.In(language);

    /// <summary>"Last 5 years", as the heading of a column.</summary>
    public string Heading(Language language) => (IsWholeRun ? RunTexts.WholeRun : RunTexts.LastYears).In(language);
}
