using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Beliefs;
using Ronghe.Simulation.Processes.Education;

namespace Ronghe.Simulation.Initialization;

/// <summary>How far staff and curricula lie behind what is required where technology moves at a steady pace: the mean lag of each rule, in
/// quarters, times the pace.</summary>
/// <remarks>
/// <code>
/// v = min(pace, ν)
/// told = 1/(delay·(a₀ + (1 − a₀)·(A⁰ + (1 − A⁰)·h_0))) + 1/info
/// revised = 1/(hazard·step) at reform effort ½·(R₀ + (1 − R₀)·m_0)
/// renewed = max(0, δ − o_out·v*),   staff = 1/(renewed + o)
/// </code>
/// <para>Symbols: v = generations a quarter; pace = industry.first_pace; ν = industry.upgrade_rate; told = lag of the demand that a
/// programme perceives; delay = belief.signal_delay; a₀ = belief.signal_without_association; A⁰ = Sectors.OwnStrength; h_0 =
/// belief.first_trainers; info = belief.information_rate; revised = lag of its curriculum behind that; hazard, step and R₀ as in
/// ReviseCurricula, without partners, at orientation education.first_orientation; m_0 = decision.first_motivation; staff = lag of a
/// workforce behind those it takes up; renewed = share of it that graduates replace in a quarter: persons from outside know what the staff
/// know; δ = industry.turnover; o_out = industry.outside_hires; v* = labour_market.usual_vacancies; o =
/// industry.on_the_job_training.</para>
/// <para>Limits: a lag reaches at most to the oldest generation laid out. A rate of 0 lags by all of it.</para>
/// <para>Source: the mean lag of x′ = x + r·(target − x) behind a target that moves at a steady pace is 1/r.</para>
/// </remarks>
internal static class RestingLags
{
    /// <summary>Generations a quarter.</summary>
    public static double Pace(IndustryParameters parameters) => Math.Min(parameters.FirstPace, parameters.UpgradeRate);

    /// <summary>Of the demand that programmes perceive, quarters, where the sector's association is of this strength of its own.</summary>
    public static double Told(double ownStrength, BeliefParameters parameters) => Of(parameters.InformationRate)
        + Of(ShareInformation.SignalRate(ShareInformation.Strength(ownStrength, parameters.FirstTrainers), parameters));

    /// <summary>Of a curriculum behind the perceived demand, quarters.</summary>
    public static double Revised(double rigidity, double institutions, double doubleQualified, ModelParameters parameters)
    {
        EducationParameters education = parameters.Education;
        double hazard = ReviseCurricula.RevisionHazard(ReviseCurricula.RestingEffort(parameters), rigidity, institutions,
            education.FirstOrientation, education);
        return Of(hazard * ReviseCurricula.Step(doubleQualified, 0, education));
    }

    /// <summary>Share of the entry segment that graduates replace in a quarter, where vacancies are as usual.</summary>
    public static double Renewed(ModelParameters parameters) =>
        Math.Max(0, parameters.Industry.Turnover - (parameters.Industry.OutsideHires * parameters.LabourMarket.UsualVacancies));

    /// <summary>Of a workforce behind those it takes up, quarters.</summary>
    public static double Staff(ModelParameters parameters) => Of(Renewed(parameters) + parameters.Industry.OnTheJobTraining);

    private static double Of(double rate) => rate > 0 ? 1 / rate : double.PositiveInfinity;
}
