using Ronghe.Simulation.Parameters;

namespace Ronghe.Simulation.State;

/// <summary>Copies of a whole world. Working space, which is valid only within one process, is left out.</summary>
public sealed partial class ModelState
{
    /// <summary>Every array that has one length as long as the world lives; those that grow are copied by their owners.</summary>
    private Array[] Columns => field ??= State.Columns.Of(Tables);

    private object[] Tables =>
    [
        Sectors, Enterprises, Colleges, Programmes, Partnerships, Cohorts, Government, Accounts, Levers, InForce,
        EnterprisesOfCell, ProgrammesOfCell, ProgrammesOfSector, ProgrammesOfCollege, OpenProgrammesOfCell,
        OpenProgrammesOfSector, PartnersOfProgramme,
    ];

    /// <summary>The same, what grows and what is counted: all that a world which is kept must hold.</summary>
    internal KeptTables Kept => new([.. Tables, Heads, Clips, Seekers, Careers, Practices]);

    /// <summary>A new world with as many agents of every kind and the columns of another.</summary>
    internal static ModelState OfShape(ModelState original)
    {
        var sectors = new Sectors(original.Sectors.Count, original.Sectors.Generations);
        var enterprises = new Enterprises(original.Enterprises.Count);
        var colleges = new Colleges(original.Colleges.Count);
        var programmes = new Programmes(original.Programmes.Count);
        var partnerships = new Partnerships(original.Partnerships.Count);
        var cohorts = new Cohorts(original.Programmes.Count, original.Cohorts.MaximumStudyPeriods, original.Cohorts.Remembered);
        var government = new Government(original.Regions);

        // Groups of agents are laid out when the state is made: it needs to know who belongs where.
        State.Columns.Copy(
            State.Columns.Of(original.Sectors, original.Enterprises, original.Colleges, original.Programmes, original.Partnerships,
                original.Cohorts, original.Government),
            State.Columns.Of(sectors, enterprises, colleges, programmes, partnerships, cohorts, government));
        return new ModelState(original.Scenario, 0, sectors, enterprises, colleges, programmes, partnerships, cohorts, government);
    }

    /// <summary>Whether one can become a copy of the other.</summary>
    internal bool HasShapeOf(ModelState other)
    {
        if (Columns.Length != other.Columns.Length) return false;
        for (int c = 0; c < Columns.Length; c++)
        {
            if (Columns[c].Length != other.Columns[c].Length) return false;
        }

        return true;
    }

    /// <summary>Becomes a copy of a world of the same shape.</summary>
    internal void CopyFrom(ModelState other)
    {
        State.Columns.Copy(other.Columns, Columns);
        Scenario = other.Scenario;
        Parameters = other.Parameters;
        _stages = other._stages;
        Streams = other.Streams;
        BurnIn = other.BurnIn;
        Period = other.Period;
        Government.Budget = other.Government.Budget;
        Government.Cycle = other.Government.Cycle;
        Government.SupportIntensity = other.Government.SupportIntensity;
        Government.PublicValue = other.Government.PublicValue;
        Accounts.NotPaid = other.Accounts.NotPaid;
        Accounts.NotReceived = other.Accounts.NotReceived;
        Heads.CopyFrom(other.Heads);
        Clips.CopyFrom(other.Clips);
        Seekers.CopyFrom(other.Seekers);
        Careers.CopyFrom(other.Careers);
        Practices.CopyFrom(other.Practices);
        MakeRoomForMeasures(other.TriggeredSince.Length);
        other.TriggeredSince.CopyTo(TriggeredSince, 0);
        other.Watched.CopyTo(Watched, 0);
        Spending.CopyFrom(other.Spending);
        Versions++;
    }

    /// <summary>Becomes what a world that begins alike was at the end of its burn-in.</summary>
    /// <exception cref="InvalidDataException">The bytes are not those of such a world.</exception>
    internal void TakeOver(Stream from, long length)
    {
        Kept.Read(from, length);
        Period = BurnIn;
        Versions++;
    }

    /// <summary>The same world under measures and a counterfactual that could not act before this period: no trigger was met.</summary>
    internal void GoOnAs(Scenario scenario)
    {
        Scenario = scenario;
        Parameters = scenario.Parameters;
        _stages = ParameterStages.Of(scenario.Parameters, scenario.ParameterChanges);
        MakeRoomForMeasures(scenario.Policies.Count);
        TriggeredSince.AsSpan().Clear();
        Watched.AsSpan().Fill(double.NaN);
        Spending.Clear();
    }

    private void MakeRoomForMeasures(int count)
    {
        if (TriggeredSince.Length == count) return;
        TriggeredSince = new int?[count];
        Watched = Unknown(count);
        Spending = new PolicySpending(count);
    }
}
