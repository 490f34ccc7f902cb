namespace Ronghe.Experiments.Explorer.Sessions;

/// <summary>With what the world is compared.</summary>
internal enum ComparedWith
{
    Nothing,

    /// <summary>The same luck and assumptions without any policy.</summary>
    WithoutPolicy,

    /// <summary>The plan as it was when this was asked for.</summary>
    Pinned,

    /// <summary>The lesson's world as it was given.</summary>
    Given,
}

/// <summary>A world that stands beside the one shown, with the same luck.</summary>
/// <param name="Letter">What it is called: B, C, … The world that follows the plan is A.</param>
/// <param name="With">What it is.</param>
/// <param name="Pinned">The plan it keeps; null for the one without policy, which follows the assumptions of A.</param>
/// <param name="PinnedAt">Finished periods when it was pinned.</param>
/// <param name="Slot">The world.</param>
internal sealed record Rival(char Letter, ComparedWith With, SessionPlan? Pinned, int PinnedAt, WorldSlot Slot)
{
    /// <summary>Runs that can be pinned at once.</summary>
    public const int MostPinned = 3;

    public ExploredWorld World => Slot.Shown;

    /// <summary>What such a world is to follow while A follows a plan.</summary>
    public static SessionPlan PlanBeside(SessionPlan? pinned, SessionPlan plan) =>
        pinned is null ? plan.WithoutPolicies : pinned with { Replication = plan.Replication };
}
