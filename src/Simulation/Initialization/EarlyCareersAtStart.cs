using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.EarlyCareers;
using Ronghe.Simulation.Processes.LabourMarket;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Initialization;

/// <summary>Graduates of the last years, at work as they are at rest, in their field and in the city of their college.</summary>
/// <remarks>
/// <code>
/// persons of age j of a programme = round(seats·(1 − drop)^study·(1 − f)·Σ_k a_j(k); U),   j = 0 … C − 1
/// person i of n of a cell, ages from the oldest: with the enterprise where (i + ½)/n of the entry segment of the cell is reached
/// talent as in TakeInGraduates with N₁, N₂ of the person;   k = min(j, 4),   worth, odds as in TakeUpPosts
/// </code>
/// <para>Symbols: seats = Programmes.Seats; drop = education.drop_out; study = Programmes.StudyPeriods; f = labour_market.further_study;
/// a_j(k) and C as in CareerPath; k = quarters with the employer, the first one; they practised on the campus. Enterprises.EarlyCareers =
/// their number.</para>
/// <para>Order: cells, ages, programmes, persons.</para>
/// <para>Draws: of period 0: U(EarlyCareerAtStart; p; draw j); the words of the block (EarlyCareerAtStart; p; peer = number; draw = 64 + j)
/// give N₁ and N₂.</para>
/// <para>Limits: where a cell has no enterprise, or all of its entry segments are full, nobody is placed.</para>
/// <para>Source: where the rules of early careers rest.</para>
/// </remarks>
internal static class EarlyCareersAtStart
{
    /// <summary>Quarters with the employer are at most so many: what later ones add is small.</summary>
    private const int LongTenure = 4;

    /// <summary>Draws of persons begin here.</summary>
    private const uint OfPersons = 64;

    public static void Begin(ModelState state)
    {
        CareerPath path = CareerPath.Of(state);
        var atWork = new int[state.Programmes.Count, path.Quarters];
        var coming = new int[state.Regions];
        for (int p = 0; p < state.Programmes.Count; p++)
        {
            for (int age = 0; age < path.Quarters; age++)
                coming[state.Programmes.Region[p]] += atWork[p, age] = Number(state, path, p, age);
        }

        state.Careers.MakeRoom(coming);
        for (int cell = 0; cell < state.ProgrammesOfCell.Groups; cell++) Place(state, atWork, cell);
    }

    /// <summary>Graduates of a programme and age at work.</summary>
    private static int Number(ModelState state, CareerPath path, int p, int age)
    {
        ModelParameters parameters = state.Parameters;
        double graduates = state.Programmes.Seats[p]
            * Elementary.Power(1 - parameters.Education.DropOut, state.Programmes.StudyPeriods[p]);
        double atWork = graduates * (1 - parameters.LabourMarket.FurtherStudy) * path.AtWork(age);
        return RandomStreams.StochasticRound(atWork,
            state.Streams.Uniform(Purpose.EarlyCareerAtStart, state.Programmes.Id[p], 0, 0, (uint)age));
    }

    private static void Place(ModelState state, int[,] atWork, int cell)
    {
        Enterprises enterprises = state.Enterprises;
        ReadOnlySpan<int> programmes = state.ProgrammesOfCell.Of(cell), employers = state.EnterprisesOfCell.Of(cell);
        int oldest = atWork.GetLength(1) - 1;
        long posts = 0, persons = 0;
        foreach (int e in employers) posts += enterprises.Heads[e];
        foreach (int p in programmes)
        {
            for (int age = 0; age <= oldest; age++) persons += atWork[p, age];
        }

        if (posts == 0) return;
        long placed = 0, before = 0;
        int at = 0;
        for (int age = oldest; age >= 0; age--)
        {
            foreach (int p in programmes)
            {
                for (int ordinal = 0; ordinal < atWork[p, age]; ordinal++)
                {
                    double reached = (placed++ + 0.5) / persons * posts;
                    while (at < employers.Length - 1 && before + enterprises.Heads[employers[at]] <= reached)
                        before += enterprises.Heads[employers[at++]];
                    int e = employers[at];
                    if (enterprises.EarlyCareers[e] < enterprises.Heads[e]) Begin(state, p, age, ordinal, e);
                }
            }
        }
    }

    private static void Begin(ModelState state, int p, int age, int ordinal, int e)
    {
        ModelParameters parameters = state.Parameters;
        PhiloxBlock block =
            state.Streams.Block(Purpose.EarlyCareerAtStart, state.Programmes.Id[p], 0, (uint)ordinal, OfPersons + (uint)age);
        One radius = Math.Sqrt(-2 * Elementary.Log(RandomStreams.ToUnit(block.X0))), angle = Math.Tau * RandomStreams.ToUnit(block.X1);
        double talent = MatchGraduates.Talent<One>(radius * Elementary.Cos(angle), radius * Elementary.Sin(angle), parameters.World);
        int cohort = state.Cohorts.At(p, -1 - age - state.Programmes.StudyPeriods[p]), sector = state.Enterprises.Sector[e];
        double fit = Profiles.Fit(state.Cohorts.Profile(cohort), state.Sectors.Requirement(sector, state.Enterprises.Generation[e]),
            parameters.World.FitWidth);
        double worth = state.Cohorts.Level[cohort] * fit * talent;
        uint person = (uint)ordinal | PersonBits.HadPost | ((uint)age * PersonBits.OneQuarter);
        uint job = Careers.NewJob(false, true, true);
        for (int k = 0; k < Math.Min(age, LongTenure); k++) job = Careers.Later(job, Plan.Stays);
        int ring = state.Practices.RingOf(-1, age);
        uint practice = (uint)(state.Practices.Start(ring, p) + Practices.OnCampus - state.Practices.First(ring));
        state.Careers.Add(state.Enterprises.Region[e], p, person, practice, talent, e, worth, CareerPath.OddsRatio(worth, parameters), 0,
            job);
        state.Enterprises.EarlyCareers[e]++;
        state.Careers.Graduated[state.Careers.RingOf(-1 - age)]++;
    }
}
