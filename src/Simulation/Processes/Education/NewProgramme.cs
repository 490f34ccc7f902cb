using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Beliefs;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Education;

/// <summary>What sets a programme apart from others, whenever it opens: drawn by its number alone.</summary>
/// <remarks>
/// <code>
/// dq = 2·o·own/(2·o·own + turn),   ℓ = 1 + more·dq
/// b = b⁰ = belief(N_3),   X = home X = culture(N_4),   Y = home Y = culture(N_5)
/// θ_p = clamp(θ + sd·N_6, −2, 2),   m = m_0,   E = E_0,   R = ½·(R₀ + (1 − R₀)·m_0),   L_p = L_0,   P = heard
/// </code>
/// <para>Symbols: dq = Programmes.DoubleQualifiedShare; o = education.first_orientation; own, turn = cooperation.teacher_training,
/// cooperation.teacher_turnover; ℓ = Programmes.CurriculumLevel; more = education.level_of_qualified; b = Programmes.Belief; b⁰ =
/// Programmes.Anchor; belief, culture = as in FirstViews; X, Y = Programmes.CultureX, Programmes.CultureY; θ_p =
/// Programmes.RevisionThreshold; θ = education.revision_threshold; sd = education.revision_threshold_spread; m = Programmes.Motivation;
/// m_0 = decision.first_motivation; E = Programmes.EmployedShare; E_0 = education.first_employed_share; R = Programmes.ReformEffort; R₀ =
/// education.reform_without_motivation; L_p = Programmes.LearnedBenefit; L_0 = decision.first_benefit; P = Programmes.Doubt; heard = as in
/// PastOfPartners; Programmes.Affordable is 1.</para>
/// <para>Draws: N_j is N(ProgrammeAttributes; p; draw j), of period 0.</para>
/// <para>Source: where the rules of ExchangeTalent and ReviseCurricula rest without partners; beliefs and cultures alike on both sides are
/// an Assumption.</para>
/// </remarks>
internal static class NewProgramme
{
    public static void Characterise(Programmes programmes, int p, ModelParameters parameters, RandomStreams streams)
    {
        uint id = programmes.Id[p];
        EducationParameters education = parameters.Education;
        double doubleQualified = ExchangeTalent.RestingShare(0, education.FirstOrientation, parameters.Cooperation);
        programmes.DoubleQualifiedShare[p] = doubleQualified;
        programmes.CurriculumLevel[p] = 1 + (education.LevelOfQualified * doubleQualified);
        programmes.ReformEffort[p] = ReviseCurricula.RestingEffort(parameters);
        programmes.EmployedShare[p] = education.FirstEmployedShare;
        programmes.Motivation[p] = parameters.Decision.FirstMotivation;
        programmes.Affordable[p] = 1;
        programmes.LearnedBenefit[p] = parameters.Decision.FirstBenefit;
        programmes.Doubt[p] = Learning.RestingOfHeard(parameters.Practice, parameters.Belief.QualityNoise);
        programmes.Anchor[p] = FirstViews.Anchor(streams.Normal(Purpose.ProgrammeAttributes, id, 0, 0, 3), parameters.World);
        programmes.Belief[p] = FirstViews.Belief(programmes.Anchor[p], parameters);
        programmes.CultureX[p] = programmes.HomeCultureX[p] =
            FirstViews.Culture(streams.Normal(Purpose.ProgrammeAttributes, id, 0, 0, 4), parameters.World);
        programmes.CultureY[p] = programmes.HomeCultureY[p] =
            FirstViews.Culture(streams.Normal(Purpose.ProgrammeAttributes, id, 0, 0, 5), parameters.World);
        programmes.RevisionThreshold[p] = Math.Clamp(education.RevisionThreshold
            + (education.RevisionThresholdSpread * streams.Normal(Purpose.ProgrammeAttributes, id, 0, 0, 6)), -2, 2);
    }

    /// <summary>Opened with the curriculum that is perceived to be in demand, and as many lasting seats as others.</summary>
    public static void Equip(Programmes programmes, int p, double lastingSeats)
    {
        programmes.PerceivedDemand(p).CopyTo(programmes.Curriculum(p));
        programmes.CurriculumAge[p] = 0;
        programmes.LastingSeats[p] = lastingSeats;
        programmes.PaperAgreements[p] = 0;
    }
}
