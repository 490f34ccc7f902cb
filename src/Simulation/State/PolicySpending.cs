using Ronghe.Simulation.Policies;

namespace Ronghe.Simulation.State;

/// <summary>What budgets over several periods have paid for so far.</summary>
internal sealed class PolicySpending(int measures)
{
    /// <summary>By measure, the dose that its own budget leaves of it this period. Written by PutLeversInForce.</summary>
    public double[] Dose { get; } = new double[measures];

    /// <summary>By measure, CNY since it is in force. Written by Govern.</summary>
    public double[] OfMeasure { get; } = new double[measures];

    /// <summary>By all policies together, CNY. Written by Govern.</summary>
    public double Altogether { get; set; }

    public void CopyFrom(PolicySpending other)
    {
        other.Dose.CopyTo(Dose, 0);
        other.OfMeasure.CopyTo(OfMeasure, 0);
        Altogether = other.Altogether;
    }

    public void Clear()
    {
        Dose.AsSpan().Clear();
        OfMeasure.AsSpan().Clear();
        Altogether = 0;
    }

    /// <summary>The same under other measures: one that goes on, whenever it ends, has spent what it has.</summary>
    public PolicySpending Under(IReadOnlyList<PolicyMeasure> now, IReadOnlyList<PolicyMeasure> before)
    {
        var spending = new PolicySpending(now.Count) { Altogether = Altogether };
        for (int i = 0; i < now.Count; i++)
        {
            for (int old = 0; old < before.Count; old++)
            {
                if (now[i] with { Until = null } != before[old] with { Until = null }) continue;
                spending.OfMeasure[i] = OfMeasure[old];
                break;
            }
        }

        return spending;
    }
}
