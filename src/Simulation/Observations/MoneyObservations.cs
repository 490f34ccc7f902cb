namespace Ronghe.Simulation.Observations;

/// <summary>Who pays and who gains, CNY a quarter.</summary>
internal static class MoneyObservations
{
    private const string Yuan = "CNY/quarter";

    public static IReadOnlyList<Observation> List { get; } =
    [
        Observation.Sum("profit", "Profit", Yuan, double.NegativeInfinity, double.PositiveInfinity, Unit.Enterprise,
            "sum over enterprises", Reading.Of(s => s.Enterprises.Profit)),
        Observation.Sum("enterprise_gain", "Enterprises' gains from cooperation", Yuan, 0, double.PositiveInfinity, Unit.Partnership,
            "sum over partnerships", Reading.Of(s => s.Partnerships.EnterpriseGain)),
        Observation.Sum("enterprise_cost", "Enterprises' costs of cooperation", Yuan, 0, double.PositiveInfinity, Unit.Partnership,
            "sum over partnerships (problem 3)", Reading.Of(s => s.Partnerships.EnterpriseCost)),
        Observation.Sum("college_gain", "Colleges' gains from cooperation", Yuan, 0, double.PositiveInfinity, Unit.Partnership,
            "sum over partnerships, money only", Reading.Of(s => s.Partnerships.CollegeGain)),
        Observation.Sum("college_cost", "Colleges' costs of cooperation", Yuan, 0, double.PositiveInfinity, Unit.Partnership,
            "sum over partnerships", Reading.Of(s => s.Partnerships.CollegeCost)),
        Observation.Mean("cheap_labour_rent", "Cheap-labour rent per place", "CNY/place/quarter", 0, double.PositiveInfinity,
            Unit.Partnership, "transfer from students / places",
            Reading.Of((s, i) => s.Partnerships.CheapLabourRent[i] / s.Partnerships.Places[i]), Reading.Of(s => s.Partnerships.Places)),
        Observation.Sum("poaching", "Returns lost to poachers", Yuan, 0, double.PositiveInfinity, Unit.Partnership,
            "transfer to the poacher", Reading.Of(s => s.Partnerships.PoachingLoss)),
        Observation.Sum("contract_transfer", "Contracted transfers", Yuan, double.NegativeInfinity, double.PositiveInfinity,
            Unit.Partnership, "enterprise to college", Reading.Of(s => s.Partnerships.Transfer)),
        Observation.Sum("tax_credit_used", "Tax relief used", Yuan, 0, double.PositiveInfinity, Unit.Enterprise,
            "capped by last period's surcharges", Reading.Of(s => s.Enterprises.TaxCreditUsed)),
        Observation.Sum("tax_credit_carried", "Tax relief carried forward", "CNY", 0, double.PositiveInfinity, Unit.Enterprise,
            "granted, not yet used", Reading.Of(s => s.Enterprises.CreditCarriedForward)),
        Observation.Mean("public_cost", "Public cost", Yuan, 0, double.PositiveInfinity, Unit.World,
            "levers, project grants less what of them lapsed, tax relief used", Reading.Of((s, _) => s.Accounts.PublicCost), null, true),
        Observation.Mean("private_cost", "Private cost", Yuan, 0, double.PositiveInfinity, Unit.World,
            "lever shares, investment, coordination, trainers, interns, teachers", Reading.Of((s, _) => s.Accounts.PrivateCost), null,
            true),
        Observation.Mean("public_value", "Public value", Yuan, 0, double.PositiveInfinity, Unit.World,
            "value of integration per student and quarter × students", Reading.Of((s, _) => s.Government.PublicValue)),
        Observation.Mean("support_intensity", "Support intensity", "share", 0, 1, Unit.World, "what an adaptive government would give",
            Reading.Of((s, _) => s.Government.SupportIntensity)),
        Observation.Mean("clipped_share", "Values cut to range", "share", 0, 1, Unit.World, "since the start",
            Reading.Of((s, _) => s.Clips.Share)),
    ];
}
