using System.Runtime.CompilerServices;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Decisions;

/// <summary>Both sides' motivation follows what they learned to expect, what they believe and what they need; departments decide how much
/// effort to make on the substance of cooperation, and how much on its form.</summary>
/// <remarks>
/// <code>
/// m′ = m + κ_m·(logistic(β_m·(L + will + w_n·need − θ_m)) − m),   will = w_b·(b − ½)
/// need_e = 1 − F_e;   need_p = U_p;   L_p less λ·√P_p stands in the place of L
///
/// clear = y_c·Z_r;   talent(d) = d_0 + (1 − d_0)·d
/// w_s = r·m_p′·talent(d_p)·(1 − pay·(1 − Z_r))/(n·(1 − clear) + clear)
/// w_f = (f_a·Ẑ_r + f_i·min(1, agreements_r/usual) + f_d·U_p)·(1 − audit·clear)
/// a_s = (w_s − g·w_f)/(1 − g²),   a_f = (w_f − g·w_s)/(1 − g²)
/// where one of them lies outside 0 … 1 it is 0 or 1, and the other its own worth less g times it, cut to 0 … 1
/// </code>
/// <para>Symbols: m = Enterprises.Motivation or Programmes.Motivation; κ_m = decision.motivation_rate; β_m = decision.motivation_slope; L
/// = Enterprises.LearnedBenefit or Programmes.LearnedBenefit; w_b = decision.belief_weight; b = Enterprises.Belief or Programmes.Belief;
/// w_n = decision.need_weight; θ_m = decision.reservation; F = Enterprises.WorkforceFit of the last period; U = Programmes.NominalShare
/// of the last period: who must be placed and has no partner's place; λ = practice.risk_aversion; P = Programmes.Doubt; a_s =
/// Programmes.Effort, on substance; a_f = Programmes.FormEffort; r = education.substance_return; d = Programmes.DoubleQualifiedShare; d_0
/// = cooperation.talent_without_qualified; pay = education.pay_rules; n = education.departments; y_c = Colleges.SystemQuality; Z_r =
/// Government.InstitutionalSupply; Ẑ_r = Government.AnnouncedSupply; f_a, f_i, f_d = education.form_by_announcement,
/// education.form_by_imitation, education.form_by_duty; agreements_r = as in Agreements (Programmes.PaperAgreements,
/// Partnerships.IsFormal); usual = cooperation.usual_agreements; audit = education.audit; g = education.effort_substitution.</para>
/// <para>Order: all at once.</para>
/// <para>Draws: none.</para>
/// <para>Limits: m′ is cut to 0 … 1.</para>
/// <para>Source: two tasks of which evaluators see one (multitask incentives, Holmström and Milgrom 1991): a_s, a_f are where w_s·a_s +
/// w_f·a_f − ½·a_s² − ½·a_f² − g·a_s·a_f is largest. Effort on substance is a public good of n departments, whose credit is shared as
/// far as responsibility is unclear (source paper §3.4); announced policy, imitation and a duty that can be met on paper make form pay
/// (§3.6; DiMaggio and Powell 1983); pay rules bound teachers' reward (§3.6). Belief enters will and nothing else. Motivation is an
/// Assumption: a smooth answer to perceived advantage, with the same constants on both sides, so that the gap between them is not built
/// in; it fades when the need is met.</para>
/// </remarks>
public static class UpdateMotivation
{
    /// <summary>Next motivation of one actor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T NextMotivation<T>(T motivation, T learnedBenefit, T belief, T need, DecisionParameters parameters)
        where T : struct, ILane<T>
    {
        T advantage = learnedBenefit + Will(belief, parameters)
            + (parameters.NeedWeight * need) - parameters.Reservation;
        return motivation + (parameters.MotivationRate * (Elementary.Logistic(parameters.MotivationSlope * advantage) - motivation));
    }

    /// <summary>What belief adds to the advantage of cooperating: its one term, for motivation, taking part and consent alike.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Will<T>(T belief, DecisionParameters parameters)
        where T : struct, ILane<T> => parameters.BeliefWeight * (belief - 0.5);

    /// <summary>That of one actor.</summary>
    public static double Will(double belief, DecisionParameters parameters) => parameters.BeliefWeight * (belief - 0.5);

    /// <summary>What people carry of cooperation.</summary>
    public static double Talent(double doubleQualified, CooperationParameters parameters) =>
        parameters.TalentWithoutQualified + ((1 - parameters.TalentWithoutQualified) * doubleQualified);

    /// <summary>What effort on substance is worth to a department.</summary>
    /// <param name="motivation">Of the programme.</param>
    /// <param name="talent">What its people carry.</param>
    /// <param name="clarity">Clear responsibility, y·Z.</param>
    /// <param name="institutions">Z, which loosens pay rules.</param>
    /// <param name="parameters">Numbers.</param>
    public static double WorthOfSubstance(double motivation, double talent, double clarity, double institutions,
        EducationParameters parameters) =>
        parameters.SubstanceReturn * motivation * talent * (1 - (parameters.PayRules * (1 - institutions)))
        / ((parameters.Departments * (1 - clarity)) + clarity);

