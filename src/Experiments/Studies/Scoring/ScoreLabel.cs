using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Studies.Scoring;

/// <summary>What a row says of the figure that it is about.</summary>
internal interface IFigure
{
    string Quantity { get; }

    string GroupKind { get; }

    string Group { get; }

    string Measure { get; }

    string Than { get; }

    string When { get; }
}

/// <summary>What a figure is called on a page, made of its observation, group and comparison.</summary>
internal static class ScoreLabel
{
    public static string Of(StoredExperiment data, IFigure row)
    {
        string quantity = Quantity(data, row.Quantity);
        string[] whose = [.. new[] { row.GroupKind == "all" ? string.Empty : Group(data, row, row.Group), row.When }
            .Where(static part => part.Length > 0)];
        if (row.Measure == "level")
            return whose.Length == 0 ? quantity : data.Say(ScoreTexts.Of, quantity, string.Join(data.Say(PageTexts.Comma), whose));
        (string here, string there) = Sides(data, row);
        return data.Say(row.Measure == "ratio" ? ScoreTexts.Ratio : ScoreTexts.Difference, quantity, here, there);
    }

    /// <summary>How a number of the figure is written.</summary>
    public static NumberStyle StyleOf(IFigure row) => row.Measure == "difference" ? NumberStyle.ShortDifference : NumberStyle.Level;

    private static string Quantity(StoredExperiment data, string name) =>
        ObservationCatalog.All.FirstOrDefault(o => o.Name == name) is { } known ? data.Say(CatalogueTexts.Title(known)) : data.Word(name);

    public static string Sign(ScoreRow row) => row.Sign > 0 ? "+" : "−";

    private static (string Here, string There) Sides(StoredExperiment data, IFigure row)
    {
        string group = row.GroupKind == "all" ? data.Say(ScoreTexts.WholeWorld) : Group(data, row, row.Group);
        if (row.Than == Target.FirstScenario)
            return (data.Say(ScoreTexts.Of, data.Say(ScoreTexts.SecondScenario), group), data.Say(ScoreTexts.FirstScenario));
        if (TargetWindow.IsMeant(row.Than) && !(row.GroupKind == "size" && ObservationGroup.Sizes.Contains(row.Than)))
            return (data.Say(ScoreTexts.Of, group, row.When.Length > 0 ? row.When : data.Say(ScoreTexts.AllQuarters)), row.Than);
        return (row.When.Length > 0 ? data.Say(ScoreTexts.Of, group, row.When) : group, Group(data, row, row.Than));
    }

    private static string Group(StoredExperiment data, IFigure row, string name) =>
        data.NameOf(new ObservationGroup(row.GroupKind, name));
}
