using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation;
using Ronghe.Simulation.State;

namespace Ronghe.Experiments.Studies.Stories;

/// <summary>One agent in two worlds with the same luck, run side by side and compared after every process of every period.</summary>
internal sealed class TwoLives
{
    private readonly AgentName _agent;
    private readonly Neighbourhood _neighbourhood;
    private readonly Dictionary<Quantity, Divergence> _first = [];
    private readonly List<int> _periods = [];
    private readonly Dictionary<string, (List<double> First, List<double> Second)> _lives = [];

    private TwoLives(AgentName agent)
    {
        _agent = agent;
        _neighbourhood = new Neighbourhood(agent);
    }

    /// <summary>First differences of everything near the agent, in the order in which they happened.</summary>
    public IReadOnlyList<Divergence> Divergences => [.. _first.Values.OrderBy(static d => d.Period).ThenBy(static d => d.Step)
        .ThenBy(static d => d.Quantity.Near)];

    /// <summary>Who the agent is, in a sentence.</summary>
    public Text Description { get; private set; } = Text.Same(string.Empty);

    /// <summary>The period in which the agent was there no more, by world; null where it is there at the end.</summary>
    public (int? First, int? Second) Gone { get; private set; }

    /// <summary>What happens to it in either world.</summary>
    public required (AgentEvents First, AgentEvents Second) Events { get; init; }

    /// <summary>Recorded periods.</summary>
    public IReadOnlyList<int> Periods => _periods;

    /// <summary>The agent's own columns at the end of each recorded period, in both worlds.</summary>
    public IReadOnlyDictionary<string, (List<double> First, List<double> Second)> Lives => _lives;

    /// <summary>Runs both worlds. Only the scenarios differ; seed and replication are the same.</summary>
    public static TwoLives Trace(Scenario first, Scenario second, int replication, AgentName agent, CancellationToken cancellation)
    {
        var lives = new TwoLives(agent) { Events = (new AgentEvents(agent, first), new AgentEvents(agent, second)) };
        Model a = Model.Create(first, replication), b = Model.Create(second, replication);
        lives.Description = Describe(first, a.State, agent);
        while (a.Period < Math.Min(first.Periods, second.Periods))
        {
            cancellation.ThrowIfCancellationRequested();
            int period = a.Period;
            lives.Compare(period, lives.Step(a), lives.Step(b), a.State);
            lives.Gone = (lives.Gone.First ?? (agent.IsThere(a.State) ? null : period),
                lives.Gone.Second ?? (agent.IsThere(b.State) ? null : period));
            if (lives.Gone is (not null, not null)) break;
            if (period >= 0) lives.Record(period, a.State, b.State);
        }

        return lives;
    }

    private static Text Describe(Scenario scenario, ModelState state, AgentName agent)
    {
        Text City(int region) => CatalogueTexts.Name(scenario.Population.Regions[region]);
        Text Sector(int sector) => CatalogueTexts.Name(scenario.Population.Sectors[sector]);
        Text Filled(Text text, params object[] values) => new(
            text.In(Language.English, [.. values.Select(static v => v is Text t ? t.English : v)]),
            text.In(Language.Chinese, [.. values.Select(static v => v is Text t ? t.Chinese : v)]));
        int i = agent.Index;
        return agent.Kind switch
        {
            AgentKind.Enterprise => Filled(StoryTexts.Enterprise, Sector(state.Enterprises.Sector[i]), City(state.Enterprises.Region[i]),
                state.Enterprises.SlotCount[i], state.Enterprises.Staff[i]),
            AgentKind.Programme => Filled(StoryTexts.Programme, Sector(state.Programmes.Sector[i]), City(state.Programmes.Region[i]),
                state.Programmes.College[i], state.Programmes.StudyPeriods[i]),
            _ => Filled(StoryTexts.College, CatalogueTexts.Name(scenario.Population.Colleges[i].Type),
                City(scenario.Population.Colleges[i].Region), state.ProgrammesOfCollege.Of(i).Length),
        };
    }

