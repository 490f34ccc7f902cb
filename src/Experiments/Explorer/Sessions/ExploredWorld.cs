using Ronghe.Simulation;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Explorer.Sessions;

/// <summary>One world of a session and the plan it follows. Stepped by one thread at a time; what is read of it lies in finished
/// periods.</summary>
internal sealed class ExploredWorld
{
    private readonly Beginnings _beginnings;
    private Model? _model;

    /// <param name="plan">The plan it follows.</param>
    /// <param name="beginnings">Where worlds that begin like this one may have been before.</param>
    public ExploredWorld(SessionPlan plan, Beginnings beginnings)
    {
        Plan = plan;
        _beginnings = beginnings;
    }

    /// <summary>The plan it has followed so far.</summary>
    public SessionPlan Plan { get; private set; }

    /// <summary>Finished periods; negative while it burns in.</summary>
    public int Period { get; private set; } = int.MinValue;

    /// <summary>Recorded periods that are finished.</summary>
    public int Recorded => Math.Max(0, Period);

    /// <summary>Share of the way to a period, burn-in included.</summary>
    public double Progress(int target) =>
        Period == int.MinValue ? 0 : Math.Clamp((Period + BurnIn) / (double)Math.Max(1, target + BurnIn), 0, 1);

    /// <summary>Observations by period; only those before <see cref="Recorded"/> are set.</summary>
    public RunSeries? Series => _model?.Series;

    public IReadOnlyList<CollegeRow> Colleges { get; private set; } = [];

    public EnterpriseList Enterprises { get; private set; } = EnterpriseList.Empty;

    public IReadOnlyList<PartnershipRow> Partnerships { get; private set; } = [];

    private int BurnIn => (int)Plan.Parameters.World.BurnIn;

    /// <summary>Creates the world, or simulates one period of it. <see cref="Publish"/> makes the result visible.</summary>
    /// <param name="plan">The plan to follow; says the same as the world's own about periods already simulated.</param>
    public Stepped Step(SessionPlan plan)
    {
        if (_model is { } model)
        {
            if (!ReferenceEquals(plan, Plan)) model.ReplacePolicies(plan.Measures);
            _beginnings.Keep(model);
            model.Step();
        }
        else model = _beginnings.Take(plan.Scenario, plan.Replication) ?? Model.Create(plan.Scenario, plan.Replication);
        return model.Period <= 0 ? new Stepped(model, plan, model.Period, [], EnterpriseList.Empty, [])
            : new Stepped(model, plan, model.Period, CollegeRow.Of(model), EnterpriseList.Of(model), PartnershipRow.Of(model));
    }

    /// <summary>Makes a step visible to readers.</summary>
    public void Publish(Stepped step)
    {
        _model = step.Model;
        Plan = step.Plan;
        Period = step.Period;
        Colleges = step.Colleges;
        Enterprises = step.Enterprises;
        Partnerships = step.Partnerships;
    }

    /// <summary>The whole world's value of an observation in a finished period.</summary>
    public double Value(int observation, int period, int group = 0) => _model is null || period < 0 || period >= Recorded
        ? double.NaN : _model.Series[observation, group, period];
}

/// <summary>What one step of a world has brought, before readers see it.</summary>
internal sealed record Stepped(Model Model, SessionPlan Plan, int Period, IReadOnlyList<CollegeRow> Colleges, EnterpriseList Enterprises,
    IReadOnlyList<PartnershipRow> Partnerships);
