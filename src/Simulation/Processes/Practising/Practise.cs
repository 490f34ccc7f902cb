using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Practising;

/// <summary>Students of the practice phase take up partners' places; who finds none and must be placed finds some employer, the others stay
/// on the campus. What practice makes of those who finish next is noted.</summary>
/// <remarks>
/// <code>
/// S = students of the cohorts in their last phase quarters of study
/// Each partnership: q = q̄·(1 − exp(−κ·τ)),   fill = logistic(f₀ + f_q·q − f_D·distance)
/// taken = a·places·fill·min(1, S/Σ_i a·places·fill)
/// h = min(1, break·(1 − q)·(1 − τ)·(1 + distance));   broke off = h·taken;   in use = taken − ½·broke off
/// X = Σ_i in use/S;   X_τ = Σ_i in use·min(1, τ/τ_full)/S;   q_p = Σ_i in use·q/Σ_i in use
/// nominal = (1 − X)·min(1, duty/phase)·placeable
/// Each employer without partnership: n_e = staff_e/Σ staff·Σ_p nominal_p·S_p over its cell
///
/// Of those who finish next:
/// share_i = taken/S·(1 − h)^phase,   share_nominal = (1 − Σ_i share_i)·min(1, duty/phase)·placeable,   on the campus the rest
/// Q = q + q of the last period where phase is 2, q where it is 1, in proportion for others;   of a nominal place phase·q_n
/// l = level·Q;   θ = φ·min(1, turn·Q),   φ = arccos(v·r)
/// t = own·v + required·r,   own = sin(φ − θ)/sin φ,   required = sin θ/sin φ
/// </code>
/// <para>Symbols: S = Programmes.InPractice; phase = practice.vocational_phase or practice.undergraduate_phase; q = Partnerships.Quality,
/// that of the last period Partnerships.QualityBefore, 0 in the first; q̄, κ, τ = as in DecideOnTraining, of this partnership; f₀ =
/// practice.take_up; f_q = practice.take_up_by_quality; f_D = practice.take_up_by_distance; distance = cultural distance (AssessBenefits);
/// a = Partnerships.Activity; places = Partnerships.Places; taken = Partnerships.TakenUp; break = practice.break_off; broke off =
/// Partnerships.BrokeOff; in use = Partnerships.PlacesInUse; X = Programmes.Coverage; X_τ = Programmes.TrainedCoverage; τ_full =
/// practice.full_training; q_p = Programmes.PracticeQuality; nominal = Programmes.NominalShare; duty = quarters of internship_duty in force
/// for the type of college in the programme's cell (PutLeversInForce); placeable = practice.placeable; n = Enterprises.NominalInterns; q_n
/// = mean by staff over the cell of q with s, a, d 0 and τ = Enterprises.NominalTrainingShare; level = practice.level_rate; turn =
/// practice.turn_rate; v = profile of the cohort; r = requirement in force at the host, for a nominal place the one of the sector's mean
/// generation; t = profile of the trainee.</para>
/// <para>Order: partnerships at once; employers of a cell are added up; programmes at once.</para>
/// <para>Draws: none: how many take up, break off and are placed are expected numbers; who they are is drawn as they finish
/// (TakeInGraduates).</para>
/// <para>Limits: without students X = 0. Without employers in the cell nobody is placed nominally. Where φ is below 10⁻⁶ or above π − 10⁻⁶
/// nothing turns. Who breaks off is placed as if without a partner.</para>
/// <para>Source: the duty and six months, regulations of 2021; an arc on the sphere between what one knows and what is asked; that a
/// nominal placement is with an employer of the field in the city, by staff, is an Assumption, the forms are too.</para>
/// </remarks>
public static partial class Practise
{
    /// <summary>How much of full training a training share is.</summary>
    public static double Trained(double trainingShare, PracticeParameters parameters) =>
        Math.Min(1, trainingShare / parameters.FullTraining);

    /// <summary>Angles nearer than that to 0 or π have no direction to turn in.</summary>
    private const double LeastAngle = 1e-6;

    /// <summary>Share of offered places that is taken up.</summary>
    public static double TakeUp(double quality, double distance, PracticeParameters parameters) => Elementary.Logistic(
        parameters.TakeUp + (parameters.TakeUpByQuality * quality) - (parameters.TakeUpByDistance * distance));