    private Moment[] Step(Model model)
    {
        int processes = Schedule.Processes.Count;
        var moments = new Moment[processes];
        Dictionary<(ExplainedRule, string), double[]> terms = TermsBefore(model.State, 0);
        model.StepDone = step =>
        {
            if (step >= processes) return;
            CompleteTerms(model.State, terms);
            moments[step] = new Moment(_neighbourhood.Read(model.State), terms);
            if (step + 1 < processes) terms = TermsBefore(model.State, step + 1);
        };
        model.Step();
        model.StepDone = null;
        return moments;
    }

    /// <summary>Terms of every rule that the next process applies to someone near.</summary>
    private Dictionary<(ExplainedRule, string), double[]> TermsBefore(ModelState state, int step)
    {
        var terms = new Dictionary<(ExplainedRule, string), double[]>();
        string process = Schedule.Processes[step].Name;
        ExplainedRule[] rules = [.. RuleBook.Rules.Where(r => r.Process == process)];
        if (rules.Length == 0) return terms;
        foreach (string who in _neighbourhood.Read(state).Keys.Select(static q => q.Who).Distinct())
        {
            foreach (ExplainedRule rule in rules.Where(r => who.StartsWith(r.Owner + ":", StringComparison.Ordinal)))
                terms[(rule, who)] = [.. rule.Terms.Select(t => t.IsReadAfter ? double.NaN : t.Read(state, IndexOf(who)))];
        }

        return terms;
    }

    private static void CompleteTerms(ModelState state, Dictionary<(ExplainedRule Rule, string Who), double[]> terms)
    {
        foreach (((ExplainedRule rule, string who), double[] values) in terms)
        {
            for (int t = 0; t < values.Length; t++)
            {
                if (rule.Terms[t].IsReadAfter) values[t] = rule.Terms[t].Read(state, IndexOf(who));
            }
        }
    }

    private void Compare(int period, Moment[] a, Moment[] b, ModelState state)
    {
        for (int step = 0; step < a.Length; step++)
        {
            foreach (Quantity quantity in a[step].Values.Keys.Union(b[step].Values.Keys))
            {
                if (_first.ContainsKey(quantity)) continue;
                double first = a[step].Values.GetValueOrDefault(quantity, double.NaN),
                second = b[step].Values.GetValueOrDefault(quantity, double.NaN);
                if (first.Equals(second)) continue;
                string process = Schedule.Processes[step].Name;
                ExplainedRule? rule = RuleBook.Rules.FirstOrDefault(r => r.Process == process && r.Column == quantity.Column
                    && quantity.Who.StartsWith(r.Owner + ":", StringComparison.Ordinal));
                IReadOnlyList<TermShare> shares = rule is not null && a[step].Terms.TryGetValue((rule, quantity.Who), out double[]? x)
                    && b[step].Terms.TryGetValue((rule, quantity.Who), out double[]? y) && !double.IsNaN(rule.Next(x, state.Parameters))
                        ? rule.Compare(x, y, state.Parameters) : [];
                _first[quantity] = new Divergence(period, step, process, quantity, first, second, shares);
            }
        }
    }

    private void Record(int period, ModelState a, ModelState b)
    {
        _periods.Add(period);
        if (Gone.First is null) Events.First.Watch(period, a);
        if (Gone.Second is null) Events.Second.Watch(period, b);
        Dictionary<Quantity, double> first = _neighbourhood.Read(a), second = _neighbourhood.Read(b);
        foreach ((Quantity quantity, double value) in first.Where(static v => v.Key.Near == Nearness.Own))
        {
            if (!_lives.TryGetValue(quantity.Column, out (List<double> First, List<double> Second) life))
                _lives[quantity.Column] = life = ([], []);
            life.First.Add(Gone.First is null ? value : double.NaN);
            life.Second.Add(Gone.Second is null ? second[quantity] : double.NaN);
        }
    }

    internal static int IndexOf(string who) =>
        int.Parse(who.AsSpan(who.IndexOf(':') + 1), System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Moment(Dictionary<Quantity, double> Values, Dictionary<(ExplainedRule, string), double[]> Terms);
}
