using System.Globalization;
using Ronghe.Experiments.Reports;
using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Stories;

/// <summary>What happened to one agent under two policies, in sentences. Every number in them is a value that the trace holds.</summary>
internal sealed class Story(TwoLives lives, AgentName agent, ScenarioDocument first, ScenarioDocument second, int replication)
{
    private readonly Divergence? _divergence = CausalChain.FirstOf(lives.Divergences);

    public TwoLives Lives => lives;

    public AgentName Agent => agent;

    /// <summary>The first own difference; null when both lives are the same.</summary>
    public Divergence? FirstDivergence => _divergence;

    /// <summary>From the first own difference back to its origin.</summary>
    public IReadOnlyList<ChainLink> Chain => _divergence is null ? [] : CausalChain.Back(_divergence, lives.Divergences);

    public string Title => $"{Capital(agent.ToString())} under “{first.Name}” and “{second.Name}”";

    /// <summary>Where and when the lives part, and how they end.</summary>
    public IReadOnlyList<Prose> Summary
    {
        get
        {
            var said = new List<Prose> { Prose.Text(lives.Description) };
            if (_divergence is not { } d)
            {
                said.Add(Prose.Of($"Both lives are the same to the last bit in all {new Measured(lives.Periods.Count, "story|periods", NumberStyle.Count)} quarters: what the policy changes never reaches {agent.ToString()}."));
                return said;
            }

            said.Add(Prose.Of($"Both worlds share seed and replication {new Measured(replication, "story|replication", NumberStyle.Count)}, so every draw is the same. The two lives are the same to the last bit until {Date(d.Period)}, when {d.Process} writes the first difference: {Meaning(d.Quantity)} is {Value(d, true)} under “{first.Name}” and {Value(d, false)} under “{second.Name}”{Gap(d)}."));
            if (Chain is { Count: > 0 } chain)
                said.Add(Prose.Of($"{Origin(chain[^1])}"));
            foreach (string column in EndColumns.Where(lives.Lives.ContainsKey))
            {
                (List<double> a, List<double> b) = lives.Lives[column];
                if (a.Count == 0 || a[^1].Equals(b[^1])) continue;
                said.Add(Prose.Of($"At the end, {Meaning(new Quantity(Nearness.Own, agent.ToString(), column))}: {new Measured(a[^1], $"story|end|{column}|first")} and {new Measured(b[^1], $"story|end|{column}|second")}."));
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
        _ => ["SystemQuality", "Funds"],
    };

    private IEnumerable<string> EndColumns => Drawn(agent.Kind).Where(static c => c is "Motivation" or "Cash" or "GraduateFit" or "SystemQuality" or "Funds" or "Belief");

    /// <summary>The quarter of a recorded period.</summary>
    public string Date(int period) => period < 0 ? "the burn-in" : (first.Scenario.Start + period).ToString();

    /// <summary>A quantity in words.</summary>
    public static string Meaning(Quantity q) => q.Near switch
    {
        Nearness.Own => $"“{Neighbourhood.Meaning(q)}”",
        Nearness.Policy => $"the {Neighbourhood.Meaning(q)} in its city and sector",
        _ => $"“{Neighbourhood.Meaning(q)}” of {q.Who}",
    };

    private static Measured Value(Divergence d, bool isFirst) => new(isFirst ? d.First : d.Second, $"story|first|{d.Quantity.Who}|{d.Quantity.Column}|{(isFirst ? "first" : "second")}");

    /// <summary>The difference, for values that look the same when rounded.</summary>
    private static Prose Gap(Divergence d) => double.IsNaN(d.Second - d.First) ? Prose.Text(string.Empty)
        : Prose.Of($" (a difference of {new Measured(d.Second - d.First, $"story|first|{d.Quantity.Who}|{d.Quantity.Column}|difference")})");

    private Prose Told(ChainLink link)
    {
        Divergence d = link.Effect;
        if (d.Quantity.Near == Nearness.Policy)
            return Prose.Of($"{Date(d.Period)}, {d.Process}: the lever {d.Quantity.Column} multiplies its rate by {Value(d, true)} under “{first.Name}” and by {Value(d, false)} under “{second.Name}”.");
        Prose why = link.Term is { } term
            ? Prose.Of($" because of {term.Term.Words} ({new Measured(term.First, "story|term|first")} and {new Measured(term.Second, "story|term|second")}; {new Measured(link.Share, "story|term|share", NumberStyle.Percent)} of what the differing terms change{(d.Terms.Count > 1 ? $"; also {string.Join(", ", d.Terms.Skip(1).Take(3).Select(static t => t.Term.Words))}" : string.Empty)})")
            : link.Cause is null ? Prose.Text(": nothing near it had differed before, so it comes from agents further away, who compete for the same posts, partners, grants or graduates") : Prose.Text(string.Empty);
        bool begins = double.IsNaN(d.First) || double.IsNaN(d.Second) || d.Quantity.Column == "Programme";
        return begins
            ? Prose.Of($"{Date(d.Period)}, {d.Process}: {Partnered(d)}{why}.")
            : Prose.Of($"{Date(d.Period)}, {d.Process}: {Meaning(d.Quantity)} is {Value(d, true)} and {Value(d, false)}{Gap(d)}{why}.");
    }

    private string Partnered(Divergence d) => d.Quantity.Column == "Programme"
        ? $"{d.Quantity.Who} is {Slot(d.First)} under “{first.Name}” and {Slot(d.Second)} under “{second.Name}”"
        : $"{d.Quantity.Who} is near it only under “{(double.IsNaN(d.First) ? second.Name : first.Name)}”";

    private static string Slot(double programme) => programme < 0 || double.IsNaN(programme) ? "free" : string.Create(CultureInfo.InvariantCulture, $"with programme:{programme}");

    private static string Origin(ChainLink last) => last.Effect.Quantity.Near == Nearness.Policy
        ? $"The cause is the lever {last.Effect.Quantity.Column}, which acts in {Ronghe.Simulation.Policies.LeverCatalog.All.First(l => l.Key == last.Effect.Quantity.Column).Process}."
        : $"The chain goes back to {Meaning(last.Effect.Quantity)}, where nothing nearer had differed before.";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
