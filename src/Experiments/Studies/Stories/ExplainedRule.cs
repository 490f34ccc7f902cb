using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.State;

namespace Ronghe.Experiments.Studies.Stories;

/// <summary>A term of a rule: one number that decides what an agent does.</summary>
/// <param name="Words">As a reader calls it.</param>
/// <param name="Read">Reads it off a world for the entity of this index.</param>
/// <param name="IsSource">Which earlier quantity it comes from, so that causes can be followed back.</param>
internal sealed record RuleTerm(string Words, Func<ModelState, int, double> Read, Func<Quantity, bool> IsSource)
{
    /// <summary>Written by the process itself on the way: read after it.</summary>
    public bool IsReadAfter { get; init; }
}

/// <summary>A rule of the model taken apart. It calls the model's own function, so that it gives the model's own bits.</summary>
/// <param name="Process">Name in the schedule.</param>
/// <param name="Owner">enterprise | programme | partnership.</param>
/// <param name="Column">What it writes.</param>
/// <param name="Terms">What it is made of.</param>
/// <param name="Next">The new value from the terms; NaN in the cases it does not cover.</param>
internal sealed record ExplainedRule(string Process, string Owner, string Column,
    IReadOnlyList<RuleTerm> Terms, Func<double[], ModelParameters, double> Next)
{
    /// <summary>What each differing term alone would have changed in the first world: its value from the second, all others from the
    /// first.</summary>
    public IReadOnlyList<TermShare> Compare(double[] first, double[] second, ModelParameters parameters)
    {
        double basis = Next(first, parameters);
        var shares = new List<TermShare>();
        for (int t = 0; t < first.Length; t++)
        {
            if (first[t].Equals(second[t])) continue;
            double[] swapped = [.. first];
            swapped[t] = second[t];
            shares.Add(new TermShare(Terms[t], first[t], second[t], Next(swapped, parameters) - basis));
        }

        return [.. shares.OrderByDescending(static s => Math.Abs(s.Effect))];
    }
}

/// <summary>A term that differs between two worlds and what it alone changes.</summary>
internal sealed record TermShare(RuleTerm Term, double First, double Second, double Effect);
