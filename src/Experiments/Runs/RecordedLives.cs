using Ronghe.Simulation;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Runs;

/// <summary>The lives of a run that were recorded: one event after the other, person by person, and the names that events count.</summary>
/// <param name="Cities">Ids of cities.</param>
/// <param name="Sectors">Ids of sectors.</param>
/// <param name="Events">By programme, period of graduation and number in the cohort; those of a person in the order of time.</param>
internal sealed record RecordedLives(IReadOnlyList<string> Cities, IReadOnlyList<string> Sectors, LifeEvent[] Events)
{
    /// <summary>Of runs that record none.</summary>
    public static RecordedLives None { get; } = new([], [], []);

    /// <summary>What a finished run wrote down.</summary>
    public static RecordedLives Of(IReadOnlyList<LifeEvent> events, Population population) => new(
        [.. population.Regions.Select(static r => r.Id)], [.. population.Sectors.Select(static s => s.Id)],
        [.. events.OrderBy(static e => e.Programme).ThenBy(static e => e.Graduation).ThenBy(static e => e.Number)]);

    /// <summary>An event with names in place of what lists of names count; null behind the last one.</summary>
    public (LifeEvent Event, string City, string Sector, string EmployerCity, string EmployerSector)? InWords(int index)
    {
        if (index >= Events.Length) return null;
        LifeEvent e = Events[index];
        string Name(IReadOnlyList<string> names, int number) => number < 0 ? string.Empty : names[number];
        return (e with { City = 0, Sector = 0, EmployerCity = 0, EmployerSector = 0 }, Name(Cities, e.City), Name(Sectors, e.Sector),
            Name(Cities, e.EmployerCity), Name(Sectors, e.EmployerSector));
    }
}
