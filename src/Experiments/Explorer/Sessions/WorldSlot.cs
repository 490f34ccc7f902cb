namespace Ronghe.Experiments.Explorer.Sessions;

/// <summary>A place of a session for one world: the one shown, and one that is on its way to replace it after a decision about the
/// past.</summary>
/// <param name="plan">What its world is to follow.</param>
/// <param name="world">The world that does; one that has ended may stand in two slots.</param>
/// <param name="beginnings">What worlds of the session have in common.</param>
internal sealed class WorldSlot(SessionPlan plan, ExploredWorld world, Beginnings beginnings)
{
    /// <summary>What the slot's world is to follow.</summary>
    public SessionPlan Plan { get; private set; } = plan;

    /// <summary>The world that is shown.</summary>
    public ExploredWorld Shown { get; private set; } = world;

    /// <summary>The world that replaces it once it has caught up; null when there is none.</summary>
    public ExploredWorld? Coming { get; private set; }

    /// <summary>Follows another plan: goes on with a world whose past agrees with it, else begins one anew.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="begun">The period after the last that any world has begun; a world beyond it (after going back) cannot be used.</param>
    /// <param name="mayBeAhead">Only its series is looked at: a world that has followed the same plan further is as good.</param>
    public void Follow(SessionPlan plan, int begun, bool mayBeAhead = false)
    {
        Plan = plan;
        bool isSame = mayBeAhead && plan.IsSameUntil(Shown.Plan, int.MaxValue);
        if (isSame || (Shown.Recorded <= begun && plan.IsSameUntil(Shown.Plan, Math.Min(begun, Shown.Recorded + 1)))) Coming = null;
        else if (Coming is null || Coming.Recorded > begun || !plan.IsSameUntil(Coming.Plan, Coming.Recorded + 1))
            Coming = new ExploredWorld(plan, beginnings);
    }

    /// <summary>The world that has work to do before the session can stand at a period; null when there is none.</summary>
    public ExploredWorld? Behind(int period) =>
        (Coming ?? Shown) is { } world && (world.Period < period || Coming is not null) ? world : null;

    /// <summary>Shows the coming world once it has caught up.</summary>
    public bool TakeOver(int period)
    {
        if (Coming is null || Coming.Period < period) return false;
        Shown = Coming;
        Coming = null;
        return true;
    }
}
