using System.Text.RegularExpressions;

namespace Ronghe.Simulation.Tests.Architecture;

/// <summary>A number of the world stands in the catalogue of parameters and nowhere else.</summary>
public class CatalogueTests
{
    /// <summary>Numbers in the source of processes, beginnings and state that are no assumption about the world, and why. The list only
    /// shrinks.</summary>
    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["Initialization/CollegesAtStart.cs: EntrantsPerYear / 4"] = "quarters a year",
        ["Initialization/EnterpriseSizes.cs: EntrantsPerYear / 4"] = "quarters a year",
        ["Initialization/EnterpriseSizes.cs: Halvings = 64"] = "bits of a number",
        ["Initialization/EnterprisesAtStart.cs: staff >= 1000 ? 4 : staff >= 300 ? 3 : staff >= 100 ? 2 : 1"] = "partners by size",
        ["Initialization/EnterprisesAtStart.cs: staff >= 250 ? 3 : staff >= 50 ? 2 : staff >= 10 ? 1 : 0"] = "the size " +
            "classes that are observed",
        ["Initialization/RequirementPaths.cs: Reserve = 32"] = "room in a table",
        ["Initialization/CollegesAtStart.cs: Longest = 4000"] = "start: for ever",
        ["Initialization/PastOfPartners.cs: Hundred = 100"] = "the size that world.initial_worth is told for",
        ["Initialization/PlacesAtStart.cs: Longest = 4000"] = "start: guard of a whole number, for ever",
        ["Processes/Beliefs/FirstViews.cs: Cut = 4"] = "standard deviations: keeps home cultures within the legal range",
        ["Processes/Cooperation/DeepenPartnerships.cs: LeastWill = 1e-6"] = "guard of a power",
        ["Processes/Cooperation/DeepenPartnerships.cs: LeastCarried = 1e-9"] = "guard of a root",
        ["Processes/Cooperation/DeepenPartnerships.Sweep.cs: Block = 64"] = "room for a batch",
        ["Processes/Decisions/AssessBenefits.cs: parameters.CrowdingCost / 4"] = "quarters a year",
        ["Processes/Decisions/AssessBenefits.cs: Quarter = 0.25"] = "of a year: what is observed, read by no process",
        ["Processes/Decisions/AssessBenefits.Sweep.cs: -1000, 1000"] = "legal range of a learned worth",
        ["Processes/Decisions/Learning.cs: LeastPersons = 0.25"] = "guard of a quotient",
        ["Processes/Education/OpenAndClose.cs: QuartersAYear = 4"] = "quarters a year",
        ["Processes/Education/OpenAndClose.cs: LeastFree = 1e-6"] = "guard of a quotient",
        ["Processes/Education/Teach.cs: LongestStudy = 32"] = "room for the longest study that a parameter may ask for",
        ["Processes/Industry/FoundAndFail.cs: UsualStaff = 50"] = "the size that industry.failing is told for",
        ["Processes/Industry/FoundAndFail.cs: MostRoom = 1e12"] = "guard of a quotient",
        ["Processes/Industry/MoveDemand.cs: Most = 5"] = "legal range",
        ["Processes/Industry/NewEnterprise.cs: OfHearsay = 129"] = "number of a draw",
        ["Processes/Industry/NewEnterprise.cs: StaffOfMedian = 250"] = "the size that practice.scheme_cost is told for",
        ["Processes/Industry/NewEnterprise.cs: parameters.SchemeCost / 4"] = "quarters a year",
        ["Processes/Industry/OpenVacancies.cs: MostStaff = 1e9"] = "guard of a whole number",
        ["Processes/Industry/StaffOutlook.cs: Steps = 5"] = "resolution of a sum",
        ["Processes/Industry/UpgradeTechnology.cs: LeastPresentValue = 0.05"] = "guard of a quotient",
        ["Processes/Industry/UpgradeTechnology.cs: LeastLengthSquared = 1e-12"] = "guard of a root",
        ["Processes/Industry/UpgradeTechnology.cs: later <= 4; later += 4"] = "quarters a year",
        ["Processes/Industry/UpgradeTechnology.Sweep.cs: Cosines = 5"] = "places in a table",
        ["Processes/Industry/UpgradeTechnology.Sweep.cs: Remembered = 16"] = "room in a table",
        ["Processes/LabourMarket/AdjustWages.cs: Most = 2"] = "legal range",
        ["Processes/LabourMarket/ChangeEmployers.cs: Batch = 64"] = "room for a batch",
        ["Processes/LabourMarket/FitTable.cs: Window = 12"] = "room in a table",
        ["Processes/LabourMarket/FitTable.cs: Rounding = 1e-9"] = "guard against rounding",
        ["Processes/LabourMarket/FitTable.cs: Size = 64"] = "room for a batch",
        ["Processes/LabourMarket/HireApplicants.cs: Block = 64"] = "room for a batch",
        ["Processes/LabourMarket/LeaveMarket.cs: LastDraw = 255"] = "key of a draw",
        ["Processes/LabourMarket/LeaveMarket.cs: (256 * (uint)age)"] = "key of a draw",
        ["Processes/LabourMarket/SectorBalance.cs: Elementary.Log(1.25)"] = "definition of what is observed as adapted, read by no process",
        ["Processes/LabourMarket/SectorBalance.cs: AdaptedAngle = 0.45"] = "definition of what is observed as adapted, read by no process",
        ["Processes/Practising/DecideOnTraining.cs: QuartersAYear = 4"] = "quarters a year",
        ["Processes/Practising/Practise.cs: LeastAngle = 1e-6"] = "guard of a quotient",
        ["Processes/Practising/TrainingPlan.cs: QuartersAYear = 4"] = "quarters a year",
        ["Processes/Practising/TrainingPlan.cs: Tiny = 1e-9"] = "guard of quotients and of a logarithm",
        ["Processes/Practising/TrainingPlan.cs: LeastOutlay = 125"] = "guard of a quotient, in money",
        ["Processes/Links.cs: JumpShare = 0.6"] = "size of a forced impulse: no ordinary run has one",
        ["State/Clips.cs: 1e-12"] = "guard against rounding",
        ["State/Cohorts.cs: HighestLevel = 100"] = "legal range",
        ["State/JobSeekers.cs: Lanes = 8"] = "lanes of a vector",
        ["State/PersonBits.cs: AgeShift = 22"] = "bits of a number",
        ["State/PersonBits.cs: AgeMask = 63"] = "bits of a number",
        ["State/PersonBits.cs: SpellShift = 28"] = "bits of a number",
        ["State/PersonBits.cs: OtherWork = 15"] = "the largest number of four bits",
        ["State/Careers.cs: TenureMask = 255"] = "bits of a number",
        ["State/Careers.cs: PlanShift = 11"] = "bits of a number",
        ["State/Careers.cs: PlanMask = 7u"] = "bits of a number",
        ["State/Careers.cs: Slack = 8"] = "growing room",
        ["State/Careers.cs: Lanes = 8"] = "lanes of a vector",
        ["Initialization/EarlyCareersAtStart.cs: LongTenure = 4"] = "start: what later quarters with the employer add is small",
        ["Initialization/EarlyCareersAtStart.cs: OfPersons = 64"] = "index of a draw",
        ["Initialization/PastOfPartners.cs: OfWorth = 128"] = "number of a draw",
        ["Processes/EarlyCareers/CareerPath.cs: LastQuarterThatBinds = 12"] = "three years, as surveys ask",
        ["Processes/EarlyCareers/CareerPath.cs: LeastLeaving = 1e-3"] = "guard of a quotient",
        ["Processes/EarlyCareers/LeaveEmployers.cs: Batch = 64"] = "room for a batch",
        ["Processes/LabourMarket/ApplicationBatch.cs: Size = 128"] = "room for a batch",
        ["Processes/LabourMarket/ApplicationBatch.cs: WholeNumbers = 4 * Size"] = "columns of a batch",
        ["Processes/LabourMarket/ApplicationBatch.cs: 3 * Size"] = "columns of a batch",
        ["Processes/LabourMarket/MarketPosts.cs: OffsetBits = 4"] = "bits of a number",
        ["Processes/LabourMarket/MarketPosts.cs: Spare = 8"] = "room in a list",
        ["Processes/LabourMarket/Returning.cs: LeastRoom = 64"] = "growing room",
        ["Processes/LabourMarket/Returning.cs: _start[^1] / 4"] = "growing room",
        ["Processes/LabourMarket/SurveyGraduates.cs: ThreeYears = 11"] = "when surveys ask",
        ["State/Programmes.cs: AChunk = 1024"] = "agents a chunk",
        ["State/Sectors.cs: Moments = 8"] = "resolution of a mean",
        ["State/Sectors.cs: Past = 8"] = "room in a table: farther back a memory does not reach",
    };

    /// <summary>What is left of a source once words, declared ranges, indices of draws, bits and growing room are taken out.</summary>
    private static readonly Regex NotCounted = new(
        """
        //[^\n]*|"(?:[^"\\]|\\.)*"|\[State\([^\n]*\]|[sS]treams\.\w+\([^;]*?\)|<<\s*\d+|>>\s*\d+|&\s*(?:15|255)\b|cosines\[\d+\]|\(cosines, \d+\)|values\[\d\]|(?:Start\[cells\]|room|rows) / 4
        |\d \* Four\.Count
        """.ReplaceLineEndings(""));

    [Fact]
    public void A_number_in_a_process_is_a_parameter_or_has_its_reason()
    {
        var unused = new HashSet<string>(Reasons.Keys);
        var found = new List<string>();
        foreach ((string path,
            string text) in SourceTree.Files.Where(static f => Regex.IsMatch(f.Key, "^(Processes|Initialization|State)/")))
        {
            string source = text;
            foreach (string reason in Reasons.Keys.Where(reason => reason.StartsWith(path + ": ", StringComparison.Ordinal)))
            {
                string code = reason[(path.Length + 2)..];
                if (!source.Contains(code, StringComparison.Ordinal)) continue;
                unused.Remove(reason);
                source = source.Replace(code, "", StringComparison.Ordinal);
            }

            source = NotCounted.Replace(source, "");
            found.AddRange(Regex.Matches(source, @"(?<![\w.])\d[\d_]*(?:\.\d+)?(?:[eE][-+]?\d+)?").Select(static m => m.Value)
                .Where(static number => number is not ("0" or "1" or "2" or "1.0" or "2.0" or "0.5"))
                    .Select(number => $"{path}: {number}"));
        }

        Assert.True(found.Count == 0, "Numbers without a parameter or a reason: " + string.Join(", ", found));
        Assert.True(unused.Count == 0, "No longer there: " + string.Join(", ", unused));
    }
}
