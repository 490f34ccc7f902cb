namespace Ronghe.Statistical.Tests;

/// <summary>The signs of the labour market, each over paired seeds, and that a sign is not seen where its mechanism is broken on
/// purpose. Employment and wages are asked by <see cref="SureSignsTests"/>.</summary>
public class LabourMarketSignsTests
{
    /// <summary>More graduates for the same posts, which is fewer posts for the same graduates.</summary>
    private const string MoreGraduates = "labour_market.posts_per_graduate=0.72";

    public static TheoryData<string, string, int, string> Signs => new()
    {
        { MoreGraduates, "quantity_gap", -1, "" }, { MoreGraduates, "log_seats", -1, "" },
    };

    public static TheoryData<string, string, int, string> Broken => new()
    {
        // Seats answer no gap.
        { MoreGraduates, "log_seats", -1, "education.seats_level=0 education.seats_growth=0" },
    };

    [Theory]
    [MemberData(nameof(Signs))]
    public Task A_sign_holds_over_paired_seeds(string push, string outcome, int side, string world) =>
        PairedSigns.Holds(push, outcome, side, world);

    [Theory]
    [MemberData(nameof(Broken))]
    public Task A_sign_is_not_seen_where_its_mechanism_is_broken(string push, string outcome, int side, string how) =>
        PairedSigns.IsNotSeen(push, outcome, side, how);
}
