using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.Randomness;

namespace Ronghe.Simulation.State;

/// <summary>The whole mutable state of one world. Everything that changes while periods pass is in here and nowhere else.</summary>
public sealed partial class ModelState
{
    internal ModelState(Scenario scenario, int replication, Sectors sectors, Enterprises enterprises, Colleges colleges,
        Programmes programmes, Partnerships partnerships, Cohorts cohorts, Government government)
    {
        Scenario = scenario;
        Streams = new RandomStreams(scenario.Seed, replication);
        Sectors = sectors;
        Enterprises = enterprises;
        Colleges = colleges;
        Programmes = programmes;
        Partnerships = partnerships;
        Cohorts = cohorts;
        Government = government;
        BurnIn = (int)scenario.Parameters.World.BurnIn;
        Regions = scenario.Population.Regions.Count;
        int cells = Regions * sectors.Count;
        Levers = new LeversInForce(cells);
        EnterprisesOfCell = new Grouping(cells, enterprises.Count).Rebuild(enterprises.Cell);
        ProgrammesOfCell = new Grouping(cells, programmes.Count).Rebuild(programmes.Cell);
        ProgrammesOfSector = new Grouping(sectors.Count, programmes.Count).Rebuild(programmes.Sector);
        ProgrammesOfCollege = new Grouping(colleges.Count, programmes.Count).Rebuild(programmes.College);
        PartnersOfProgramme = new Grouping(programmes.Count, partnerships.Count).Rebuild(partnerships.Programme);
        Market = new MarketPosts(cells, enterprises.Count);
        Trainees = new Trainees(programmes.Count, Regions);
        Fits = new Processes.LabourMarket.FitTable(programmes.Count, sectors.Count);
        Outlooks = new Processes.Industry.StaffOutlook[sectors.Count];
        TriggeredSince = new int?[scenario.Policies.Count];
        Seekers = new JobSeekers(ProgrammesOfCell, programmes.Count);
        ProgrammeScratch = new double[programmes.Count * Profiles.Stride];
        CellScratch = new double[cells * Profiles.Stride];
        Work = new WorkingSpace(this);
    }

    public Scenario Scenario { get; private set; }

    public ModelParameters Parameters => Scenario.Parameters;

    public RandomStreams Streams { get; private set; }

    /// <summary>Periods since the start of burn-in: the clock of the random keys.</summary>
    public int Period { get; internal set; }

    /// <summary>Periods of burn-in before the first recorded period.</summary>
    public int BurnIn { get; private set; }

    /// <summary>Whether a link of the loop is cut in this period.</summary>
    internal bool IsCut(Link link) => RecordedPeriod >= 0 && (Scenario.Counterfactual.Cut & link) != 0;

    /// <summary>Whether this period gives an impulse to a sector.</summary>
    internal bool IsGiven(Impulse? impulse, int sector) => impulse is not null && impulse.Period == RecordedPeriod && impulse.Sector == sector;

    /// <summary>Period as scenarios and results count it; negative during burn-in.</summary>
    public int RecordedPeriod => Period - BurnIn;

    public int Regions { get; }

    public Sectors Sectors { get; }

    public Enterprises Enterprises { get; }

    public Colleges Colleges { get; }

    public Programmes Programmes { get; }

    public Partnerships Partnerships { get; }

    public Cohorts Cohorts { get; }

    public Government Government { get; }

    public JobSeekers Seekers { get; }

    public LeversInForce Levers { get; }

    public Accounts Accounts { get; } = new();

    public HeadCounts Heads { get; } = new();

    public Clips Clips { get; } = new();

    public Grouping EnterprisesOfCell { get; }

    public Grouping ProgrammesOfCell { get; }

    public Grouping ProgrammesOfSector { get; }

    public Grouping ProgrammesOfCollege { get; }

    public Grouping PartnersOfProgramme { get; }

    /// <summary>Sweeps over many agents, split between the threads of this world.</summary>
    internal Threads.ChunkedSweep Sweeps { get; } = new();

    internal MarketPosts Market { get; }

    internal Trainees Trainees { get; }

    internal Processes.LabourMarket.FitTable Fits { get; }

    /// <summary>Working space of upgrading: one outlook a sector.</summary>
    internal Processes.Industry.StaffOutlook[] Outlooks { get; }

    /// <summary>Period in which each measure's trigger was first met; null before.</summary>
    internal int?[] TriggeredSince { get; private set; }

    /// <summary>Looks up an observation of the whole world in the last recorded period; NaN before the first. Set by the observer.</summary>
    internal Func<string, double> LastObserved { get; set; } = _ => double.NaN;

    /// <summary>Working space: one profile a programme, valid within one process.</summary>
    internal double[] ProgrammeScratch { get; }

    /// <summary>Working space: one profile a region × sector, valid within one process.</summary>
    internal double[] CellScratch { get; }

    /// <summary>Working space of the sweeps.</summary>
    internal WorkingSpace Work { get; }

    /// <summary>The same world with other measures; a trigger that was met stays met for every measure that waits for the same.</summary>
    internal void ReplacePolicies(Scenario scenario)
    {
        var triggered = new int?[scenario.Policies.Count];
        for (int i = 0; i < triggered.Length; i++)
        {
            for (int old = 0; old < Scenario.Policies.Count && triggered[i] is null; old++)
            {
                if (Scenario.Policies[old].BeginsLike(scenario.Policies[i])) triggered[i] = TriggeredSince[old];
            }
        }

        TriggeredSince = triggered;
        Scenario = scenario;
    }

    /// <summary>Flows start at zero.</summary>
    internal void BeginPeriod()
    {
        Accounts.BeginPeriod();
        Heads.BeginPeriod();
        Enterprises.HiresThisPeriod.AsSpan().Clear();
        Enterprises.MovesInThisPeriod.AsSpan().Clear();
        Enterprises.MovesOutThisPeriod.AsSpan().Clear();
        Enterprises.HiredLevel.AsSpan().Clear();
        Enterprises.HiredDistance.AsSpan().Clear();
        Programmes.FreshInField.AsSpan().Clear();
        Programmes.FreshOutOfField.AsSpan().Clear();
    }

    /// <summary>Sets a unit direction toward a target by a share; keeps the old one (and counts it) when nothing is left to normalise.</summary>
    internal void Turn(Span<double> direction, ReadOnlySpan<double> target, double share)
    {
        if (!Profiles.Turn(direction, target, share)) Clips.KeptDirection();
    }
}
