using Ronghe.Simulation.State;

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
        Observation.Mean("transfers", "Transfers of cooperation", Yuan, 0, double.PositiveInfinity, Unit.World,
            "pay of interns + rent extracted from them + tax relief used, each as its receiver gets it: nothing is used up",
            Reading.Of((s, _) => s.Accounts.Transfers)),
        Observation.Mean("net_social_cost", "Net social cost of cooperation", Yuan, double.NegativeInfinity, double.PositiveInfinity,
            Unit.World, "time of trainers, teachers and coordinators + accidents + investment − salvage + money of levers, public and "
            + "private, less what cooperation is booked to produce on both sides; transfers apart",
            Reading.Of((s, _) => s.Accounts.ResourcesUsed - s.Accounts.ResourcesProduced)),
        Observation.Mean("value_added", "Value added", Yuan, double.NegativeInfinity, double.PositiveInfinity, Unit.World,
            "output of enterprises + what cooperation is booked to produce + teaching at cost − intermediate purchases",
            Reading.Of((s, _) => ValueAdded.Of(s.Accounts).Produced)),
        Observation.Mean("wages", "Wages and pay", Yuan, 0, double.PositiveInfinity, Unit.World,
            "received by households: staff, interns, trainers, teachers", Reading.Of((s, _) => ValueAdded.Of(s.Accounts).Wages)),
        Observation.Mean("enterprise_surplus", "Surplus of enterprises", Yuan, double.NegativeInfinity, double.PositiveInfinity,
            Unit.World, "sales − intermediate purchases − wages − taxes + subsidies of all enterprises, cooperation included",
            Reading.Of((s, _) => ValueAdded.Of(s.Accounts).Profit)),
        Observation.Mean("college_surplus", "Surplus of colleges", Yuan, double.NegativeInfinity, double.PositiveInfinity, Unit.World,
            "sales − intermediate purchases − wages + subsidies of all colleges; contracted transfers apart",
            Reading.Of((s, _) => ValueAdded.Of(s.Accounts).Surplus)),
        Observation.Mean("taxes_less_subsidies", "Taxes less subsidies", Yuan, double.NegativeInfinity, double.PositiveInfinity,
            Unit.World, "taxes and surcharges − tax relief used − grants − public money of levers",
            Reading.Of((s, _) => ValueAdded.Of(s.Accounts).TaxesLessSubsidies)),
        Observation.Mean("accounts_residual", "Residual of the accounts", "share", 0, 1, Unit.World,
            "largest difference between value added as produced, as used and as income / all money that changed hands",
            Reading.Of((s, _) => ValueAdded.Of(s.Accounts).Residual / Math.Max(1, s.Accounts.Turnover))),
        Observation.Mean("public_value", "Public value", Yuan, 0, double.PositiveInfinity, Unit.World,
            "value of integration per student and quarter × students", Reading.Of((s, _) => s.Government.PublicValue)),
        Observation.Mean("support_intensity", "Support intensity", "share", 0, 1, Unit.World, "what an adaptive government would give",
            Reading.Of((s, _) => s.Government.SupportIntensity)),
        Observation.Mean("clipped_share", "Values cut to range", "share", 0, 1, Unit.World, "since the start",
            Reading.Of((s, _) => s.Clips.Share)),
    ];
}
