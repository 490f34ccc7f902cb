namespace Ronghe.Simulation.Observations;

/// <summary>Who pays and who gains, CNY a quarter.</summary>
internal static class MoneyObservations
{
    private const string Yuan = "CNY/quarter";

    public static IReadOnlyList<Observation> List { get; } =
    [
        Observation.Sum("profit", "Profit", Yuan, double.NegativeInfinity, double.PositiveInfinity, Unit.Enterprise, "sum over enterprises", (s, e) => s.Enterprises.Profit[e]),
        Observation.Sum("enterprise_gain", "Enterprises' gains from cooperation", Yuan, 0, double.PositiveInfinity, Unit.Partnership, "sum over partnerships", (s, i) => s.Partnerships.EnterpriseGain[i]),
        Observation.Sum("enterprise_cost", "Enterprises' costs of cooperation", Yuan, 0, double.PositiveInfinity, Unit.Partnership, "sum over partnerships (problem 3)", (s, i) => s.Partnerships.EnterpriseCost[i]),
        Observation.Sum("college_gain", "Colleges' gains from cooperation", Yuan, 0, double.PositiveInfinity, Unit.Partnership, "sum over partnerships, money only", (s, i) => s.Partnerships.CollegeGain[i]),
        Observation.Sum("college_cost", "Colleges' costs of cooperation", Yuan, 0, double.PositiveInfinity, Unit.Partnership, "sum over partnerships", (s, i) => s.Partnerships.CollegeCost[i]),
        Observation.Mean("cheap_labour_rent", "Cheap-labour rent per place", "CNY/place/quarter", 0, double.PositiveInfinity, Unit.Partnership, "transfer from students / places",
            (s, i) => s.Partnerships.CheapLabourRent[i] / s.Partnerships.Places[i], (s, i) => s.Partnerships.Places[i]),
        Observation.Sum("poaching", "Returns lost to poachers", Yuan, 0, double.PositiveInfinity, Unit.Partnership, "transfer to the poacher", (s, i) => s.Partnerships.PoachingLoss[i]),
        Observation.Sum("contract_transfer", "Contracted transfers", Yuan, double.NegativeInfinity, double.PositiveInfinity, Unit.Partnership, "enterprise to college", (s, i) => s.Partnerships.Transfer[i]),
        Observation.Sum("tax_credit_used", "Tax relief used", Yuan, 0, double.PositiveInfinity, Unit.Enterprise, "capped by last period's surcharges", (s, e) => s.Enterprises.TaxCreditUsed[e]),
        Observation.Sum("tax_credit_carried", "Tax relief carried forward", "CNY", 0, double.PositiveInfinity, Unit.Enterprise, "granted, not yet used", (s, e) => s.Enterprises.CreditCarriedForward[e]),
        Observation.Mean("public_cost", "Public cost", Yuan, 0, double.PositiveInfinity, Unit.World, "levers, project grants, tax relief used", (s, _) => s.Accounts.PublicCost, null, true),
        Observation.Mean("private_cost", "Private cost", Yuan, 0, double.PositiveInfinity, Unit.World, "lever shares, investment, coordination, trainers, interns, teachers", (s, _) => s.Accounts.PrivateCost, null, true),
        Observation.Mean("public_value", "Public value", Yuan, 0, double.PositiveInfinity, Unit.World, "value of integration per student and quarter × students", (s, _) => s.Government.PublicValue),
        Observation.Mean("support_intensity", "Support intensity", "share", 0, 1, Unit.World, "what an adaptive government would give", (s, _) => s.Government.SupportIntensity),
        Observation.Mean("clipped_share", "Values cut to range", "share", 0, 1, Unit.World, "since the start", (s, _) => s.Clips.Share),
    ];
}
