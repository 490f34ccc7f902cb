using Ronghe.Simulation;
using Ronghe.Simulation.State;

namespace Ronghe.Experiments.Explorer.Sessions;

/// <summary>One partnership at the end of a period.</summary>
/// <param name="College">Index of the college.</param>
/// <param name="Enterprise">Index of the enterprise.</param>
/// <param name="CollegeRegion">Region of the college.</param>
/// <param name="EnterpriseRegion">Region of the enterprise.</param>
/// <param name="Sector">Sector of the enterprise.</param>
/// <param name="Depth">Depth, 0–1.</param>
/// <param name="Places">Training places in use, persons.</param>
internal readonly record struct PartnershipRow(int College, int Enterprise, int CollegeRegion, int EnterpriseRegion, int Sector,
    double Depth, double Places)
{
    public static IReadOnlyList<PartnershipRow> Of(Model model)
    {
        ModelState state = model.State;
        Partnerships all = state.Partnerships;
        IReadOnlyList<CollegeInput> colleges = state.Scenario.Population.Colleges;
        var rows = new List<PartnershipRow>();
        foreach (int slot in state.InForce.Slots)
        {
            int programme = all.Programme[slot], enterprise = all.Enterprise[slot], college = state.Programmes.College[programme];
            rows.Add(new PartnershipRow(college, enterprise, colleges[college].Region, state.Enterprises.Region[enterprise],
                state.Enterprises.Sector[enterprise], all.Depth[slot], all.PlacesInUse[slot]));
        }

        return rows;
    }
}
