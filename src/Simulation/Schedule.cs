using Ronghe.Simulation.Processes.Beliefs;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.Processes.EarlyCareers;
using Ronghe.Simulation.Processes.Education;
using Ronghe.Simulation.Processes.Governing;
using Ronghe.Simulation.Processes.Industry;
using Ronghe.Simulation.Processes.LabourMarket;
using Ronghe.Simulation.Processes.Practising;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation;

/// <summary>How a process treats its agents.</summary>
public enum Updating
{
    /// <summary>All agents at once: reads old values, writes new ones.</summary>
    AllAtOnce,

    /// <summary>One by one, in index order.</summary>
    OneByOne,
}

/// <summary>One process of a period.</summary>
/// <param name="Heading">Part of the period.</param>
/// <param name="Name">Verb phrase; also the file's name.</param>
/// <param name="Summary">What happens, in a line.</param>
/// <param name="Updating">All at once or one by one.</param>
/// <param name="Apply">The process.</param>
public sealed record ScheduledProcess(string Heading, string Name, string Summary, Updating Updating, Action<ModelState> Apply);

/// <summary>THE order of processes within a period. The loop, the timing, <c>describe schedule</c> and the docs come from this
/// list.</summary>
public static class Schedule
{
    public static IReadOnlyList<ScheduledProcess> Processes { get; } =
    [
        new("Policy", "PutLeversInForce", "doses of this period: what is in force anyway, and policies within budgets", Updating.AllAtOnce,
            PutLeversInForce.Apply),

        new("Industry", "MoveDemand", "demand for what each sector makes changes slowly", Updating.AllAtOnce, MoveDemand.Apply),
        new("Industry", "FoundAndFail", "enterprises fail and are founded", Updating.AllAtOnce, FoundAndFail.Apply),
        new("Industry", "UpgradeTechnology", "enterprises decide whether to move to the next technology generation", Updating.AllAtOnce,
            UpgradeTechnology.Apply),
        new("Industry", "LeaveEmployers", "graduates in early careers stay, look elsewhere, leave or settle", Updating.AllAtOnce,
            LeaveEmployers.Apply),
        new("Industry", "OpenVacancies", "settled staff leave; posts open and lapse", Updating.AllAtOnce, OpenVacancies.Apply),

        new("Information and belief", "ShareInformation", "programmes learn what is required", Updating.AllAtOnce, ShareInformation.Apply),
        new("Information and belief", "FormConsensus", "beliefs move with partners, publicity and experience", Updating.AllAtOnce,
            FormConsensus.Apply),

        new("Decision", "UpdateMotivation", "motivation follows benefit, belief and need", Updating.AllAtOnce, UpdateMotivation.Apply),
        new("Decision", "DecideOnTraining", "once a year enterprises decide how they train and whom", Updating.AllAtOnce,
            DecideOnTraining.Apply),

        new("Cooperation", "SearchAndContract", "partnerships end, are renewed and begin", Updating.OneByOne, SearchAndContract.Apply),
        new("Cooperation", "DeepenPartnerships", "depth, trust, ties and formal agreements", Updating.AllAtOnce, DeepenPartnerships.Apply),
        new("Cooperation", "BuildSystems", "common systems are built and lapse", Updating.AllAtOnce, BuildSystems.Apply),
        new("Cooperation", "ShareResources", "shared bases are funded and opened", Updating.AllAtOnce, ShareResources.Apply),
        new("Cooperation", "BlendCultures", "cultures converge and drift back", Updating.AllAtOnce, BlendCultures.Apply),
        new("Cooperation", "ExchangeTalent", "posts are exchanged; teachers become double-qualified", Updating.AllAtOnce,
            ExchangeTalent.Apply),

        new("Education", "PositionColleges", "colleges become more applied or more academic", Updating.AllAtOnce, PositionColleges.Apply),
        new("Education", "ReviseCurricula", "programmes under pressure revise their curricula", Updating.AllAtOnce, ReviseCurricula.Apply),
        new("Education", "OpenAndClose", "programmes close, teach out, and open", Updating.AllAtOnce, OpenAndClose.Apply),
        new("Education", "AdjustSeatsAndAdmit", "seats follow shortage and glut; a cohort enters", Updating.AllAtOnce,
            AdjustSeatsAndAdmit.Apply),
        new("Education", "FundCooperation", "money decides how far partnerships are at work", Updating.AllAtOnce, FundCooperation.Apply),
        new("Education", "Practise", "students take up places, learn from hosts, break off", Updating.AllAtOnce, Practise.Apply),
        new("Education", "Teach", "students learn, drop out, finish", Updating.AllAtOnce, Teach.Apply),

        new("Labour market and production", "MatchGraduates", "graduates find work one by one; staff change employers", Updating.OneByOne,
            MatchGraduates.Apply),
        new("Labour market and production", "UpdateWorkforces", "workforces close their books, produce and learn", Updating.AllAtOnce,
            UpdateWorkforces.Apply),

        new("Benefit", "AssessBenefits", "what was realised is reckoned up; contracts paid; actors learn", Updating.AllAtOnce,
            AssessBenefits.Apply),

        new("Government", "Govern", "institutions become effective; levers are paid for", Updating.AllAtOnce, Govern.Apply),
    ];

    /// <summary>Every step of a period in order: the processes, then observation, then what must always hold.</summary>
    public static IReadOnlyList<string> Steps { get; } = [.. Processes.Select(process => process.Name), "Observe", "CheckInvariants"];
}
