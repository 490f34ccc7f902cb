using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Beliefs;
using Ronghe.Simulation.Processes.Education;
using Ronghe.Simulation.Processes.LabourMarket;
using Ronghe.Simulation.Randomness;

namespace Ronghe.Experiments.Verification;

/// <summary>The rules of the simulation that verification drives. Tests replace one by a broken copy and expect the rows to fail.</summary>
internal sealed record SharedRules
{
    /// <summary>Next log seats from log seats and perceived mismatch.</summary>
    public Func<double, double, EducationParameters, double> Seats { get; init; } = AdjustSeatsAndAdmit.NextLogSeats;

    /// <summary>Seat loop's gain against its limit, from study quarters.</summary>
    public Func<int, EducationParameters, double> GainAgainstLimit { get; init; } = AdjustSeatsAndAdmit.GainAgainstLimit;

    /// <summary>Next perceived mismatch from perceived, published, rate.</summary>
    public Func<double, double, double, double> Learning { get; init; } = ShareInformation.NextPerceivedMismatch;

    /// <summary>Next belief from belief, anchor, partners' mean.</summary>
    public Func<double, double, double, BeliefParameters, double> Belief { get; init; } =
        static (belief, anchor, partners, parameters) => FormConsensus.NextBelief(belief, anchor, partners, surprise: 0, publicity: 0, parameters);

    /// <summary>Post of an application from random word, first post, open posts.</summary>
    public Func<uint, int, int, int> Post { get; init; } = UrnBall.Post;

    /// <summary>Whether a rank takes the place of the best so far.</summary>
    public Func<double, double, bool> Displaces { get; init; } = UrnBall.Displaces;

    /// <summary>Random words from counter and key.</summary>
    public Func<PhiloxBlock, uint, uint, PhiloxBlock> Words { get; init; } =
        static (counter, k0, k1) => Philox.Block(counter.X0, counter.X1, counter.X2, counter.X3, k0, k1);
}
