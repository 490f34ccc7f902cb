using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Education;

/// <summary>Programmes under pressure revise their curricula; a revision reaches only the students who enter afterwards.</summary>
/// <remarks>
/// Reform effort R′ = R + r·(logistic((M̂ − threshold)/width)·(u + (1 − u)·m) − R). Revision hazard (h₀ + h₁·R)·(1 − brake·rigidity)·(1 −
/// delay·(1 − Z)). A revision turns the curriculum toward the perceived demand by step·(base + d) + cover·X (up to a limit) and raises the
/// level aimed at toward 1 + l·d.
/// Curricula move <i>toward</i>
/// demand and cannot overshoot it by themselves. Source: second prototype; paper §2.2 (linkage), §3.6 (approval). All at once.
/// </remarks>
public static class ReviseCurricula
{
    /// <summary>Next reform effort.</summary>
    public static double NextReformEffort(double effort, double perceivedMismatch, double threshold, double motivation,
        EducationParameters parameters) =>
        effort + (parameters.ReformRate * ((Elementary.Logistic((perceivedMismatch - threshold) / parameters.RevisionWidth) 
            * (parameters.ReformWithoutMotivation + ((1 - parameters.ReformWithoutMotivation) * motivation))) - effort));

    /// <summary>Chance of a revision in a quarter.</summary>
    public static double RevisionHazard(double reformEffort, double rigidity, double institutions, EducationParameters parameters) =>
        Math.Min(1, (parameters.RoutineRevision + (parameters.ReformRevision * reformEffort)) * (1 - (parameters.RigidityBrake * rigidity))
            * (1 - (parameters.ApprovalDelay * (1 - institutions))));

    internal static void Apply(ModelState state)
    {
        Programmes programmes = state.Programmes;
        EducationParameters parameters = state.Parameters.Education;
        var links = new Links(state);
        for (int p = 0; p < programmes.Count; p++)
        {
            links.Curriculum(p);
            programmes.ReformEffort[p] = state.Clips.ToRange(NextReformEffort(programmes.ReformEffort[p], programmes.PerceivedMismatch[p],
                programmes.RevisionThreshold[p], programmes.Motivation[p], parameters), 0, 1);
            double acting = links.ReformEffort(programmes.Sector[p], programmes.ReformEffort[p]);
            double hazard = RevisionHazard(acting, state.Colleges.Rigidity[programmes.College[p]],
                state.Government.InstitutionalSupply[programmes.Region[p]], parameters);
            programmes.CurriculumAge[p] += 1;
            if (state.Streams.Uniform(Purpose.ReviseCurricula, programmes.Id[p], state.Period) >= hazard) continue;

            double share = programmes.DoubleQualifiedShare[p];
            double step = Math.Min(parameters.MostRevision,
                (parameters.RevisionStep * (parameters.RevisionBase + share)) + (parameters.RevisionCoverage * programmes.Coverage[p]));
            state.Turn(programmes.Curriculum(p), programmes.PerceivedDemand(p), step);
            programmes.CurriculumLevel[p] += step * (1 + (parameters.LevelOfQualified * share) - programmes.CurriculumLevel[p]);
            programmes.CurriculumAge[p] = 0;
        }
    }
}
