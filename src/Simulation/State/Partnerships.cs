namespace Ronghe.Simulation.State;

/// <summary>Partnerships in slots: each enterprise owns a fixed run of slots, so that partnerships begin and end without
/// allocation.</summary>
public sealed class Partnerships(int count)
{
    public int Count => count;

    [State("programme, or −1 in a free slot", "index", -1, int.MaxValue, "SearchAndContract")]
    public int[] Programme { get; } = new int[count];

    [State("enterprise that owns the slot", "index", 0, int.MaxValue, "Initialization")]
    public int[] Enterprise { get; } = new int[count];

    [State("training places offered", "persons", 0, double.PositiveInfinity, "SearchAndContract")]
    public double[] Places { get; } = new double[count];

    [State("share of the quarter in which it is at work: what both sides can pay for", "share", 0, 1, "FundCooperation",
        AlsoWrittenBy = "SearchAndContract")]
    public double[] Activity { get; } = new double[count];

    [State("training places in use: those taken up, less half a quarter of those who broke off", "persons", 0,
        double.PositiveInfinity, "Practise", AlsoWrittenBy = "SearchAndContract")]
    public double[] PlacesInUse { get; } = new double[count];

    [State("depth x", "depth", 0, 1, "DeepenPartnerships", AlsoWrittenBy = "SearchAndContract")]
    public double[] Depth { get; } = new double[count];

    [State("institutional trust", "share", 0, 1, "DeepenPartnerships", AlsoWrittenBy = "SearchAndContract")]
    public double[] Trust { get; } = new double[count];

    [State("tie to the contact person; lost with staff turnover", "share", 0, 1, "DeepenPartnerships", AlsoWrittenBy = "SearchAndContract")]
    public double[] PersonalTie { get; } = new double[count];

    [State("co-built systems s", "share", 0, 1, "BuildSystems", AlsoWrittenBy = "SearchAndContract")]
    public double[] Systems { get; } = new double[count];

    [State("shared base capital", "CNY", 0, double.PositiveInfinity, "ShareResources", AlsoWrittenBy = "SearchAndContract")]
    public double[] Capital { get; } = new double[count];

    [State("fraction of the capital open to the partner", "share", 0, 1, "ShareResources", AlsoWrittenBy = "SearchAndContract")]
    public double[] Usable { get; } = new double[count];

    [State("share of the surplus and of poaching settled by contract, σ", "share", 0, 1, "SearchAndContract")]
    public double[] ContractedShare { get; } = new double[count];

    [State("quarters to the end of the contract", "quarters", 0, 100, "SearchAndContract")]
    public int[] TermLeft { get; } = new int[count];

    [State("1 with a signed formal agreement", "0 or 1", 0, 1, "DeepenPartnerships", AlsoWrittenBy = "SearchAndContract")]
    public double[] IsFormal { get; } = new double[count];

    [State("1 with an order class (订单班)", "0 or 1", 0, 1, "DeepenPartnerships", AlsoWrittenBy = "SearchAndContract")]
    public double[] IsOrderClass { get; } = new double[count];

    [State("1 for a co-owned industrial college", "0 or 1", 0, 1, "DeepenPartnerships", AlsoWrittenBy = "SearchAndContract")]
    public double[] IsIndustrialCollege { get; } = new double[count];

    [State("enterprise's benefits", "CNY/quarter", double.NegativeInfinity, double.PositiveInfinity, "AssessBenefits", IsFlow = true,
        AlsoWrittenBy = "SearchAndContract")]
    public double[] EnterpriseGain { get; } = new double[count];

    [State("enterprise's costs", "CNY/quarter", 0, double.PositiveInfinity, "AssessBenefits", IsFlow = true,
        AlsoWrittenBy = "SearchAndContract")]
    public double[] EnterpriseCost { get; } = new double[count];

    [State("college's benefits in money", "CNY/quarter", 0, double.PositiveInfinity, "AssessBenefits", IsFlow = true,
        AlsoWrittenBy = "SearchAndContract")]
    public double[] CollegeGain { get; } = new double[count];

    [State("college's costs", "CNY/quarter", 0, double.PositiveInfinity, "AssessBenefits", IsFlow = true,
        AlsoWrittenBy = "SearchAndContract")]
    public double[] CollegeCost { get; } = new double[count];

    [State("quality of practice q", "share", 0, 1, "Practise", AlsoWrittenBy = "SearchAndContract")]
    public double[] Quality { get; } = new double[count];

    [State("quality of practice of the last period, 0 in the first", "share", 0, 1, "Practise", AlsoWrittenBy = "SearchAndContract")]
    public double[] QualityBefore { get; } = new double[count];

    [State("places taken up by students", "persons", 0, double.PositiveInfinity, "Practise", IsFlow = true,
        AlsoWrittenBy = "SearchAndContract")]
    public double[] TakenUp { get; } = new double[count];

    [State("trainees who broke off", "persons/quarter", 0, double.PositiveInfinity, "Practise", IsFlow = true,
        AlsoWrittenBy = "SearchAndContract")]
    public double[] BrokeOff { get; } = new double[count];

    [State("trainees who finished", "persons/quarter", 0, int.MaxValue, "MatchGraduates", IsFlow = true,
        AlsoWrittenBy = "SearchAndContract")]
    public double[] Finished { get; } = new double[count];

    [State("trainees kept", "persons/quarter", 0, int.MaxValue, "MatchGraduates", IsFlow = true,
        AlsoWrittenBy = "SearchAndContract")]
    public double[] Kept { get; } = new double[count];

    [State("what its kept trainees bring the host: hiring saved, and the host's part of the premium of all on the staff", "CNY/quarter",
        double.NegativeInfinity, double.PositiveInfinity, "MatchGraduates", IsFlow = true, AlsoWrittenBy = "SearchAndContract")]
    public double[] KeptValue { get; } = new double[count];

    [State("productivity premium of its kept trainees who have settled, as far as they are expected to be there", "CNY/quarter",
        double.NegativeInfinity, double.PositiveInfinity, "LeaveEmployers", AlsoWrittenBy = "SearchAndContract")]
    public double[] SettledPremium { get; } = new double[count];

    [State("rent extracted from interns", "CNY/quarter", 0, double.PositiveInfinity, "AssessBenefits", IsFlow = true,
        AlsoWrittenBy = "SearchAndContract")]
    public double[] CheapLabourRent { get; } = new double[count];

    [State("what the college pays of the enterprise's part in an industrial college; below 0 the other way round", "CNY/quarter",
        double.NegativeInfinity, double.PositiveInfinity, "FundCooperation", IsFlow = true, AlsoWrittenBy = "SearchAndContract")]
    public double[] Pooled { get; } = new double[count];

    [State("contracted transfer, enterprise to college", "CNY/quarter", double.NegativeInfinity, double.PositiveInfinity,
        "AssessBenefits", IsFlow = true, AlsoWrittenBy = "SearchAndContract")]
    public double[] Transfer { get; } = new double[count];

    public bool IsActive(int slot) => Programme[slot] >= 0;
}
