using System.Globalization;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Studies.Stories;

/// <summary>Finds the trainee to tell about, among a sample of graduates whom a partner trained in either world: of those who have other
/// posts or other years there under the two policies, or where nobody has, of those whose posts are of other worth.</summary>
internal static class TraineeChoice
{
    /// <summary>Graduates among whom one is looked for.</summary>
    public const int Sample = 20_000;

    /// <summary>What winning means, in words.</summary>
    public const string Measure = "fit × level at work, summed over three years";

    /// <summary>Reads <c>12:40:3</c>: programme, quarter of graduation and number in the cohort, as in the table of persons.</summary>
    public static PersonName? TryParse(string text, out string problem)
    {
        problem = string.Empty;
        string[] parts = text.Split(':');
        var numbers = new int[3];
        bool isName = parts.Length == numbers.Length;
        for (int i = 0; isName && i < numbers.Length; i++)
            isName = int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]);
        if (isName) return new PersonName(numbers[0], numbers[1], numbers[2]);
        problem = $"'{text}' names no trainee: write PROGRAMME:PERIOD:NUMBER, each counted from 0, as in persons.parquet "
            + "(programme, graduation_period, number); --trainee alone finds one.";
        return null;
    }

    /// <summary>As an argument of <c>--trainee</c>.</summary>
    public static string Name(PersonName who) =>
        string.Create(CultureInfo.InvariantCulture, $"{who.Programme}:{who.Graduation}:{who.Number}");

    /// <summary>The trainee with the largest, smallest or median difference, second world − first; null when nobody's life
    /// differs.</summary>
    public static PersonName? Find(Scenario first, Scenario second, int replication, Chosen chosen, CancellationToken cancellation)
    {
        Dictionary<PersonName, LifeEvent[]> a = Lives(first, replication, cancellation), b = Lives(second, replication, cancellation);
        int last = Math.Min(first.Periods, second.Periods) - 1 - TraineeLife.Quarters;
        (PersonName Who, LifeEvent[] First, LifeEvent[] Second)[] trained =
        [
            .. from person in a.Keys
               where person.Graduation <= last && b.ContainsKey(person)
               let one = Told(a[person])
               let other = Told(b[person])
               where one[0].Practice == PracticePlace.Partner || other[0].Practice == PracticePlace.Partner
               where !one.SequenceEqual(other)
               select (person, one, other),
        ];
        if (trained.Length == 0) return null;
        var elsewhere = trained.Where(static t => !t.First.Select(WithoutWorth).SequenceEqual(t.Second.Select(WithoutWorth))).ToArray();
        PersonName[] found = [.. (elsewhere.Length > 0 ? elsewhere : trained).OrderBy(t => Worth(t.Second, second) - Worth(t.First, first))
            .ThenBy(static t => t.Who.Programme).ThenBy(static t => t.Who.Graduation).ThenBy(static t => t.Who.Number)
            .Select(static t => t.Who)];
        return found[chosen switch { Chosen.Winner => found.Length - 1, Chosen.Loser => 0, _ => found.Length / 2 }];
    }

    private static double Worth(LifeEvent[] life, Scenario scenario) => TraineeLife.Of(life, null, scenario.Parameters).WorthAtWork;

    private static LifeEvent WithoutWorth(LifeEvent e) => e with { Worth = 0, Premium = 0 };

    private static LifeEvent[] Told(LifeEvent[] life) => [.. life.Where(static e => e.Period <= e.Graduation + TraineeLife.Quarters)];

    private static Dictionary<PersonName, LifeEvent[]> Lives(Scenario scenario, int replication, CancellationToken cancellation) =>
        Model.Create(scenario, replication, 1, new Recording([], [], Persons: Sample)).Run(null, cancellation).Lives
            .GroupBy(static e => new PersonName(e.Programme, e.Graduation, e.Number))
            .ToDictionary(static g => g.Key, static g => g.ToArray());
}
