using Ronghe.Simulation;
using Ronghe.Simulation.State;

namespace Ronghe.Experiments.Explorer.Sessions;

/// <summary>One enterprise at the end of a period. All enterprises are made up by the model.</summary>
/// <param name="Enterprise">Index of the enterprise.</param>
/// <param name="Region">Index of its region.</param>
/// <param name="Sector">Index of its sector.</param>
/// <param name="Staff">All staff as planned, persons.</param>
/// <param name="Partners">Partnerships in force.</param>
/// <param name="Places">Training places in use, persons.</param>
/// <param name="Depth">Mean depth of its partnerships by places, 0–1; undefined without places.</param>
/// <param name="Motivation">Motivation, 0–1.</param>
/// <param name="NetBenefit">What trainees bring less what they cost, CNY a quarter, over about a year.</param>
internal readonly record struct EnterpriseRow(int Enterprise, int Region, int Sector, int Staff, int Partners, double Places, double Depth,
    double Motivation, double NetBenefit);

/// <summary>The enterprises with partners, and how many there are without.</summary>
/// <param name="Rows">Those with most places first, at most <see cref="Most"/>.</param>
/// <param name="WithPartners">Enterprises with a partnership in force.</param>
/// <param name="Count">All enterprises there are; places that stand empty are none.</param>
internal sealed record EnterpriseList(IReadOnlyList<EnterpriseRow> Rows, int WithPartners, int Count)
{
    /// <summary>More lines than anybody scrolls through.</summary>
    public const int Most = 500;

    public static EnterpriseList Empty { get; } = new([], 0, 0);

    public static EnterpriseList Of(Model model)
    {
        ModelState state = model.State;
        Enterprises enterprises = state.Enterprises;
        var sums = new Dictionary<int, (int Partners, double Places, double Depth)>();
        foreach (int slot in state.InForce.Slots)
        {
            double places = state.Partnerships.PlacesInUse[slot];
            (int partners, double all, double depth) = sums.GetValueOrDefault(state.Partnerships.Enterprise[slot]);
            sums[state.Partnerships.Enterprise[slot]] =
                (partners + 1, all + places, depth + (places * state.Partnerships.Depth[slot]));
        }

        return new EnterpriseList([.. sums.OrderByDescending(static of => of.Value.Places).ThenBy(static of => of.Key).Take(Most)
            .Select(of => new EnterpriseRow(of.Key, enterprises.Region[of.Key], enterprises.Sector[of.Key], enterprises.Staff[of.Key],
                of.Value.Partners, of.Value.Places, of.Value.Depth / of.Value.Places, enterprises.Motivation[of.Key],
                enterprises.MeanNetBenefit[of.Key]))], sums.Count,
            enterprises.Staff.AsSpan().Length - enterprises.Staff.AsSpan().Count(0));
    }
}
