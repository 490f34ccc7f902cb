using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.Threads;

namespace Ronghe.Simulation.State;

/// <summary>The whole mutable state of one world. Everything that changes while periods pass is in here and nowhere else.</summary>
public sealed partial class ModelState
{
    private ParameterStages? _stages;

    internal ModelState(Scenario scenario, int replication, Sectors sectors, Enterprises enterprises, Colleges colleges,
        Programmes programmes, Partnerships partnerships, Cohorts cohorts, Government government)
    {
        Scenario = scenario;
        Parameters = scenario.Parameters;
        _stages = ParameterStages.Of(scenario.Parameters, scenario.ParameterChanges);
        Streams = new RandomStreams(scenario.Seed, replication);
        Sectors = sectors;
        Enterprises = enterprises;
        Colleges = colleges;
        Programmes = programmes;
        Partnerships = partnerships;
        Cohorts = cohorts;
        Practices = new Practices(programmes.Count, cohorts.Remembered);
        Government = government;
        BurnIn = (int)scenario.Parameters.World.BurnIn;
        Regions = scenario.Population.Regions.Count;
        int cells = Regions * sectors.Count;
        Levers = new LeversInForce(cells);
        EnterprisesOfCell = new Grouping(cells, enterprises.Count).Rebuild(enterprises.Cell);
        ProgrammesOfCell = new Grouping(cells, programmes.Count).Rebuild(programmes.Cell);
        ProgrammesOfSector = new Grouping(sectors.Count, programmes.Count).Rebuild(programmes.Sector);
        OpenProgrammesOfCell = new Grouping(cells, programmes.Count);
        OpenProgrammesOfSector = new Grouping(sectors.Count, programmes.Count);
        ProgrammesOfCollege = new Grouping(colleges.Count, programmes.Count).Rebuild(programmes.College);
        PartnersOfProgramme = new Grouping(programmes.Count, partnerships.Count).Rebuild(partnerships.Programme);
        InForce = new PartnershipsInForce(partnerships, enterprises.Count);
        TriggeredSince = new int?[scenario.Policies.Count];
        Watched = Unknown(scenario.Policies.Count);
        Spending = new PolicySpending(scenario.Policies.Count);
        Seekers = new JobSeekers(ProgrammesOfCell, programmes.Count);
        Careers = new Careers(Regions, cohorts.Remembered + 1);
        int chunks = Math.Max(ChunkedSweep.Chunks(Math.Max(partnerships.Count, enterprises.Count)),
            ChunkedSweep.Chunks(programmes.Count, Programmes.AChunk));
        Tallies = [.. Enumerable.Range(0, Math.Max(1, chunks)).Select(static _ => new ChunkTally())];
    }

    public Scenario Scenario { get; private set; }

    /// <summary>Those of the scenario that hold in this period.</summary>
    public ModelParameters Parameters { get; private set; }

    public RandomStreams Streams { get; private set; }

    /// <summary>Periods since the start of burn-in: the clock of the random keys.</summary>
    public int Period { get; internal set; }

    /// <summary>Periods of burn-in before the first recorded period.</summary>
    public int BurnIn { get; private set; }

    /// <summary>Period as scenarios and results count it; negative during burn-in.</summary>
    public int RecordedPeriod => Period - BurnIn;

    public int Regions { get; }

    public Sectors Sectors { get; }

    public Enterprises Enterprises { get; }

    public Colleges Colleges { get; }

    public Programmes Programmes { get; }

    public Partnerships Partnerships { get; }

    public Cohorts Cohorts { get; }

    public Practices Practices { get; }

    public Government Government { get; }

    public JobSeekers Seekers { get; }

    public Careers Careers { get; }

    public LeversInForce Levers { get; }

    public Accounts Accounts { get; } = new();

    public HeadCounts Heads { get; } = new();

    public Clips Clips { get; } = new();

    public Grouping EnterprisesOfCell { get; }

    public Grouping ProgrammesOfCell { get; }

    public Grouping ProgrammesOfSector { get; }

    /// <summary>Programmes that admit students, by city and sector.</summary>
    public Grouping OpenProgrammesOfCell { get; }

    /// <summary>The same by sector.</summary>
    public Grouping OpenProgrammesOfSector { get; }

    /// <summary>Programmes that admit students or have some, by college.</summary>
    public Grouping ProgrammesOfCollege { get; }

    public Grouping PartnersOfProgramme { get; }

    /// <summary>Partnerships in force, all and by enterprise.</summary>
    public PartnershipsInForce InForce { get; }

    /// <summary>Sweeps over many agents, split between the threads of this world.</summary>
    internal ChunkedSweep Sweeps { get; } = new();

    /// <summary>Period in which each measure's trigger was first met; null before.</summary>
    internal int?[] TriggeredSince { get; private set; }

    /// <summary>What each measure's trigger watches, as it was last observed; NaN before the first observation and without a trigger. Set
    /// when a period begins.</summary>
    internal double[] Watched { get; private set; }

    /// <summary>What budgets over several periods have paid for.</summary>
    internal PolicySpending Spending { get; private set; }

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
        Watched = Unknown(triggered.Length);
        Spending = Spending.Under(scenario.Policies, Scenario.Policies);
        Scenario = scenario;
    }

    /// <summary>Parameters take the values of this period, flows start at zero.</summary>
    internal void BeginPeriod()
    {
        if (_stages is not null) PutParametersInForce(_stages);
        Accounts.BeginPeriod();
        Heads.BeginPeriod();
        Enterprises.HiresThisPeriod.AsSpan().Clear();
        Enterprises.FirstHiresThisPeriod.AsSpan().Clear();
        Enterprises.QuitsThisPeriod.AsSpan().Clear();
        Enterprises.Repaid.AsSpan().Clear();
        Enterprises.MovesInThisPeriod.AsSpan().Clear();
        Enterprises.MovesOutThisPeriod.AsSpan().Clear();
        Enterprises.HiredLevel.AsSpan().Clear();
        Enterprises.HiredDistance.AsSpan().Clear();
        Enterprises.FinishedThisPeriod.AsSpan().Clear();
        Enterprises.TraineesThisPeriod.AsSpan().Clear();
        Enterprises.KeptThisPeriod.AsSpan().Clear();
        Enterprises.KeptValue.AsSpan().Clear();
        Enterprises.NewPremium.AsSpan().Clear();
        Enterprises.PoachingLoss.AsSpan().Clear();
    }

    /// <summary>Sets a unit direction toward a target by a share; keeps the old one (and counts it) when nothing is left to
    /// normalise.</summary>
    internal void Turn(Span<double> direction, ReadOnlySpan<double> target, double share)
    {
        if (!Profiles.Turn(direction, target, share)) Clips.KeptDirection();
    }

    /// <summary>What was worked out with other values and remembered is void.</summary>
    private void PutParametersInForce(ParameterStages stages)
    {
        ModelParameters inForce = stages.At(RecordedPeriod, Scenario.Parameters);
        if (ReferenceEquals(inForce, Parameters)) return;
        Parameters = inForce;
        Versions++;
    }

    private static double[] Unknown(int count)
    {
        var unknown = new double[count];
        unknown.AsSpan().Fill(double.NaN);
        return unknown;
    }
}
