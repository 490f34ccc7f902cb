using Ronghe.Simulation;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Studies.Stories;

/// <summary>A link of the chain: what differed first, and the differing inputs that its process read.</summary>
/// <param name="Effect">The difference.</param>
/// <param name="Cause">The term or input that carried most of it; null at the end of the chain.</param>
/// <param name="Term">The term of the rule, when the rule book takes the rule apart.</param>
/// <param name="Share">Part of the summed absolute effects of all differing terms, 0–1; NaN when the rule is not taken apart.</param>
internal sealed record ChainLink(Divergence Effect, Divergence? Cause, TermShare? Term, double Share)
{
    /// <summary>The cause is a lever by its money: what it pays to the agent or collects from it, not the rate that it
    /// multiplies.</summary>
    public bool IsLeverMoney => Cause is { Quantity.Near: Nearness.Policy } cause && LeverMoney.Moves(cause.Quantity.Column, Effect);
}

/// <summary>Follows a difference back through terms and processes to where it came from.</summary>
internal static class CausalChain
{
    private const int Longest = 12;

    /// <summary>The agent's first own difference, or null when both lives are the same. Within one process the one whose rule can be taken
    /// apart speaks first.</summary>
    public static Divergence? FirstOf(IReadOnlyList<Divergence> all)
    {
        Divergence[] own = [.. all.Where(static d => d.Quantity.Near == Nearness.Own)];
        return own.Length == 0 ? null : own.Where(d => !own[0].IsBefore(d)).OrderByDescending(static d => d.Terms.Count > 0).First();
    }

    /// <summary>From the effect back to its origin.</summary>
    public static IReadOnlyList<ChainLink> Back(Divergence effect, IReadOnlyList<Divergence> all)
    {
        var chain = new List<ChainLink>();
        var seen = new HashSet<Quantity>();
        for (Divergence? at = effect; at is not null && seen.Add(at.Quantity) && chain.Count < Longest;)
        {
            ChainLink link = at.Quantity.Near == Nearness.Policy ? new ChainLink(at, null, null, double.NaN) : Link(at, all);
            chain.Add(link);
            at = link.Cause;
        }

        return chain;
    }

    private static ChainLink Link(Divergence effect, IReadOnlyList<Divergence> all)
    {
        if (effect.Terms.Count > 0)
        {
            TermShare main = effect.Terms[0];
            double sum = effect.Terms.Sum(static t => Math.Abs(t.Effect));
            Divergence? source = Earlier(effect, all, main.Term.IsSource) ?? SameStep(effect, all, main.Term.IsSource);
            return new ChainLink(effect, source, main, sum > 0 ? Math.Abs(main.Effect) / sum : double.NaN);
        }

        // A lever that acts in this very process comes first; then what the process reads and what came to differ since it last ran.
        string[] levers = [.. LeverCatalog.All.Where(l => l.Process == effect.Process || LeverMoney.Moves(l.Key, effect))
            .Select(static l => l.Key)];
        Divergence[] read = [
            .. all.Where(d => d.IsBefore(effect) && d.Quantity.Near != Nearness.Policy && ProcessInputs.Reads(effect.Process, d.Quantity))];
        Divergence? cause = Earlier(effect, all, q => q.Near == Nearness.Policy && levers.Contains(q.Column), isRecent: true)
            ?? read.Where(d => IsRecent(d, effect)).OrderBy(static d => d.Quantity.Near).ThenByDescending(static d => d.Period)
                .ThenByDescending(static d => d.Step).FirstOrDefault()
            ?? SameStep(effect, all, q => q.Near == Nearness.Partnership && q.Who != effect.Quantity.Who
                && ProcessInputs.Reads(effect.Process, q))
            ?? Earlier(effect, all, q => q.Near == Nearness.Policy && levers.Contains(q.Column))
            ?? read.OrderByDescending(static d => d.Period).ThenByDescending(static d => d.Step).ThenBy(static d => d.Quantity.Near)
                .FirstOrDefault();
        return new ChainLink(effect, cause, null, double.NaN);
    }

    /// <summary>Came to differ after the process ran for the last time: then it had not made a difference yet.</summary>
    private static bool IsRecent(Divergence cause, Divergence effect) => cause.Period == effect.Period
        || (cause.Period == effect.Period - 1 && cause.Step >= effect.Step);

    /// <summary>The first that matches; the agent's own before others'.</summary>
    private static Divergence? Earlier(Divergence effect, IReadOnlyList<Divergence> all, Func<Quantity, bool> matches,
        bool isRecent = false) =>
        all.Where(d => d.IsBefore(effect) && matches(d.Quantity) && (!isRecent || IsRecent(d, effect)))
            .OrderByDescending(d => d.Quantity.Who == effect.Quantity.Who).ThenBy(static d => d.Period).ThenBy(static d => d.Step)
                .FirstOrDefault();

    /// <summary>Terms that a process writes on the way differ in the same step.</summary>
    private static Divergence? SameStep(Divergence effect, IReadOnlyList<Divergence> all, Func<Quantity, bool> matches) =>
        effect.Quantity.Near == Nearness.Partnership ? null
        : all.FirstOrDefault(d => d.Period == effect.Period && d.Step == effect.Step && d.Quantity != effect.Quantity
            && d.Quantity.Near is Nearness.Partnership or Nearness.Own && matches(d.Quantity));
}
