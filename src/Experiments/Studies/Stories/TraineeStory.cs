using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Sections;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Studies.Stories;

/// <summary>A trainee under two policies with the same luck, in plain words: the class, the posts of three years, the money.</summary>
internal sealed class TraineeStory(PersonName who, TraineeLife first, TraineeLife second, RerunScenarios scenarios, int replication,
    Language language = Language.English)
{
    private Scenario World => scenarios.First.Scenario;

    /// <summary>Follows a person through both worlds; null when nobody of this name graduates in either.</summary>
    public static TraineeStory? Trace(PersonName who, RerunScenarios scenarios, int replication, CancellationToken cancellation)
    {
        TraineeLife first = TraineeLife.Of(scenarios.First.Scenario, replication, who, cancellation);
        TraineeLife second = TraineeLife.Of(scenarios.Second.Scenario, replication, who, cancellation);
        return first.Events.Count + second.Events.Count == 0 ? null : new TraineeStory(who, first, second, scenarios, replication);
    }

    /// <summary>The same story in another language.</summary>
    public TraineeStory In(Language other) => new(who, first, second, scenarios, replication, other);

    public static string NameOf(PersonName who) => $"story-trainee-{TraineeChoice.Name(who).Replace(':', '-')}.html";

    public ResultsPage Compose(string commandLine) => new(
        Say(TraineeTexts.Title, TraineeChoice.Name(who), scenarios.First.TitleIn(language), scenarios.Second.TitleIn(language)),
        Say(TraineeTexts.Question),
        [.. scenarios.Notes.Select(n => Prose.Text(n.In(language)))],
        [scenarios.First.TitleIn(language), scenarios.Second.TitleIn(language)],
        [
            new(AnswerSection.Id, Say(StoryTexts.Happened),
                [new ListBlock([Person(), Tell(TraineeTexts.Luck, Count(replication)), Parting()])]) { IsBrief = true },
            new("first", Say(TraineeTexts.Under, scenarios.First.TitleIn(language)), [new ListBlock(Course(first))]) { IsBrief = true },
            new("second", Say(TraineeTexts.Under, scenarios.Second.TitleIn(language)), [new ListBlock(Course(second))]) { IsBrief = true },
            new("money", Say(TraineeTexts.Money), [Money(), ProseBlock.Soft(Say(TraineeTexts.MoneyWords))]) { IsBrief = true },
            new("provenance", Say(PageTexts.Origin), [new TermsBlock(
            [
                (Say(BackgroundTexts.Program), Versions.CreatedBy, false), (Say(BackgroundTexts.Command), commandLine, true),
                (Say(StoryTexts.Results), scenarios.Data.Folder, false),
                (scenarios.First.TitleIn(language), Say(BackgroundTexts.HashOf, scenarios.First.Hash), false),
                (scenarios.Second.TitleIn(language), Say(BackgroundTexts.HashOf, scenarios.Second.Hash), false),
                (Say(PageTexts.Method), Say(TraineeTexts.MethodWords), false),
            ])]),
        ]);

    private Prose Person()
    {
        TraineeLife known = first.Events.Count > 0 ? first : second;
        LifeEvent e = known.Events[0];
        return Prose.Text(Say(TraineeTexts.Who, e.Programme, CatalogueTexts.Name(World.Population.Sectors[e.Sector]).In(language),
            CatalogueTexts.Name(e.CollegeType).In(language), CatalogueTexts.Name(World.Population.Regions[e.City]).In(language), e.Number,
            Date(e.Graduation - known.Class!.Study), Date(e.Graduation)));
    }

    /// <summary>The first event that is not the same, in both worlds.</summary>
    private Prose Parting()
    {
        int at = 0, most = Math.Max(first.Events.Count, second.Events.Count);
        while (at < most && At(first, at) is { } a && At(second, at) is { } b && a == b) at++;
        if (at == most) return Prose.Text(Say(TraineeTexts.Same));
        int period = Math.Min(At(first, at)?.Period ?? int.MaxValue, At(second, at)?.Period ?? int.MaxValue);
        return Tell(TraineeTexts.Parts, Date(period), scenarios.First.TitleIn(language), Next(first, at, period),
            scenarios.Second.TitleIn(language), Next(second, at, period));
    }

    private Prose Next(TraineeLife life, int at, int period) =>
        At(life, at) is not { } e ? Prose.Text(Say(TraineeTexts.Nothing)) : e.Period == period ? Told(e) : Dated(e);

    private static LifeEvent? At(TraineeLife life, int at) => at < life.Events.Count ? life.Events[at] : null;

    private List<Prose> Course(TraineeLife life)
    {
        var said = new List<Prose>();
        if (life.Class is { } seen)
        {
            said.Add(Tell(TraineeTexts.ClassOf, Count(seen.Size), Share(seen.Coverage)));
            if (life.Events[0].Host is >= 0 and var host)
                said.Add(Tell(TraineeTexts.Host, Number(host), Share(seen.TrainingShare),
                    double.IsNaN(seen.Depth) ? Prose.Text(string.Empty) : Tell(TraineeTexts.DepthOf, Plain(seen.Depth)),
                    seen.IsOrderClass ? Say(TraineeTexts.OrderClass) : string.Empty));
        }

        said.AddRange(life.Events.Select(Dated));
        if (said.Count == 0) said.Add(Prose.Text(Say(TraineeTexts.Nothing)));
        return said;
    }

    private Prose Dated(LifeEvent e) => Tell(TraineeTexts.Told, Date(e.Period), Told(e));

    private Prose Told(LifeEvent e) => e.Kind switch
    {
        LifeEventKind.Graduated when e.Practice == PracticePlace.Partner => Tell(TraineeTexts.Partner, Number(e.Host)),
        LifeEventKind.Graduated => Prose.Text(Say(e.Practice == PracticePlace.Nominal ? TraineeTexts.Nominal : TraineeTexts.Campus)),
        LifeEventKind.FurtherStudy => Prose.Text(Say(TraineeTexts.FurtherStudy)),
        LifeEventKind.Hired => Post(e.Kept == 1 ? TraineeTexts.Kept : TraineeTexts.Hired, e),
        LifeEventKind.Moved => Post(TraineeTexts.Moved, e),
        LifeEventKind.Left => Stay(TraineeTexts.Left, e),
        LifeEventKind.GaveUp => Prose.Text(Say(TraineeTexts.GaveUp)),
        LifeEventKind.LeftProvince => Stay(TraineeTexts.LeftProvince, e),
        LifeEventKind.Settled => Stay(TraineeTexts.Settled, e),
        _ => e.Employer < 0 ? Prose.Text(Say(TraineeTexts.StillLooking)) : Stay(TraineeTexts.StillThere, e),
    };

    private Prose Post(Text sentence, LifeEvent e) =>
        Tell(sentence, Number(e.Employer), Say(e.InField == 1 ? TraineeTexts.InField : TraineeTexts.OutOfField), Plain(e.Worth));

    private Prose Stay(Text sentence, LifeEvent e) => Tell(sentence, Number(e.Employer),
        Tell(e.Quarters == 1 ? TraineeTexts.OneQuarter : TraineeTexts.ManyQuarters, Count(e.Quarters)));

    private TableBlock Money()
    {
        IReadOnlyList<string> Row(Text what, Func<TraineeMoney, double> read) =>
            [Say(what), Readable.Whole(read(first.Money)), Readable.Whole(read(second.Money))];
        PracticeMoney one = first.During(World.Parameters), other = second.During(scenarios.Second.Scenario.Parameters);
        IReadOnlyList<string> Then(Text what, Func<PracticeMoney, double> read) =>
            [Say(what), Readable.Whole(read(one)), Readable.Whole(read(other))];
        return new TableBlock(Say(TraineeTexts.MoneyCaption),
            [new(Say(ChartTexts.What)), new(scenarios.First.TitleIn(language), true), new(scenarios.Second.TitleIn(language), true)],
            [
                Then(TraineeTexts.PracticeQuarters, static m => m.Quarters), Then(TraineeTexts.Work, static m => m.Work),
                Then(TraineeTexts.Pay, static m => m.Pay), Then(TraineeTexts.Trainers, static m => m.Trainers),
                Row(TraineeTexts.Quarters, static m => m.Quarters), Row(TraineeTexts.Premium, static m => m.Premium),
                Row(TraineeTexts.Saved, static m => m.HiringSaved), Row(TraineeTexts.HostsPart, static m => m.HostsPart),
                Row(TraineeTexts.HostsAll, static m => m.HiringSaved + m.HostsPart),
                Row(TraineeTexts.PersonsPart, static m => m.PersonsPart),
            ]);
    }

    private string Date(int period) => (World.Start + period).ToString();

    private string Say(Text text, params object[] values) => values.Length == 0 ? text.In(language) : text.In(language, values);

    private Prose Tell(Text sentence, params object?[] values) => Prose.Of(sentence, language, values);

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Measured Count(double value) => new(value, "story|trainee", NumberStyle.Count);

    private static Measured Share(double value) => new(value, "story|trainee", NumberStyle.Percent);

    private static Measured Plain(double value) => new(value, "story|trainee");
}
