using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Processes.Practising;

/// <summary>A graduate who looks for work and practised with a partner to the end.</summary>
/// <param name="Programme">Programme that was finished.</param>
/// <param name="Row">Row of the practices.</param>
/// <param name="Talent">What the person adds.</param>
/// <param name="Ordinal">Number in the cohort.</param>
internal sealed record PersonInPractice(int Programme, int Row, double Talent, int Ordinal);

/// <summary>Who practised where and is worth what, drawn and reckoned up person by person with vectors and the usual functions: for
/// tests.</summary>
internal static class PersonsInPractice
{
    /// <summary>This period's trainees in the order in which hosts look at them.</summary>
    public static IEnumerable<PersonInPractice> Of(ModelState state)
    {
        for (int p = 0; p < state.Programmes.Count; p++)
        {
            for (uint person = 0; person < state.Programmes.Graduates[p]; person++)
            {
                PhiloxBlock luck = state.Streams.Block(Purpose.Graduate, state.Programmes.Id[p], state.Period, person);
                int row = RowOf(state, p, RandomStreams.ToUnit(luck.X3));
                if (row < 0 || RandomStreams.ToUnit(luck.X0) < state.Parameters.LabourMarket.FurtherStudy) continue;
                yield return new PersonInPractice(p, row, Talent(state, luck), (int)person);
            }
        }
    }

    /// <summary>Fit × level × talent at an employer's post, of one who practised there and of a classmate who stayed on the
    /// campus.</summary>
    public static (double Trained, double Untrained) Worth(ModelState state, PersonInPractice person, int e)
    {
        int sector = state.Enterprises.Sector[e], p = person.Programme, mean = (int)state.Sectors.MeanGeneration[sector];
        bool isOwn = state.Programmes.Sector[p] == sector;
        int generation = isOwn ? state.Enterprises.Generation[e] : mean;
        if (isOwn) Assert.InRange(generation, mean - 6, mean + 5);
        double[] asked = [.. state.Sectors.Requirement(sector, generation)];
        int cohort = state.Cohorts.At(p, state.Period - state.Programmes.StudyPeriods[p]);
        double[] own = [.. state.Cohorts.Profile(cohort)], turned = Turned(state, own, person.Row);
        double least = isOwn ? 0 : state.Parameters.LabourMarket.GeneralFit, level = state.Cohorts.Level[cohort];
        return (person.Talent * (level + state.Practices.Level[person.Row]) * Math.Max(least, Fit(state, turned, asked)),
            person.Talent * level * Math.Max(least, Fit(state, own, asked)));
    }

    private static int RowOf(ModelState state, int p, double uniform)
    {
        int ring = state.Practices.RingOf(state.Period);
        double upTo = 0;
        for (int row = state.Practices.Start(ring, p) + Practices.BeforePartners; row < state.Practices.End(ring, p); row++)
        {
            upTo += state.Practices.Share[row];
            if (uniform < upTo) return row;
        }

        return -1;
    }

    private static double Talent(ModelState state, PhiloxBlock luck)
    {
        double radius = Math.Sqrt(-2 * Math.Log(RandomStreams.ToUnit(luck.X1))), angle = 2 * Math.PI * RandomStreams.ToUnit(luck.X2);
        var world = state.Parameters.World;
        double ability = Math.Max(world.LeastAbility, 1 + (world.AbilitySpread * radius * Math.Cos(angle)));
        return ability * Math.Exp(-Math.Pow(world.DeviationSpread * radius * Math.Sin(angle) / world.IdiosyncraticWidth, 2) / 2);
    }

    private static double[] Turned(ModelState state, double[] own, int row)
    {
        Practices practices = state.Practices;
        double[] required = [.. state.Sectors.Requirement(practices.Sector[row], practices.Generation[row])];
        return [.. own.Zip(required, (o, r) => (practices.Own[row] * o) + (practices.Required[row] * r))];
    }

    private static double Fit(ModelState state, double[] a, double[] b)
    {
        double angle = Math.Acos(Math.Clamp(a.Zip(b, static (x, y) => x * y).Sum(), -1, 1));
        return Math.Exp(-Math.Pow(angle / state.Parameters.World.FitWidth, 2) / 2);
    }
}
