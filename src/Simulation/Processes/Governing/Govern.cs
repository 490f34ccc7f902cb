using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Governing;

/// <summary>Institutions slowly become effective, in some cities sooner; levers are paid for; an adaptive government weighs public value
/// against cost.</summary>
/// <remarks>
/// <code>
/// Z_r′ = Z_r + min(1, build·able_r·m̄_L7)·(1 − Z_r) − erode·Z_r
/// money_k(cell) = z_k(cell)·c_k·P(cell);   public part = (1 − private_k)·money, private part = private_k·money
/// value = Σ_p v·enrolled_p·X_p·x̄_p
/// cost = max(1, public lever money + project grants − what of them lapsed + tax credit used + place subsidies, of this period)
/// spent′ = spent + z·price_k·P of each measure with a budget over several periods, + C of the scenario's
/// I′ = I + rate_I·(logistic(slope_I·ln((value + 1)/cost)) − I)
/// </code>
/// <para>Symbols: Z_r = Government.InstitutionalSupply; build = government.institution_building; able = Government.Capability; m̄_L7 = mean
/// of the multiplier over the sectors of city r; erode = government.institution_decay; z_k, c_k, P, private_k, z, price_k, C = as in
/// PutLeversInForce, P as it is now; v = government.public_value; enrolled = Programmes.Enrolled; X = Programmes.Coverage; x̄ =
/// Programmes.MeanDepth; I = support intensity, 1 at the start; rate_I = government.adaptive_rate; slope_I =
/// government.adaptive_slope.</para>
/// <para>Order: cities at once; then the levers are paid for, one by one; then budgets over several periods are charged; then value and
/// cost are weighed. The public part leaves the province's budget. It goes in equal parts to the enterprises of the cell (Enterprises.Cash)
/// where the lever's receiver is enterprises and the cell has some, else in equal parts by programme to the colleges of its programmes
/// (Colleges.Funds). The private part is collected in the same way from the lever's private payer and leaves the world.</para>
/// <para>Draws: none.</para>
/// <para>Limits: a cell without programmes costs nothing but meetings. I moves in every world but scales efforts only with
/// government.adaptive at 1.</para>
/// <para>Source: source paper §3.2 (documents are issued and have little effect: what is announced builds nothing, so it is in no term) and
/// §3.6; the forms are an Assumption: what is missing is built, what is there erodes, and support rises smoothly with value per
/// money.</para>
/// </remarks>
public static class Govern
{
    /// <summary>Next effective institutional supply.</summary>
    public static double NextInstitutions(double effective, double building, GovernmentParameters parameters) =>
        effective + (Math.Min(1, building) * (1 - effective)) - (parameters.InstitutionDecay * effective);

    /// <summary>Where institutional supply rests without levers: as much is built as erodes.</summary>
    /// <param name="parameters">Rates.</param>
    /// <param name="capability">Of the city; 1 of the middle one.</param>
    public static double RestingInstitutions(GovernmentParameters parameters, double capability = 1)
    {
        double build = Math.Min(1, parameters.InstitutionBuilding * capability);
        return build + parameters.InstitutionDecay > 0 ? build / (build + parameters.InstitutionDecay) : 0;
    }

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
                state.Clips.ToRange(NextInstitutions(government.InstitutionalSupply[r],
                parameters.InstitutionBuilding * government.Capability[r] * multiplier / sectors, parameters), 0, 1);
        }

        for (int lever = 0; lever < LeverCatalog.All.Count; lever++) Pay(state, LeverCatalog.All[lever]);
        LeverCosts.Charge(state);
        Weigh(state, parameters);
    }

    private static void Pay(ModelState state, LeverDefinition lever)
    {
        Programmes programmes = state.Programmes;
        double toColleges = 0, toEnterprises = 0, ofColleges = 0, ofEnterprises = 0;
        for (int cell = 0; cell < state.Levers.Cells; cell++)
        {
            double cost = LeverCosts.Paid(state, lever, cell);
            if (cost <= 0) continue;
            double publicMoney = cost * (1 - lever.PrivateShare), privateMoney = cost - publicMoney;
            bool enterprisesReceive = lever.Receiver == Party.Enterprise && LeverCosts.InBusiness(state, cell) > 0;
            bool enterprisesPay = lever.PrivatePayer == Party.Enterprise && LeverCosts.InBusiness(state, cell) > 0;
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
        int open = LeverCosts.InBusiness(state, cell);
        foreach (int e in state.EnterprisesOfCell.Of(cell))
        {
            if (state.Enterprises.Staff[e] > 0) state.Enterprises.Cash[e] += money / open;
        }
    }

    private static void SpreadOverColleges(ModelState state, Programmes programmes, int cell, double money)
    {
        ReadOnlySpan<int> members = state.OpenProgrammesOfCell.Of(cell);
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