    /// <summary>What effort on form is worth to a department.</summary>
    public static double WorthOfForm(double announced, double imitation, double unplaced, double clarity, EducationParameters parameters) =>
        ((parameters.FormByAnnouncement * announced) + (parameters.FormByImitation * imitation) + (parameters.FormByDuty * unplaced))
        * (1 - (parameters.Audit * clarity));

    /// <summary>How far others' agreements are what one is measured by.</summary>
    public static double Imitation(double agreementsAProgramme, CooperationParameters parameters) =>
        Math.Min(1, agreementsAProgramme / parameters.UsualAgreements);

    /// <summary>How a department splits its effort between two tasks of which each makes the other dearer.</summary>
    public static (double Substance, double Form) Efforts(double substance, double form, double substitution)
    {
        double left = 1 - (substitution * substitution);
        double onSubstance = (substance - (substitution * form)) / left, onForm = (form - (substitution * substance)) / left;
        if (onSubstance is >= 0 and <= 1 && onForm is >= 0 and <= 1) return (onSubstance, onForm);

        // One of them is at a bound: the other is worth its own less what the first makes it dearer.
        double bound = Math.Clamp(onSubstance, 0, 1), other = Math.Clamp(form - (substitution * bound), 0, 1);
        if (Math.Clamp(substance - (substitution * other), 0, 1) == bound) return (bound, other);
        bound = Math.Clamp(onForm, 0, 1);
        return (Math.Clamp(substance - (substitution * bound), 0, 1), bound);
    }

    internal static void Apply(ModelState state)
    {
        state.Sweeps.Over(state.Enterprises.Count, state, OfEnterprises);
        state.AddUpTallies();
        Programmes programmes = state.Programmes;
        DecisionParameters parameters = state.Parameters.Decision;
        for (int p = 0; p < programmes.Count; p++)
        {
            double expected = new Learning(programmes.LearnedBenefit[p], programmes.Doubt[p]).LessDoubt(state.Parameters.Practice);
            programmes.Motivation[p] = state.Clips.ToRange(
                NextMotivation<One>(programmes.Motivation[p], expected, programmes.Belief[p], programmes.NominalShare[p], parameters),
                0, 1);
        }

        SplitEfforts(state);
    }

    /// <summary>All departments split their effort, at the motivation of their programme.</summary>
    internal static void SplitEfforts(ModelState state)
    {
        Span<double> agreements = stackalloc double[state.Regions];
        Agreements.OfCities(state, agreements, stackalloc double[state.Regions]);
        Programmes programmes = state.Programmes;
        EducationParameters parameters = state.Parameters.Education;
        for (int p = 0; p < programmes.Count; p++)
        {
            int region = programmes.Region[p];
            double institutions = state.Government.InstitutionalSupply[region];
            double clarity = state.Colleges.SystemQuality[programmes.College[p]] * institutions;
            double talent = Talent(programmes.DoubleQualifiedShare[p], state.Parameters.Cooperation);
            double substance = WorthOfSubstance(programmes.Motivation[p], talent, clarity, institutions, parameters);
            double form = WorthOfForm(state.Government.AnnouncedSupply[region],
                Imitation(agreements[region], state.Parameters.Cooperation), programmes.NominalShare[p], clarity, parameters);
            (double onSubstance, double onForm) = Efforts(substance, form, parameters.EffortSubstitution);
            bool teaches = programmes.Teaches(p);
            programmes.Effort[p] = teaches ? onSubstance : 0;
            programmes.FormEffort[p] = teaches ? onForm : 0;
        }
    }

    private static void OfEnterprises(ModelState state, int chunk, int first, int end)
    {
        first = Move<Four>(state, state.Tallies[chunk].Clips, first, end);
        Move<One>(state, state.Tallies[chunk].Clips, first, end);
    }

    /// <summary>As many enterprises side by side as there are lanes; returns the first that is left over.</summary>
    private static int Move<T>(ModelState state, Clips clips, int first, int end)
        where T : struct, ILane<T>
    {
        Enterprises enterprises = state.Enterprises;
        DecisionParameters parameters = state.Parameters.Decision;
        for (; first + T.Count <= end; first += T.Count)
        {
            T next = NextMotivation(T.At(enterprises.Motivation, first), T.At(enterprises.LearnedBenefit, first),
                T.At(enterprises.Belief, first), 1 - T.At(enterprises.WorkforceFit, first), parameters);
            clips.ToRange(next, 0, 1).Put(enterprises.Motivation, first);
        }

        return first;
    }
}
