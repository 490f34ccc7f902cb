using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Education;

/// <summary>Students learn the curriculum they entered with, practise in enterprises on the requirement in force, and finish.</summary>
/// <remarks>
/// <code>
/// q_p′ = 1 − exp(−sup·(e₀ + a)·(s₀ + s̄))
/// practice = X·q_p′
/// gain = teach·ℓ·(t₀ + t_d·d) + more·practice
///
/// Each cohort that entered 0 … m − 1 quarters ago:
/// L′ = min(100, L + gain)
/// v ← turn(v, R_p, rate·practice) where p has partners and x̄ is above 0
/// students′ = students − min(students, round(drop·students; U))
///
/// graduates_p = students of the cohort that entered m quarters ago
/// enrolled_p′ = enrolled_p − graduates_p − all who dropped out
/// cost = c·enrolled_p: the share tuition of it is paid by the students, the rest by the province
/// </code>
/// <para>Symbols: q = Programmes.PracticeQuality; sup = education.practice_supervision; e₀ =
/// education.practice_without_effort; a = Programmes.Effort; s₀ = education.practice_without_systems; s̄ = Programmes.MeanSystems;
/// X = Programmes.Coverage; teach = education.teaching_level; ℓ = Programmes.CurriculumLevel; t₀ =
/// education.teaching_without_qualified; t_d = education.teaching_by_qualified; d = Programmes.DoubleQualifiedShare; more =
/// education.practice_level; m = Programmes.StudyPeriods; L = Cohorts.Level; v = profile of the cohort; R = direction of the partners'
/// requirement (ShareInformation); rate = education.practice_rate; x̄ = Programmes.MeanDepth; students = Cohorts.Students; drop =
/// education.drop_out; graduates = Programmes.Graduates; enrolled = Programmes.Enrolled; c = education.teaching_cost; tuition =
/// education.tuition_share.</para>
/// <para>Order: teaching is paid for those enrolled before anybody leaves; then all programmes at once. ℓ is the programme's of today, the
/// profile the one of the cohort: students learn the direction of the curriculum they entered with.</para>
/// <para>Draws: U(DropOut; p; peer = quarters since the cohort entered).</para>
/// <para>Limits: R is that of the partners before this period's search; where it is 0, v stays. The cost passes through the college
/// (Colleges.Funds) and leaves nothing there.</para>
/// <para>Source: source paper §3.4 (effort is hard to monitor without systems); the forms are an Assumption: practice has diminishing
/// returns to supervision, and levels add up.</para>
/// </remarks>
public static class TeachAndPractise
{
    /// <summary>Longest study that a programme may declare, quarters.</summary>
    private const int LongestStudy = 32;

    /// <summary>Quality of practice in enterprises.</summary>
    public static double PracticeQuality(double supervision, double effort, double systems, EducationParameters parameters) =>
        Elementary.OneMinusExp(supervision * (parameters.PracticeWithoutEffort + effort) * (parameters.PracticeWithoutSystems + systems));

    /// <summary>Level gained in a quarter.</summary>
    public static double LevelGain(double curriculumLevel, double doubleQualified, double practice, EducationParameters parameters) =>
        (parameters.TeachingLevel * curriculumLevel * (parameters.TeachingWithoutQualified
            + (parameters.TeachingByQualified * doubleQualified)))
        + (parameters.PracticeLevel * practice);

    internal static void Apply(ModelState state)
    {
        Programmes programmes = state.Programmes;
        for (int p = 0; p < programmes.Count; p++) PayForTeaching(state, p, programmes.Enrolled[p], state.Parameters.Education);
        state.Sweeps.Over(programmes.Count, state, Teach, Programmes.AChunk);
        foreach (ChunkTally tally in state.Tallies) state.Heads.DropOuts += (long)tally.Sum;
        state.AddUpTallies();
        foreach (int graduates in programmes.Graduates) state.Heads.Graduates += graduates;
    }

    private static void Teach(ModelState state, int chunk, int first, int end)
    {
        ChunkTally tally = state.Tallies[chunk];
        var links = new Links(state);
        for (int p = first; p < end; p++) tally.Sum += Teach(state, links, tally, p);
    }

    /// <summary>One quarter of a programme's cohorts; returns how many dropped out.</summary>
    private static int Teach(ModelState state, in Links links, ChunkTally tally, int p)
    {
        Programmes programmes = state.Programmes;
        Cohorts cohorts = state.Cohorts;
        EducationParameters parameters = state.Parameters.Education;
        int study = programmes.StudyPeriods[p];
        double quality = programmes.PracticeQuality[p] =
            PracticeQuality(parameters.PracticeSupervision, programmes.Effort[p], programmes.MeanSystems[p], parameters);
        double practice = programmes.Coverage[p] * quality;
        bool turns = links.PracticeTurns(programmes.PartnerCount[p] > 0 && programmes.MeanDepth[p] > 0);
        double gain = LevelGain(programmes.CurriculumLevel[p], programmes.DoubleQualifiedShare[p], practice, parameters);
        Span<double> luck = stackalloc double[LongestStudy];
        state.Streams.FillUniformOverPeers(luck[..study], Purpose.DropOut, programmes.Id[p], state.Period);
        int dropOuts = 0;
        for (int studied = 0; studied < study; studied++)
        {
            int cohort = cohorts.At(p, state.Period - studied);
            cohorts.Level[cohort] = tally.Clips.ToRange(cohorts.Level[cohort] + gain, 0, Cohorts.HighestLevel);
            if (turns && !Profiles.Turn(cohorts.Profile(cohort), programmes.PartnerRequirement(p), parameters.PracticeRate * practice))
                tally.Clips.KeptDirection();
            int students = cohorts.Students[cohort];
            int lost = Math.Min(students, RandomStreams.StochasticRound(students * parameters.DropOut, luck[studied]));
            cohorts.Students[cohort] = students - lost;
            dropOuts += lost;
        }

        programmes.Graduates[p] = cohorts.Students[cohorts.At(p, state.Period - study)];
        programmes.Enrolled[p] -= programmes.Graduates[p] + dropOuts;
        return dropOuts;
    }

    private static void PayForTeaching(ModelState state, int p, double students, EducationParameters parameters)
    {
        double cost = parameters.TeachingCost * students;
        double tuition = parameters.TuitionShare * cost;
        state.Government.Budget -= cost - tuition;
        state.Accounts.Record(Flow.Tuition, tuition);
        state.Accounts.Record(Flow.PublicTeaching, cost - tuition);
        state.Accounts.Record(Flow.TeachingCost, cost);
        state.Colleges.Funds[state.Programmes.College[p]] += tuition + (cost - tuition) - cost;
    }
}
