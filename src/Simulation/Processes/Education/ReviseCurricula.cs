using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Education;

/// <summary>Programmes whose curriculum does not fit what they take to be in demand revise it; a revision reaches only the students who
/// enter afterwards.</summary>
/// <remarks>
/// <code>
/// Ĉ = 1 − F(c, d_p)
/// R′ = R + speed·(logistic((Ĉ − θ_p)/width)·(R₀ + (1 − R₀)·m) − R)
/// hazard = min(1, (h_0 + h_1·R′)·(1 − brake·rigid)·(1 − delay·(1 − Z_r))·(academic + 2·(1 − academic)·o))
/// with probability hazard:
/// step = min(most, base·(b₀ + d) + cover·X)
/// c ← turn(c, d_p, step);   ℓ′ = ℓ + step·(1 + more·d − ℓ);   age′ = 0
/// else:   age′ = age + 1
/// </code>
/// <para>Symbols: R = Programmes.ReformEffort; speed = education.reform_rate; Ĉ = Programmes.PerceivedContentGap; θ_p =
/// Programmes.RevisionThreshold; width = education.revision_width; R₀ = education.reform_without_motivation; m = Programmes.Motivation;
/// h_0 = education.routine_revision; h_1 = education.reform_revision; brake = education.rigidity_brake; rigid = Colleges.Rigidity;
/// delay = education.approval_delay; academic = education.academic_revision; o = Colleges.Orientation; Z_r =
/// Government.InstitutionalSupply; most = education.most_revision; base = education.revision_step; b₀ = education.revision_base; d =
/// Programmes.DoubleQualifiedShare; cover = education.revision_coverage; X = Programmes.Coverage; c = direction of the curriculum; d_p
/// = direction of the demand that p perceives (ShareInformation); ℓ = Programmes.CurriculumLevel; more = education.level_of_qualified;
/// age = Programmes.CurriculumAge, quarters.</para>
/// <para>Order: all programmes at once.</para>
/// <para>Draws: U(ReviseCurricula; p).</para>
/// <para>Limits: a revision reaches only the students who enter afterwards. Curricula move <i>toward</i> demand and cannot overshoot it by
/// themselves. R′ is cut to 0 … 1.</para>
/// <para>Source: second prototype of the model; source paper §2.2 (linkage), §3.1 (orientation) and §3.6 (approval); the forms are an
/// Assumption: reform has a threshold, and obstacles multiply. Pressure comes from the content gap and not from shortage or glut: more
/// graduates of the same kind are no answer to a gap of content, and another content is none to a gap of numbers.</para>
/// </remarks>
public static class ReviseCurricula
{
    /// <summary>Next reform effort.</summary>
    public static double NextReformEffort(double effort, double perceivedContentGap, double threshold, double motivation,
        EducationParameters parameters) =>
        effort + (parameters.ReformRate * ((Elementary.Logistic((perceivedContentGap - threshold) / parameters.RevisionWidth)
            * (parameters.ReformWithoutMotivation + ((1 - parameters.ReformWithoutMotivation) * motivation))) - effort));

    /// <summary>Chance of a revision in a quarter.</summary>
    public static double RevisionHazard(double reformEffort, double rigidity, double institutions, double orientation,
        EducationParameters parameters) =>
        Math.Min(1, (parameters.RoutineRevision + (parameters.ReformRevision * reformEffort)) * (1 - (parameters.RigidityBrake * rigidity))
            * (1 - (parameters.ApprovalDelay * (1 - institutions)))
            * (parameters.AcademicRevision + (2 * (1 - parameters.AcademicRevision) * orientation)));

    /// <summary>Share of the way to the perceived demand in one revision.</summary>
    public static double Step(double doubleQualified, double coverage, EducationParameters parameters) => Math.Min(parameters.MostRevision,
        (parameters.RevisionStep * (parameters.RevisionBase + doubleQualified)) + (parameters.RevisionCoverage * coverage));

    /// <summary>Reform effort where the perceived content gap lies at the threshold.</summary>
    public static double RestingEffort(ModelParameters parameters) => 0.5 * (parameters.Education.ReformWithoutMotivation
        + ((1 - parameters.Education.ReformWithoutMotivation) * parameters.Decision.FirstMotivation));

    internal static void Apply(ModelState state)
    {
        Programmes programmes = state.Programmes;
        EducationParameters parameters = state.Parameters.Education;
        var links = new Links(state);
        for (int p = 0; p < programmes.Count; p++)
        {
            links.Curriculum(p);
            double gap = programmes.PerceivedContentGap[p] =
                1 - Profiles.Fit(programmes.Curriculum(p), programmes.PerceivedDemand(p), state.Parameters.World.FitWidth);
            programmes.ReformEffort[p] = state.Clips.ToRange(NextReformEffort(programmes.ReformEffort[p], gap,
                programmes.RevisionThreshold[p], programmes.Motivation[p], parameters), 0, 1);
            double acting = links.ReformEffort(programmes.Sector[p], programmes.ReformEffort[p]);
            int college = programmes.College[p];
            double hazard = RevisionHazard(acting, state.Colleges.Rigidity[college],
                state.Government.InstitutionalSupply[programmes.Region[p]], state.Colleges.Orientation[college], parameters);
            programmes.CurriculumAge[p] += 1;
            if (state.Streams.Uniform(Purpose.ReviseCurricula, programmes.Id[p], state.Period) >= hazard) continue;

            double share = programmes.DoubleQualifiedShare[p];
            double step = Step(share, programmes.Coverage[p], parameters);
            state.Turn(programmes.Curriculum(p), programmes.PerceivedDemand(p), step);
            programmes.CurriculumLevel[p] += step * (1 + (parameters.LevelOfQualified * share) - programmes.CurriculumLevel[p]);
            programmes.CurriculumAge[p] = 0;
        }
    }
}
