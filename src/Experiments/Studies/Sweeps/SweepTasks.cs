using System.Collections;
using Ronghe.Experiments.Runs;

namespace Ronghe.Experiments.Studies.Sweeps;

/// <summary>Points × policies × replications as runs that are made when their turn comes.</summary>
/// <remarks>Replication by replication over the whole design: what is done early covers all of it and is paired.</remarks>
internal sealed class SweepTasks(SweepDesign design, int replications) : ILazyTasks
{
    private readonly ulong _seed = design.Document.Scenario.Seed;

    public RunProvenance Provenance { get; } = RunProvenance.Of(design.Observe);

    public int Count { get; } = checked(design.Points * design.Policies * replications);

    public RunTask this[int index]
    {
        get
        {
            (int point, int policy, _) = Place(index);
            return new RunTask(design.Variant(point, policy), IdentityOf(index), Provenance);
        }
    }

    public RunIdentity IdentityOf(int index)
    {
        (int point, int policy, int replication) = Place(index);
        return new RunIdentity(design.WorldId(point), design.PolicyId(policy), _seed, replication);
    }

    public (RunPrefix Prefix, int ForkPeriod) StartOf(int index)
    {
        (int point, int policy, int replication) = Place(index);
        return (new RunPrefix(design.WorldId(point), _seed, replication, Provenance.Layout, design.Watched(policy)),
            design.ForkPeriod(policy));
    }

    /// <summary>Point, policy and replication of a run.</summary>
    public (int Point, int Policy, int Replication) Place(int index)
    {
        int cells = design.Points * design.Policies;
        int cell = index % cells;
        return (cell / design.Policies, cell % design.Policies, index / cells);
    }

    public IEnumerator<RunTask> GetEnumerator()
    {
        for (int i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