    /// <summary>Hazard of breaking off.</summary>
    public static double BreakOff(double quality, double training, double distance, PracticeParameters parameters) =>
        Math.Min(1, parameters.BreakOff * (1 - quality) * (1 - training) * (1 + distance));

    /// <summary>Weights of the own profile and of the requirement in a profile turned a share of the angle between them.</summary>
    /// <param name="cosine">Of that angle.</param>
    /// <param name="share">0 … 1.</param>
    public static (double Own, double Required) Turned(double cosine, double share)
    {
        double angle = Elementary.Acos(cosine);
        if (angle < LeastAngle || angle > Math.PI - LeastAngle || share <= 0) return (1, 0);
        double turn = angle * Math.Min(1, share), sine = Elementary.Sin(angle);
        return (Elementary.Sin(angle - turn) / sine, Elementary.Sin(turn) / sine);
    }

    /// <summary>Share of offered places of a partnership that is taken up.</summary>
    internal static double TakeUp(ModelState state, int slot) => TakeUp(state, slot, QualityOf(state, slot));

    private static double TakeUp(ModelState state, int slot, double quality) => TakeUp(quality,
        Decisions.AssessBenefits.CulturalDistance(state, state.Partnerships.Enterprise[slot], state.Partnerships.Programme[slot]),
        state.Parameters.Practice);

    internal static void Apply(ModelState state)
    {
        Space space = state.Space<Space>();
        state.Sweeps.Over(state.InForce.Count, state, Offer);
        space.AddUpEmployers(state);
        state.Practices.LayOut(state.Practices.RingOf(state.Period + 1), state.PartnersOfProgramme);
        state.Sweeps.Over(state.Programmes.Count, state, Place, Programmes.AChunk);
        space.Spread(state);
    }

    /// <summary>Highest quality of practice that the college's side of a partnership allows.</summary>
    internal static double Ceiling(ModelState state, int slot)
    {
        int p = state.Partnerships.Programme[slot];
        return TrainingPlan.Ceiling(state.Programmes.Effort[p], state.Partnerships.Systems[slot], state.Programmes.DoubleQualifiedShare[p],
            state.Parameters.Practice);
    }

    internal static double QualityOf(ModelState state, int slot) => TrainingPlan.QualityOf(
        state.Enterprises.TrainingShare[state.Partnerships.Enterprise[slot]], Ceiling(state, slot), state.Parameters.Practice);

    /// <summary>Employers of each cell, for those who have no partner's place.</summary>
    private sealed class Space(int cells) : IWorkingSpace<Space>
    {
        /// <summary>Staff of a cell.</summary>
        public double[] Staff { get; } = new double[cells];

        /// <summary>Mean quality of practice without a partnership, by staff.</summary>
        public double[] Quality { get; } = new double[cells];

        public static Space For(ModelState state) => new(state.Regions * state.Sectors.Count);

        public void AddUpEmployers(ModelState state)
        {
            Staff.AsSpan().Clear();
            Quality.AsSpan().Clear();
            Enterprises enterprises = state.Enterprises;
            double ceiling = TrainingPlan.Ceiling(0, 0, 0, state.Parameters.Practice);
            for (int e = 0; e < enterprises.Count; e++)
            {
                int cell = enterprises.Cell[e];
                Staff[cell] += enterprises.Staff[e];
                Quality[cell] += enterprises.Staff[e]
                    * TrainingPlan.QualityOf(enterprises.NominalTrainingShare[e], ceiling, state.Parameters.Practice);
            }

            for (int cell = 0; cell < Staff.Length; cell++) Quality[cell] = Staff[cell] > 0 ? Quality[cell] / Staff[cell] : 0;
        }

        /// <summary>Nominal interns go to the employers of their cell by staff.</summary>
        public void Spread(ModelState state)
        {
            Programmes programmes = state.Programmes;
            Enterprises enterprises = state.Enterprises;
            for (int cell = 0; cell < Staff.Length; cell++)
            {
                double interns = 0;
                foreach (int p in state.ProgrammesOfCell.Of(cell)) interns += programmes.NominalShare[p] * programmes.InPractice[p];
                double perStaff = Staff[cell] > 0 ? interns / Staff[cell] : 0;
                foreach (int e in state.EnterprisesOfCell.Of(cell)) enterprises.NominalInterns[e] = perStaff * enterprises.Staff[e];
            }
        }
    }
}
