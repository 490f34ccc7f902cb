using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Governing;

/// <summary>Announced institutions slowly become effective; levers are paid for; an adaptive government weighs public value against
/// cost.</summary>
/// <remarks>
/// Z′ = Z + build·m_L7·(Z_announced − Z)⁺ − erode·(Z − lasting·Z₀)⁺. Each lever's money is effort × unit cost × programmes covered, the
/// public share paid by the province and the private share by the lever's payer. Adaptive: support ← support +
/// rate·(logistic(slope·ln((value + 1)/cost)) − support), cost at least 1 CNY.
/// Source: paper §3.2, §3.6; forms Assumption.
/// </remarks>
public static class Govern
{
    /// <summary>Next effective institutional supply.</summary>
    public static double NextInstitutions(double effective, double announced, double building, GovernmentParameters parameters) =>
        effective + (Math.Min(1, building) * Math.Max(0, announced - effective))
        - (parameters.InstitutionDecay * Math.Max(0, effective - (parameters.LastingInstitutions * parameters.InitialInstitutions)));

    internal static void Apply(ModelState state)
    {
        Government government = state.Government;
        GovernmentParameters parameters = state.Parameters.Government;
        int sectors = state.Sectors.Count;
        for (int r = 0; r < government.Regions; r++)
        {
            double multiplier = 0;
            for (int s = 0; s < sectors; s++) multiplier += state.Levers.Multiplier(Lever.InstitutionalSupply, (r * sectors) + s);
            government.InstitutionalSupply[r] =
                state.Clips.ToRange(NextInstitutions(government.InstitutionalSupply[r], government.AnnouncedSupply[r],
                parameters.InstitutionBuilding * multiplier / sectors, parameters), 0, 1);
        }

        for (int lever = 0; lever < LeverCatalog.All.Count; lever++) Pay(state, LeverCatalog.All[lever]);
        Weigh(state, parameters);
    }

    private static void Pay(ModelState state, LeverDefinition lever)
    {
        Programmes programmes = state.Programmes;
        double toColleges = 0, toEnterprises = 0, ofColleges = 0, ofEnterprises = 0;
        for (int cell = 0; cell < state.Levers.Cells; cell++)
        {
            double cost = PutLeversInForce.Cost(state, lever.Lever, cell);
            if (cost <= 0) continue;
            double publicMoney = cost * (1 - lever.PrivateShare), privateMoney = cost - publicMoney;
            bool enterprisesReceive = lever.Receiver == Party.Enterprise && !state.EnterprisesOfCell.Of(cell).IsEmpty;
            bool enterprisesPay = lever.PrivatePayer == Party.Enterprise && !state.EnterprisesOfCell.Of(cell).IsEmpty;
            state.Government.Budget -= publicMoney;
            if (enterprisesReceive) SpreadOverEnterprises(state, cell, publicMoney);
            else SpreadOverColleges(state, programmes, cell, publicMoney);
            if (enterprisesPay) SpreadOverEnterprises(state, cell, -privateMoney);
            else SpreadOverColleges(state, programmes, cell, -privateMoney);
            if (enterprisesReceive) toEnterprises += publicMoney;
            else toColleges += publicMoney;
            if (enterprisesPay) ofEnterprises += privateMoney;
            else ofColleges += privateMoney;
        }

        state.Accounts.Record(Flow.LeverPublicToColleges, toColleges);
        state.Accounts.Record(Flow.LeverPublicToEnterprises, toEnterprises);
        state.Accounts.Record(Flow.LeverPrivateOfColleges, ofColleges);
        state.Accounts.Record(Flow.LeverPrivateOfEnterprises, ofEnterprises);
    }

    private static void SpreadOverEnterprises(ModelState state, int cell, double money)
    {
        ReadOnlySpan<int> members = state.EnterprisesOfCell.Of(cell);
        foreach (int e in members) state.Enterprises.Cash[e] += money / members.Length;
    }

    private static void SpreadOverColleges(ModelState state, Programmes programmes, int cell, double money)
    {
        ReadOnlySpan<int> members = state.ProgrammesOfCell.Of(cell);
        foreach (int p in members) state.Colleges.Funds[programmes.College[p]] += money / members.Length;
    }

    private static void Weigh(ModelState state, GovernmentParameters parameters)
    {
        double value = 0;
        for (int p = 0; p < state.Programmes.Count; p++)
            value += parameters.PublicValue * state.Programmes.Enrolled[p] * state.Programmes.Coverage[p] * state.Programmes.MeanDepth[p];
        state.Government.PublicValue = value;
        double cost = Math.Max(1, state.Accounts.PublicCost);
        double wanted = Elementary.Logistic(parameters.AdaptiveSlope * Elementary.Log((value + 1) / cost));
        state.Government.SupportIntensity += parameters.AdaptiveRate * (wanted - state.Government.SupportIntensity);
    }
}
