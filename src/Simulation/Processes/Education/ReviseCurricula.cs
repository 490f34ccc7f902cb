using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Education;

/// <summary>Programmes under pressure revise their curricula; a revision reaches only the students who enter afterwards.</summary>
/// <remarks>
/// Reform effort R′ = R + r·(logistic((M̂ − threshold)/width)·(½ + ½m) − R). Revision hazard (h₀ + h₁·R)·(1 − ½·rigidity)·(1 − delay·(1 − Z)). A revision turns the
/// curriculum toward the perceived demand by step·(½ + d) + ½X (at most 0.95) and raises the level aimed at toward 1 + ½d. Curricula move <i>toward</i>
/// demand and cannot overshoot it by themselves. Source: second prototype; paper §2.2 (linkage), §3.6 (approval). All at once.
/// </remarks>
public static class ReviseCurricula
{
    /// <summary>Next reform effort.</summary>
    public static double NextReformEffort(double effort, double perceivedMismatch, double threshold, double motivation, EducationParameters parameters) =>
        effort + (parameters.ReformRate * ((Elementary.Logistic((perceivedMismatch - threshold) / parameters.RevisionWidth) * (0.5 + (0.5 * motivation))) - effort));

    /// <summary>Chance of a revision in a quarter.</summary>
    public static double RevisionHazard(double reformEffort, double rigidity, double institutions, EducationParameters parameters) =>
        Math.Min(1, (parameters.RoutineRevision + (parameters.ReformRevision * reformEffort)) * (1 - (0.5 * rigidity)) * (1 - (parameters.ApprovalDelay * (1 - institutions))));

    internal static void Apply(ModelState state)
    {
        Programmes programmes = state.Programmes;
        EducationParameters parameters = state.Parameters.Education;
        bool isCut = state.IsCut(Link.ActionOnCurricula);
        SectorTrack? replayed = state.Scenario.Counterfactual.ReplayedReformEffort;
        for (int p = 0; p < programmes.Count; p++)
        {
            Jump(state, p);
            programmes.ReformEffort[p] = state.Clips.ToRange(NextReformEffort(programmes.ReformEffort[p], programmes.PerceivedMismatch[p],
                programmes.RevisionThreshold[p], programmes.Motivation[p], parameters), 0, 1);
            double acting = isCut ? replayed?[state.RecordedPeriod, programmes.Sector[p]] ?? state.Scenario.Counterfactual.HeldReformEffort : programmes.ReformEffort[p];
            double hazard = RevisionHazard(acting, state.Colleges.Rigidity[programmes.College[p]],
                state.Government.InstitutionalSupply[programmes.Region[p]], parameters);
            programmes.CurriculumAge[p] += 1;
            if (state.Streams.Uniform(Purpose.ReviseCurricula, programmes.Id[p], state.Period) >= hazard) continue;

            double share = programmes.DoubleQualifiedShare[p];
            double step = Math.Min(0.95, (parameters.RevisionStep * (0.5 + share)) + (0.5 * programmes.Coverage[p]));
            state.Turn(programmes.Curriculum(p), programmes.PerceivedDemand(p), step);
            programmes.CurriculumLevel[p] += step * (1 + (0.5 * share) - programmes.CurriculumLevel[p]);
            programmes.CurriculumAge[p] = 0;
        }
    }

    /// <summary>The forced jump of a counterfactual: the curriculum turns three fifths of the way to the sector's next generation.</summary>
    private static void Jump(ModelState state, int p)
    {
        int s = state.Programmes.Sector[p];
        if (!state.IsGiven(state.Scenario.Counterfactual.CurriculumJump, s)) return;
        int next = Math.Min(state.Sectors.Generations - 1, (int)Math.Round(state.Sectors.MeanGeneration[s]) + 1);
        state.Turn(state.Programmes.Curriculum(p), state.Sectors.Requirement(s, next), 0.6);
    }
}
