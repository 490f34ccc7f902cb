using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.Processes.Beliefs;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.Processes.Education;
using Ronghe.Simulation.Processes.Industry;
using Ronghe.Simulation.Processes.LabourMarket;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;
using static Ronghe.Simulation.Processes.Industry.UpgradeTechnology;

namespace Ronghe.Simulation.Tests.Oracles;

/// <summary>One agent after the other, written as the equations read: what the sweep of <see cref="Processes.Industry.UpgradeTechnology"/>
/// must give to the bit.</summary>
internal static class ScalarUpgradeTechnology
{
    private static double Pressure(double behind, IndustryParameters parameters) =>
        parameters.CompetitivePressure * Math.Min(Math.Max(behind, 0), 4);

    internal static void Apply(ModelState state)
    {
        var finishing = new double[state.Programmes.Count * Profiles.Stride];
        var cells = new double[state.Regions * state.Sectors.Count * Profiles.Stride];
        SumUpSectors(state, finishing, cells);
        Enterprises enterprises = state.Enterprises;
        Sectors sectors = state.Sectors;
        IndustryParameters parameters = state.Parameters.Industry;
        double width = state.Parameters.World.FitWidth;
        var outlooks = new StaffOutlook[sectors.Count];
        for (int s = 0; s < sectors.Count; s++)
        {
            double fill = sectors.VacancyFlow[s] > 0 ? Math.Clamp(sectors.GraduateFlow[s] / sectors.VacancyFlow[s], 0.3, 1.6) : 1;
            outlooks[s] = StaffOutlook.Of(fill, parameters);
        }

        Span<double> graduates = stackalloc double[Profiles.Stride];
        for (int e = 0; e < enterprises.Count; e++)
        {
            LookAtGraduates(state, e, finishing, cells, graduates);
            int s = enterprises.Sector[e];
            int g = enterprises.Generation[e];
            enterprises.Upgraded[e] = 0;
            enterprises.UpgradeHazard[e] = 0;
            if (g + 1 >= sectors.Generations) continue;

            ReadOnlySpan<double> now = sectors.Requirement(s, g), next = sectors.Requirement(s, g + 1);
            ReadOnlySpan<double> staff = enterprises.Workforce(e);
            var view = new UpgradeView(Profiles.Dot(staff, now), Profiles.Dot(staff, next), Profiles.Dot(graduates, now),
                Profiles.Dot(graduates, next), Profiles.Dot(staff, graduates));
            double gain = ExpectedGain(view, outlooks[s], sectors.PublishedMismatch[s], sectors.MeanGeneration[s] - g, parameters, width);
            enterprises.UpgradeGain[e] = gain;
            double hazard = enterprises.UpgradeHazard[e] = state.IsCut(Link.EducationToIndustry)
                ? HazardWithoutGraduates(state, s, g, enterprises.Knowledge[e])
                : Hazard(gain, enterprises.Knowledge[e], parameters);
            bool isForced = state.IsGiven(state.Scenario.Counterfactual.UpgradePulse, s);
            if (isForced)
            {
                enterprises.Upgraded[e] = 1;
                enterprises.Generation[e] = g + 1;
            }
            else if (hazard > 0 && !state.IsCut(Link.Upgrading)
                && state.Streams.Uniform(Purpose.UpgradeTechnology, enterprises.Id[e], state.Period) < hazard)
            {
                enterprises.Upgraded[e] = 1;
                enterprises.Generation[e] = g + 1;
                enterprises.Knowledge[e] = Math.Max(0, enterprises.Knowledge[e] - 1);
            }
        }
    }
    private static double HazardWithoutGraduates(ModelState state, int s, int generation, double knowledge)
    {
        Counterfactual counterfactual = state.Scenario.Counterfactual;
        IndustryParameters parameters = state.Parameters.Industry;
        return counterfactual.ReplayedUpgradeHazard is { } replayed
            ? replayed[state.RecordedPeriod, s]
            : Hazard(counterfactual.HeldUpgradeGain + Pressure(state.Sectors.MeanGeneration[s] - generation, parameters), knowledge,
                parameters);
    }
    private static void SumUpSectors(ModelState state, Span<double> finishing, Span<double> cells)
    {
        Sectors sectors = state.Sectors;
        Enterprises enterprises = state.Enterprises;
        Programmes programmes = state.Programmes;
        sectors.DemandDirection.AsSpan().Clear();
        sectors.SupplyDirection.AsSpan().Clear();
        sectors.MeanGeneration.AsSpan().Clear();
        sectors.Employment.AsSpan().Clear();
        for (int e = 0; e < enterprises.Count; e++)
        {
            int s = enterprises.Sector[e];
            double weight = enterprises.Heads[e] + enterprises.NewVacancies[e] + enterprises.OldVacancies[e];
            sectors.Employment[s] += enterprises.Heads[e];
            sectors.MeanGeneration[s] += enterprises.Heads[e] * (double)enterprises.Generation[e];
            Profiles.AddScaled(sectors.Demand(s), sectors.Requirement(s, enterprises.Generation[e]), weight);
        }

        for (int p = 0; p < programmes.Count; p++)
        {
            Span<double> profile = finishing.Slice(p * Profiles.Stride, Profiles.Stride);
            double students = 0;
            for (int later = 0; later <= 4; later += 4)
            {
                int cohort = state.Cohorts.At(p, state.Period + later - programmes.StudyPeriods[p]);
                Profiles.AddScaled(profile, state.Cohorts.Profile(cohort), state.Cohorts.Students[cohort]);
                students += state.Cohorts.Students[cohort];
            }

            Profiles.AddScaled(cells.Slice(programmes.Cell[p] * Profiles.Stride, Profiles.Stride), profile, 1);
            Profiles.AddScaled(sectors.Supply(programmes.Sector[p]), profile, 1);
            if (!Profiles.Normalize(profile)) programmes.Curriculum(p).CopyTo(profile);
        }

        for (int s = 0; s < sectors.Count; s++)
        {
            if (!Profiles.Normalize(sectors.Demand(s))) sectors.Requirement(s, 0).CopyTo(sectors.Demand(s));
            if (!Profiles.Normalize(sectors.Supply(s))) sectors.Demand(s).CopyTo(sectors.Supply(s));
            if (sectors.Employment[s] > 0) sectors.MeanGeneration[s] /= sectors.Employment[s];
            for (int r = 0; r < state.Regions; r++)
            {
                Span<double> cell = cells.Slice(((r * sectors.Count) + s) * Profiles.Stride, Profiles.Stride);
                if (Profiles.Normalize(cell)) Profiles.AddScaled(cell, sectors.Supply(s), 1);
                else sectors.Supply(s).CopyTo(cell);
                Profiles.Normalize(cell);
            }
        }
    }
    private static void LookAtGraduates(ModelState state, int e, double[] finishing, double[] cells, Span<double> reachable)
    {
        Enterprises enterprises = state.Enterprises;
        Partnerships partnerships = state.Partnerships;
        reachable.Clear();
        double depth = 0;
        for (int i = 0; i < enterprises.SlotCount[e]; i++)
        {
            int slot = enterprises.FirstSlot[e] + i;
            if (!partnerships.IsActive(slot)) continue;
            depth += partnerships.Depth[slot];
            Profiles.AddScaled(reachable, finishing.AsSpan(partnerships.Programme[slot] * Profiles.Stride, Profiles.Stride),
                partnerships.Depth[slot]);
        }

        ReadOnlySpan<double> cell = cells.AsSpan(enterprises.Cell[e] * Profiles.Stride, Profiles.Stride);
        Profiles.AddScaled(reachable, cell, Math.Max(0, 1 - depth));
        if (!Profiles.Normalize(reachable)) cell.CopyTo(reachable);
    }
}
