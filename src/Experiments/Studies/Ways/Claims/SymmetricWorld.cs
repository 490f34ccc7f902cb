using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Studies.Ways.Claims;

/// <summary>Something in which the sides differ, and the values at which they do not.</summary>
/// <param name="Name">As tables say it.</param>
/// <param name="Alike">Keys of parameters, and the value of each at which the sides are alike, from all parameters as given.</param>
internal sealed record Asymmetry(string Name, params (string Key, Func<ModelParameters, double> Value)[] Alike)
{
    /// <summary>The world without it.</summary>
    public ModelParameters Without(ModelParameters given, ModelParameters so) =>
        Alike.Aggregate(so, (parameters, alike) => ParameterCatalog.Find(alike.Key)!.With(parameters, alike.Value(given)));
}

/// <summary>The counterfactual in which nothing that could encode a claim favours a side: a claim that holds here too emerges from the
/// mechanisms.</summary>
/// <remarks>
/// Both sides have the same account: a trainee who is kept is worth the same to both, as much as a host saves by not having to hire
/// anybody, and nothing else costs or brings anything. Neither is pressed by need or duty, evaluated by form, or afraid of risk;
/// enterprises are of one size; budgets are one share. No money is bargained over: what colleges value in a trainee who is kept is none, so
/// that even an even bargain would pay them for what they have already. What is left: hosts keep trainees of partnerships that have ended,
/// and learn from few persons where programmes learn from many.
/// </remarks>
internal static class SymmetricWorld
{
    public static WaysWorld World { get; } = new("symmetric", Of);

    /// <summary>All in which the sides differ, one by one.</summary>
    public static IReadOnlyList<Asymmetry> Asymmetries { get; } =
    [
        new("what practice costs and yields", Zero("decision.intern_output"), Zero("decision.intern_pay"), Zero("decision.trainer_cost"),
            Zero("decision.teacher_time"), Zero("decision.cheap_labour_rent"), Zero("practice.crowding_cost"), Zero("practice.joint_work"),
            Zero("practice.services"), ("practice.least_training", static p => p.Practice.FullTraining)),
        new("hosts' part of the premium", ("practice.pass_through", static _ => 1)),
        new("what colleges value beside posts", Zero("decision.reputation_value"), Zero("practice.quality_value"),
            ("practice.placement_value", static p => p.Practice.HiringCost / p.Practice.VocationalPhase / p.Decision.BenefitScale)),
        new("coordination, accidents, bases, posts, paper", Zero("decision.coordination_cost"), Zero("decision.off_campus_risk"),
            Zero("decision.capital_return"), Zero("cooperation.post_cost"), Zero("cooperation.paper_cost")),
        new("schemes and social responsibility", Zero("practice.scheme_cost"), Zero("decision.social_responsibility")),
        new("need and duty", Zero("decision.need_weight"), Zero("practice.placeable"),
            ("practice.undergraduate_phase", static p => p.Practice.VocationalPhase)),
        new("form", Zero("education.form_by_announcement"), Zero("education.form_by_imitation"), Zero("education.form_by_duty")),
        new("risk", Zero("practice.risk_aversion")),
        new("budgets, bargain and first states", ("decision.budget_share", Budget), ("education.budget_share", Budget),
            ("decision.bargaining_share", static _ => 1), ("decision.first_benefit", static p =>
                p.Practice.ExpectedRetention * p.Practice.HiringCost / p.Practice.VocationalPhase / p.Decision.BenefitScale)),
        new("sizes of enterprises", Zero("world.size_tail")),
    ];

    public static ModelParameters Of(ModelParameters parameters) => With(null, parameters);

    /// <summary>The symmetric world with one asymmetry as it is given.</summary>
    public static ModelParameters With(Asymmetry? one, ModelParameters parameters) =>
        Asymmetries.Where(a => a != one).Aggregate(parameters, (so, asymmetry) => asymmetry.Without(parameters, so));

    private static double Budget(ModelParameters p) => (p.Decision.BudgetShare + p.Education.BudgetShare) / 2;

    private static (string Key, Func<ModelParameters, double> Value) Zero(string key) => (key, static _ => 0);
}
