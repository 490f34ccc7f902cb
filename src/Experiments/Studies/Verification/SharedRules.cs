using Ronghe.Experiments.Statistics.Signals;
using Ronghe.Experiments.Studies.Spirals;
using Ronghe.Simulation;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Beliefs;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.Processes.Education;
using Ronghe.Simulation.Processes.Industry;
using Ronghe.Simulation.Processes.LabourMarket;
using Ronghe.Simulation.Randomness;

namespace Ronghe.Experiments.Studies.Verification;

/// <summary>The rules of the simulation that verification drives. Tests replace one by a broken copy and expect the rows to fail.</summary>
internal sealed record SharedRules
{
    /// <summary>Next log seats from log seats and the perceived gap, without the answer to its level.</summary>
    public Func<double, double, EducationParameters, double> Seats { get; init; } = AdjustSeatsAndAdmit.NextLogSeats;

    /// <summary>By how much this year's intake differs from the lasting seats, log, from the perceived gap.</summary>
    public Func<double, EducationParameters, double> Level { get; init; } = AdjustSeatsAndAdmit.LevelResponse;

    /// <summary>Seat loop's gain against its limit, from study quarters.</summary>
    public Func<int, EducationParameters, double> SeatGain { get; init; } =
        static (study, parameters) => SeatLoop.GainOfStudyAlone(study, parameters);

    /// <summary>Next perceived gap from perceived, published, rate.</summary>
    public Func<double, double, double, double> Learning { get; init; } = ShareInformation.NextPerceivedGap;

    /// <summary>Next belief from belief, anchor, partners' mean.</summary>
    public Func<double, double, double, BeliefParameters, double> Belief { get; init; } =
        static (belief, anchor, partners, parameters) =>
            FormConsensus.NextBelief<One>(belief, anchor, partners, surprise: 0, publicity: 0, hollow: 0, parameters);

    /// <summary>Post of an application from random word, first post, open posts.</summary>
    public Func<uint, int, int, int> Post { get; init; } = UrnBall.Post;

    /// <summary>Whether a rank takes the place of the best so far.</summary>
    public Func<double, double, bool> Displaces { get; init; } = UrnBall.Displaces;

    /// <summary>What a person looks for, from the worth of the field, of a general post and of waiting.</summary>
    public Func<double, double, double, uint> Aim { get; init; } = ChooseWork.Aim;

    /// <summary>Individual taste from a uniform and its spread.</summary>
    public Func<double, double, double> Taste { get; init; } = ChooseWork.Taste;

    /// <summary>Next wage from wage and unemployment.</summary>
    public Func<double, double, LabourMarketParameters, double> Wage { get; init; } = AdjustWages.Next;

    /// <summary>Random words from counter and key.</summary>
    public Func<PhiloxBlock, uint, uint, PhiloxBlock> Words { get; init; } =
        static (counter, k0, k1) => Philox.Block(counter.X0, counter.X1, counter.X2, counter.X3, k0, k1);

    /// <summary>Expected matches from seekers and open posts.</summary>
    public Func<int, int, double> Matches { get; init; } = MatchGraduates.ExpectedMatches;

    /// <summary>Expected gain of upgrading without mismatch or pressure, from view, outlook, fit width.</summary>
    public Func<UpgradeView<One>, StaffOutlook, IndustryParameters, double, double> UpgradeGain { get; init; } =
        static (view, outlook, parameters, width) =>
            UpgradeTechnology.ExpectedGain<One>(view, outlook, quantityGap: 0, behind: 0, parameters, width);

    /// <summary>Hazard of ending a partnership from cultural distance.</summary>
    public Func<double, CooperationParameters, double> Ending { get; init; } =
        static (distance, parameters) => SearchAndContract.EndingHazard(weakerMotivation: 0.4, trust: 0.4, distance, inTerm: false,
            isIndustrialCollege: false, parameters);

    /// <summary>A whole world from scenario and replication.</summary>
    public Func<Scenario, int, RunSeries> World { get; init; } = static (scenario, replication) =>
        Model.Create(scenario, replication).Run();

    /// <summary>The same world at its start, to be watched step by step.</summary>
    public Func<Scenario, int, Model> Begin { get; init; } = static (scenario, replication) => Model.Create(scenario, replication);

    /// <summary>Turning of a path, from x, y, width of the moving average.</summary>
    public Func<double[], double[], int, Rotation> Turning { get; init; } = static (x, y, width) => Rotation.Of(x, y, width);

    /// <summary>S2 of courses in three kinds of world, from them and what a pilot fixed.</summary>
    public Func<LoopCourses, LoopPilot, bool> IsLoop { get; init; } = static (worlds, pilot) => LoopTest.Of(worlds, pilot).Holds;

    /// <summary>Change of a share in replicator dynamics from share and advantage; a wrapper's rule, not the simulation's.</summary>
    public Func<double, double, double> Replicator { get; init; } = static (share, advantage) => share * (1 - share) * advantage;
}
