using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Initialization;

/// <summary>Colleges, their programmes, and pipelines already filled with students of the first curriculum.</summary>
/// <remarks>
/// A programme's family is drawn by weight, its sector by the family's affinity balanced to employment, and its first curriculum is
/// normalize((1−f)·sector + f·family). Length of study is a parameter of the type. Intake is even over the quarters: an annual
/// intake would be a clock of four periods.
/// </remarks>
internal static class CollegesAtStart
{
    public static (Colleges Colleges, Programmes Programmes, Cohorts Cohorts) Create(Scenario scenario, RandomStreams streams)
    {
        Population population = scenario.Population;
        var colleges = new Colleges(population.Colleges.Count);
        var programmes = new Programmes(population.Colleges.Sum(c => c.Programmes));
        EducationParameters education = scenario.Parameters.Education;
        var cohorts = new Cohorts(programmes.Count, (int)Math.Max(education.UndergraduateStudy, education.HigherVocationalStudy));
        int next = 0;
        for (int c = 0; c < colleges.Count; c++)
        {
            CollegeInput input = population.Colleges[c];
            uint id = StableHash.Of(input.Id);
            colleges.Type[c] = (int)input.Type;
            double ageYears = Math.Max(0, scenario.Start.Year - input.Founded);
            colleges.Rigidity[c] = ageYears / (ageYears + 60);
            colleges.ResearchStrength[c] = Research(input.Type) * (0.6 + (0.8 * streams.Uniform(Purpose.CollegeAttributes, id, 0)));
            colleges.SystemQuality[c] = 0.2 + (0.2 * streams.Uniform(Purpose.CollegeAttributes, id, 0, 0, 1));
            for (int ordinal = 0; ordinal < input.Programmes; ordinal++)
                Found(scenario, programmes, cohorts, next++, c, input, ordinal, streams);
        }

        return (colleges, programmes, cohorts);
    }

    private static double Research(CollegeType type) => type switch
    {
        CollegeType.Undergraduate => 0.6,
        CollegeType.VocationalUndergraduate => 0.4,
        _ => 0.3,
    };

    private static void Found(Scenario scenario, Programmes programmes, Cohorts cohorts, int p, int college, CollegeInput input, int ordinal, RandomStreams streams)
    {
        Population population = scenario.Population;
        WorldParameters world = scenario.Parameters.World;
        EducationParameters education = scenario.Parameters.Education;
        uint id = StableHash.AgentId(input.Id, "programme", ordinal);
        int family = Pick(streams.Uniform(Purpose.ProgrammeAttributes, id, 0), population.Families.Count, f => population.Families[f].Weight);
        int sector = Pick(streams.Uniform(Purpose.ProgrammeAttributes, id, 0, 0, 1), population.Sectors.Count, s => population.Sectors[s].Weight);
        family = Pick(streams.Uniform(Purpose.ProgrammeAttributes, id, 0), population.Families.Count,
            f => population.Families[f].Weight * population.Families[f].SectorAffinity[sector], family);

        programmes.Id[p] = id;
        programmes.College[p] = college;
        programmes.Region[p] = input.Region;
        programmes.Sector[p] = sector;
        programmes.Cell[p] = (input.Region * population.Sectors.Count) + sector;
        programmes.StudyPeriods[p] = (int)(input.Type == CollegeType.HigherVocational ? education.HigherVocationalStudy : education.UndergraduateStudy);
        programmes.CurriculumLevel[p] = 1;
        programmes.CurriculumAge[p] = 8 * streams.Uniform(Purpose.ProgrammeAttributes, id, 0, 0, 2);
        programmes.PlannedSeats[p] = programmes.Seats[p] = input.EntrantsPerYear / 4 / input.Programmes;
        programmes.EmployedShare[p] = 0.8;
        programmes.Motivation[p] = 0.5;
        programmes.Belief[p] = programmes.Anchor[p] =
            Math.Clamp(0.5 + (world.BeliefSpread * streams.Normal(Purpose.ProgrammeAttributes, id, 0, 0, 3)), 0.02, 0.98);
        programmes.CultureX[p] = programmes.HomeCultureX[p] = Culture(streams, id, 4);
        programmes.CultureY[p] = programmes.HomeCultureY[p] = Culture(streams, id, 5);
        programmes.DoubleQualifiedShare[p] = 0.25;
        programmes.RevisionThreshold[p] = Math.Clamp(education.RevisionThreshold + (0.05 * streams.Normal(Purpose.ProgrammeAttributes, id, 0, 0, 6)), -2, 2);

        Span<double> curriculum = programmes.Curriculum(p);
        for (int k = 0; k < population.KnowledgeFields.Count; k++)
        {
            curriculum[k] = ((1 - world.FamilyWeight) * population.Sectors[sector].Profile[k]) + (world.FamilyWeight * population.Families[family].Profile[k]);
        }

        Profiles.Normalize(curriculum);
        curriculum.CopyTo(programmes.PerceivedDemand(p));
        FillPipeline(programmes, cohorts, p, education.TeachingLevel, streams);
    }

    private static void FillPipeline(Programmes programmes, Cohorts cohorts, int p, double levelPerPeriod, RandomStreams streams)
    {
        int study = programmes.StudyPeriods[p];
        for (int quartersStudied = 1; quartersStudied <= study; quartersStudied++)
        {
            // At the start of period 0 the oldest cohort has entered `study` periods ago and finishes in period 0.
            int cohort = cohorts.At(p, -quartersStudied);
            int students = streams.StochasticRound(programmes.PlannedSeats[p], Purpose.AdmitStudents, programmes.Id[p], 0, (uint)quartersStudied);
            cohorts.Students[cohort] = students;
            cohorts.Level[cohort] = levelPerPeriod * (quartersStudied - 1);
            programmes.Curriculum(p).CopyTo(cohorts.Profile(cohort));
            programmes.Enrolled[p] += students;
        }
    }

    private static double Culture(RandomStreams streams, uint id, uint draw) =>
        Math.Clamp(0.2 * streams.Normal(Purpose.ProgrammeAttributes, id, 0, 0, draw), -0.8, 0.8);

    /// <summary>Index drawn in proportion to weights; <paramref name="fallback"/> when all weights are zero.</summary>
    private static int Pick(double uniform, int count, Func<int, double> weight, int fallback = 0)
    {
        double total = 0;
        for (int i = 0; i < count; i++) total += weight(i);
        if (total <= 0) return fallback;
        double sum = 0;
        for (int i = 0; i < count; i++)
        {
            sum += weight(i) / total;
            if (uniform < sum) return i;
        }

        return count - 1;
    }
}
