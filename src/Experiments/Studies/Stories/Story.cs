using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Studies.Stories;

/// <summary>What happened to one agent under two policies, in sentences. Every number in them is a value that the trace holds.</summary>
internal sealed class Story(TwoLives lives, AgentName agent, ScenarioDocument first, ScenarioDocument second, int replication,
    Language language = Language.English)
{
    private readonly string _one = first.TitleIn(language), _two = second.TitleIn(language);
    private readonly Divergence? _divergence = CausalChain.FirstOf(lives.Divergences);

    /// <summary>What it is told in.</summary>
    public Language Language => language;

    /// <summary>The same story in another language.</summary>
    public Story In(Language other) => new(lives, agent, first, second, replication, other);

    public TwoLives Lives => lives;

    public AgentName Agent => agent;

    /// <summary>The first own difference; null when both lives are the same.</summary>
    public Divergence? FirstDivergence => _divergence;

    /// <summary>From the first own difference back to its origin.</summary>
    public IReadOnlyList<ChainLink> Chain => _divergence is null ? [] : CausalChain.Back(_divergence, lives.Divergences);

    public string Title => StoryTexts.Title.In(language, Capital(Who(agent.ToString())), _one, _two);

    /// <summary>Where and when the lives part, and how they end.</summary>
    public IReadOnlyList<Prose> Summary
    {
        get
        {
            var said = new List<Prose> { Prose.Text(lives.Description.In(language)), Lived(isFirst: true), Lived(isFirst: false) };
            if (_divergence is not { } d)
            {
                said.Add(Tell(StoryTexts.Same, new Measured(lives.Periods.Count, "story|periods", NumberStyle.Count),
                    Who(agent.ToString())));
                said.AddRange(Ends());
                return said;
            }

            said.Add(Tell(StoryTexts.Parting, new Measured(replication, "story|replication", NumberStyle.Count), Date(d.Period),
                d.Process, Meaning(d.Quantity), Value(d, true), _one, Value(d, false), _two, Gap(d)));
            if (Chain is { Count: > 0 } chain)
                said.Add(Prose.Text(Origin(chain)));
            said.AddRange(Ends());
            foreach (string column in EndColumns.Where(lives.Lives.ContainsKey))
            {
                (List<double> a, List<double> b) = lives.Lives[column];
                if (a.Count == 0 || double.IsNaN(a[^1] - b[^1]) || Apart(a[^1], b[^1]) > MostFiguresAtTheEnd) continue;
                int figures = Apart(a[^1], b[^1]);
                said.Add(Tell(StoryTexts.AtTheEnd, Meaning(new Quantity(Nearness.Own, agent.ToString(), column)),
                    Number(a[^1], figures, $"story|end|{column}|first"), Number(b[^1], figures, $"story|end|{column}|second")));
            }

            return said;
        }
    }

    /// <summary>The chain from the policy to the agent, in the order in which it happened.</summary>
    public IReadOnlyList<Prose> Causes => [.. Chain.Reverse().Select(Told)];

    /// <summary>Columns whose two courses are drawn, by kind of agent.</summary>
    public static IReadOnlyList<string> Drawn(AgentKind kind) => kind switch
    {
        AgentKind.Enterprise => ["Motivation", "Belief", "LearnedBenefit", "WorkforceFit", "Heads", "Cash"],
        AgentKind.Programme => ["Motivation", "Belief", "LearnedBenefit", "Coverage", "MeanDepth", "GraduateFit"],
        _ => ["SystemQuality", "Orientation", "Funds"],
    };

    /// <summary>What happens under one scenario: whom the agent signs with that it does not under the other, and the counts.</summary>
    private Prose Lived(bool isFirst)
    {
        (AgentEvents mine, AgentEvents others) = isFirst ? (lives.Events.First, lives.Events.Second)
            : (lives.Events.Second, lives.Events.First);
        Measured Count(int value, string of) =>
            new(value, $"story|events|{of}|{(isFirst ? "first" : "second")}", NumberStyle.Count);
        Prose Signed(bool begins, Text only)
        {
            Measured all = Count(mine.Partnerships.Count(e => e.Begins == begins), begins ? "signed" : "ended");
            PartnershipEvent[] own = [.. mine.Partnerships.Where(e => e.Begins == begins && !others.Partnerships.Any(e.Is))];
            string told = string.Join(PageTexts.Comma.In(language), own.Take(MostEvents)
                .Select(e => StoryTexts.Dated.In(language, Date(e.Period), e.With.In(language))));
            return own.Length == 0 ? Prose.Of(all, language)
                : Tell(only, all, told + (own.Length > MostEvents ? " …" : string.Empty));
        }

        Prose signed = Signed(true, StoryTexts.OnlyHere), ended = Signed(false, StoryTexts.OnlyHere);
        string name = isFirst ? _one : _two;
        int? gone = isFirst ? lives.Gone.First : lives.Gone.Second;
        Prose end = gone is { } period ? Tell(StoryTexts.AndFails, Date(period)) : Prose.Text(string.Empty);
        return agent.Kind switch
        {
            AgentKind.Enterprise => Tell(StoryTexts.EnterpriseLived, name, signed, ended, Count(mine.Trained, "trained"),
                Count(mine.Kept, "kept"), Count(mine.Hired, "hired"), Count(mine.Lost, "lost"), end),
            AgentKind.Programme => Tell(StoryTexts.ProgrammeLived, name, signed, ended, Count(mine.Admitted, "admitted"),
                Count(mine.Graduated, "graduated"), end),
            _ => Tell(StoryTexts.CollegeLived, name, signed, ended, Count(mine.Admitted, "admitted"), Count(mine.Graduated, "graduated"),
                Count(mine.Opened, "opened"), Count(mine.Closed, "closed")),
        };
    }

    /// <summary>Signings told of one world; the rest are counted.</summary>
    private const int MostEvents = 4;

    /// <summary>What needs more figures to be told apart is no difference at the end.</summary>
    private const int MostFiguresAtTheEnd = 4;

    /// <summary>Figures with which two numbers do not read alike, at least three.</summary>
    internal static int Apart(double one, double other)
    {
        const int Fewest = 3, Most = 15;
        if (double.IsNaN(one) || double.IsNaN(other)) return Fewest;
        int figures = Fewest;
        while (figures < Most && Readable.Significant(one, figures) == Readable.Significant(other, figures)) figures++;
        return figures;
    }

    /// <summary>A number with as many figures as its fellow needs to be told from it.</summary>
    private static Measured Number(double value, int figures, string source) =>
        figures <= 3 ? new(value, source) : new Measured(value, source, NumberStyle.Figures) { Figures = figures };

    /// <summary>In which worlds the agent is there no more, and from when on.</summary>
    private IEnumerable<Prose> Ends()
    {
        if (lives.Gone.First is { } one) yield return Tell(StoryTexts.Gone, _one, Date(one));
        if (lives.Gone.Second is { } other) yield return Tell(StoryTexts.Gone, _two, Date(other));
    }

    private IEnumerable<string> EndColumns =>
        Drawn(agent.Kind).Where(static c => c is "Motivation" or "Cash" or "GraduateFit" or "SystemQuality" or "Funds" or "Belief");

    /// <summary>The quarter of a recorded period.</summary>
    public string Date(int period) => period < 0 ? StoryTexts.BurnIn.In(language) : (first.Scenario.Start + period).ToString();

    /// <summary>A quantity in words.</summary>
    public string Meaning(Quantity q) => q.Near switch
    {
        Nearness.Own => StoryTexts.Own.In(language, Words(q)),
        Nearness.Policy => StoryTexts.InPlace.In(language, Lever(q.Column)),
        _ => StoryTexts.Of.In(language, Words(q), Who(q.Who)),
    };

    /// <summary>The bare name of a quantity.</summary>
    public string Words(Quantity q) => StoredTexts.Phrase(Neighbourhood.Meaning(q), language);

    /// <summary>Whose it is: <c>programme:17</c>.</summary>
    public string Who(string name) => name.Split(':') is [var kind, var index] ? $"{StoredTexts.Phrase(kind, language)}:{index}" : name;

    private string Lever(string key) => StoredTexts.Phrase(key, language);

    private Prose Tell(Text sentence, params object?[] values) => Prose.Of(sentence, language, values);

    private static Measured Value(Divergence d, bool isFirst) =>
        Number(isFirst ? d.First : d.Second, Apart(d.First, d.Second),
            $"story|first|{d.Quantity.Who}|{d.Quantity.Column}|{(isFirst ? "first" : "second")}");

    /// <summary>The difference, for values that look the same when rounded.</summary>
    private Prose Gap(Divergence d) => double.IsNaN(d.Second - d.First) ? Prose.Text(string.Empty)
        : Tell(StoryTexts.Gap, new Measured(d.Second - d.First, $"story|first|{d.Quantity.Who}|{d.Quantity.Column}|difference"));

    private Prose Told(ChainLink link)
    {
        Divergence d = link.Effect;
        if (d.Quantity.Near == Nearness.Policy)
            return Tell(StoryTexts.LeverLink, Date(d.Period), d.Process, Lever(d.Quantity.Column), Value(d, true), _one,
                Value(d, false), _two);
        Prose why = link.Term is { } term
            ? Tell(StoryTexts.Because, StoredTexts.Phrase(term.Term.Words, language),
                Number(term.First, Apart(term.First, term.Second), "story|term|first"),
                Number(term.Second, Apart(term.First, term.Second), "story|term|second"),
                new Measured(link.Share, "story|term|share", NumberStyle.Percent),
                d.Terms.Count > 1 ? StoryTexts.Also.In(language,
                    string.Join(PageTexts.Comma.In(language),
                    d.Terms.Skip(1).Take(3).Select(t => StoredTexts.Phrase(t.Term.Words, language)))) : string.Empty)
            : link.Cause is null ? Tell(StoryTexts.FromAfar)
            : link.IsLeverMoney ? Tell(StoryTexts.LeverMoney, Lever(link.Cause.Quantity.Column)) : Prose.Text(string.Empty);
        bool begins = double.IsNaN(d.First) || double.IsNaN(d.Second) || d.Quantity.Column == "Programme";
        return begins
            ? Tell(StoryTexts.Begins, Date(d.Period), d.Process, Partnered(d), why)
            : Tell(StoryTexts.Differs, Date(d.Period), d.Process, Meaning(d.Quantity), Value(d, true), Value(d, false), Gap(d), why);
    }

    private string Partnered(Divergence d) => d.Quantity.Column == "Programme"
        ? StoryTexts.Partnered.In(language, Who(d.Quantity.Who), Slot(d.First), _one, Slot(d.Second), _two)
        : StoryTexts.OnlyNear.In(language, Who(d.Quantity.Who), double.IsNaN(d.First) ? _two : _one);

    private string Slot(double programme) =>
        programme < 0 || double.IsNaN(programme) ? StoryTexts.Free.In(language) : StoryTexts.WithProgramme.In(language, programme);

    private string Origin(IReadOnlyList<ChainLink> chain)
    {
        Quantity last = chain[^1].Effect.Quantity;
        if (last.Near != Nearness.Policy) return StoryTexts.GoesBack.In(language, Meaning(last));
        return chain.Any(static l => l.IsLeverMoney)
            ? StoryTexts.CauseByMoney.In(language, Lever(last.Column), LeverCatalog.PayingProcess)
            : StoryTexts.Cause.In(language, Lever(last.Column), LeverCatalog.Find(last.Column)!.Process);
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
