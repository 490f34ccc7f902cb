using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Measures each sector's signed mismatch between posts opened and effective supply.</summary>
/// <remarks>
/// M = ln((V + ε)/(ES/q + ε)), ES = Σ graduates × (1 − further study) × level × F at the sector's mean requirement, the expected supply,
/// q a fixed reference quality (documented parameter) so that M = 0 means adaptation; ε a share of sector employment, at least 0.01
/// persons.
/// Quantity part ln((V + ε)/(G + ε)), G = Σ graduates × (1 − further study), quality part the rest. Published mismatch follows with a
/// delay.
/// </remarks>
public static class SectorBalance
{
    /// <summary>Persons: keeps the logarithm finite in a sector without staff.</summary>
    private const double LeastFloor = 0.01;

    /// <summary>Signed mismatch.</summary>
    public static double Mismatch(double vacancies, double supply, double floor) => Elementary.Log((vacancies + floor) / (supply + floor));

    /// <summary>What keeps the logarithm finite: a share of the sector's employment, and 0.01 persons in a sector without staff.</summary>
    public static double Floor(double employment, double share) => Math.Max(share * employment, LeastFloor);

    internal static void Measure(ModelState state)
    {
        Sectors sectors = state.Sectors;
        Enterprises enterprises = state.Enterprises;
        Programmes programmes = state.Programmes;
        LabourMarketParameters parameters = state.Parameters.LabourMarket;
        sectors.VacancyFlow.AsSpan().Clear();
        sectors.GraduateFlow.AsSpan().Clear();
        sectors.EffectiveSupply.AsSpan().Clear();
        for (int e = 0; e < enterprises.Count; e++) sectors.VacancyFlow[enterprises.Sector[e]] += enterprises.OpenedThisPeriod[e];
        for (int p = 0; p < programmes.Count; p++)
        {
            int s = programmes.Sector[p];
            int cohort = state.Cohorts.At(p, state.Period - programmes.StudyPeriods[p]);
            double graduates = programmes.Graduates[p] * (1 - parameters.FurtherStudy);
            double fit = Profiles.Fit(state.Cohorts.Profile(cohort), sectors.Demand(s), state.Parameters.World.FitWidth);
            programmes.GraduateFit[p] = fit;
            sectors.GraduateFlow[s] += graduates;
            sectors.EffectiveSupply[s] += graduates * state.Cohorts.Level[cohort] * fit;
        }

        for (int s = 0; s < sectors.Count; s++)
        {
            double floor = Floor(sectors.Employment[s], parameters.MismatchFloor);
            sectors.Mismatch[s] = Mismatch(sectors.VacancyFlow[s], sectors.EffectiveSupply[s] / parameters.ReferenceQuality, floor);
            sectors.PublishedMismatch[s] += parameters.MismatchSmoothing * (sectors.Mismatch[s] - sectors.PublishedMismatch[s]);
        }
    }
}
