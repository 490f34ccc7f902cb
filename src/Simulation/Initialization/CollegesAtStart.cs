using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.Processes.Education;
using Ronghe.Simulation.Processes.Governing;
using Ronghe.Simulation.Processes.LabourMarket;
using Ronghe.Simulation.Processes.Practising;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Initialization;

/// <summary>Colleges, their programmes, and pipelines already filled with students of the first curriculum.</summary>
/// <remarks>
/// <code>
/// Each college:
/// rigid = age/(age + half),   age = max(0, year of the start − year founded)
/// research = min(1, ϱ_type·(1 − spread + 2·spread·U_0)),   y = y_0 + width·U_1
/// o = o_0,   tie = tie_L where the industry ran it (input), else 0
///
/// Each of its programmes:
/// sector = the first s for which U_1 is below Σ_{j ≤ s} weight_j/Σ weight
/// family = the first f for which U_0 is below Σ_{j ≤ f} W_j·a_j,s/Σ W·a_s,   by W alone where all a_s are 0
/// c = turn(R(s, v·told, v·revised), profile of the family, mix),   d = R(s, 0, v·told)
/// age of the curriculum = oldest·U_2,   plan = entrants a year/4/programmes of the college
/// places that could be programmes: round(dormant·programmes of the college; U₂′) more, which admit nobody and have had nobody for
///     ⌊V·(study + remembered)⌋ quarters where W is below close·(study + remembered)/4/dormant, else for ever
///
/// Seats:
/// field_s = weight_s·(1 − γ_s),   of sectors that have programmes
/// l = clamp(ln(field_s/Σ field·Σ plan/Σ plan in s), −l_max, l_max)
/// seats = intake·plan·exp(l)·Σ plan/Σ plan·exp(l),   l ← ln(seats/(intake·plan))
///
/// Each cohort that entered j = 1 … study quarters before period 0:
/// students = round(seats; U),   level = (j − 1)·gain,   profile = turn(R(s, v·(told + j), v·revised), profile of the family, mix)
/// each that finished j = 1, 2, … quarters before: level = study·gain, profile as if it had entered that much earlier
/// </code>
/// <para>Symbols: rigid = Colleges.Rigidity; half = education.rigidity_age; research = Colleges.ResearchStrength; ϱ = by the college's type
/// education.research_of_undergraduate, education.research_of_vocational_undergraduate or education.research_of_higher_vocational; spread =
/// education.research_spread; y = Colleges.SystemQuality; y_0 = education.first_systems; width = education.first_systems_spread; o =
/// Colleges.Orientation; o_0 = education.first_orientation; tie = Colleges.LegacyTie; tie_L = world.legacy_ties; weight = share of
/// employment of a sector, γ = Sectors.GeneralShare, W = weight of a family of programmes, a_f,s = share of the family's graduates in
/// sector s, all input; c = direction of the curriculum; R(s, a, b) = normalized mean of what sector s required a − b·ln(1 − (i + ½)/8)
/// generations before period 0 (RequirementPaths), i = 0 … 7, at most 8, between two generations turned from the later to the earlier one;
/// v, told, revised = as in RestingLags; mix = world.family_weight; d = direction of the perceived demand; l = Programmes.LogSeats and
/// Programmes.LastingSeats; l_max = education.most_log_seats; gain = as in Teach, without practice; age of the curriculum =
/// Programmes.CurriculumAge; oldest = education.oldest_curriculum; seats = Programmes.Seats; plan = Programmes.PlannedSeats; intake =
/// as in AdjustSeatsAndAdmit; dormant = education.dormant; close = education.closing; remembered = as in OpenAndClose; all else that sets
/// a programme apart as in NewProgramme; study = Programmes.StudyPeriods, education.higher_vocational_study in higher vocational
/// colleges, else education.undergraduate_study; Programmes.Enrolled = sum of the students.</para>
/// <para>Order: colleges as the table lists them, each with its programmes by ordinal.</para>
/// <para>Draws: all of period 0. U_j is U(CollegeAttributes; c; draw j) of a college, U₂′ its draw 2; U_j is U(ProgrammeAttributes; p; draw
/// j) of a programme, (W, V) the pair of draw 7; U is U(AdmitStudents; p; peer j). The number of a college is the hash of its
/// identifier, that of a programme the hash of the college's, the word programme and its ordinal there.</para>
/// <para>Limits: where sector and family are exactly opposite, c is the sector's. Intake is even over the quarters: an annual intake would
/// be a clock of four periods.</para>
/// <para>Source: families and affinities from tables (section 6); curricula lag behind what is required as they do at rest, with a trace
/// of their family (docs/decisions, 7 and 15); rigidity that rises with age is an Assumption: old habits.</para>
/// </remarks>
internal static class CollegesAtStart
{
    public static (Colleges Colleges, Programmes Programmes, Cohorts Cohorts) Create(Scenario scenario, Sectors sectors,
        RandomStreams streams)
    {
        Population population = scenario.Population;
        var colleges = new Colleges(population.Colleges.Count);
        EducationParameters education = scenario.Parameters.Education;
        var programmes = new Programmes(population.Colleges.Sum(c => Places(c, education, streams)));
        var cohorts = new Cohorts(programmes.Count, (int)Math.Max(education.UndergraduateStudy, education.HigherVocationalStudy),
            Remembered(scenario.Parameters.LabourMarket));
        var familyOf = new int[programmes.Count];
        int next = 0;
        for (int c = 0; c < colleges.Count; c++)
        {
            CollegeInput input = population.Colleges[c];
            uint id = StableHash.Of(input.Id);
            colleges.Type[c] = (int)input.Type;
            double ageYears = Math.Max(0, scenario.Start.Year - input.Founded);
            colleges.Rigidity[c] = ageYears / (ageYears + education.RigidityAge);
            colleges.ResearchStrength[c] = Research(input.Type, streams.Uniform(Purpose.CollegeAttributes, id, 0), education);
            colleges.LegacyTie[c] = input.IsIndustryRun ? scenario.Parameters.World.LegacyTies : 0;
            colleges.Orientation[c] = education.FirstOrientation;
            colleges.SystemQuality[c] = education.FirstSystems
                + (education.FirstSystemsSpread * streams.Uniform(Purpose.CollegeAttributes, id, 0, 0, 1));
            for (int ordinal = 0, places = Places(input, education, streams); ordinal < places; ordinal++, next++)
                familyOf[next] = Found(scenario, programmes, next, c, input, ordinal, streams);
        }

        Balance(scenario, programmes, sectors, colleges);
        for (int p = 0; p < programmes.Count; p++)
            FillPipeline(scenario, sectors, programmes, cohorts, p, colleges, familyOf[p], streams);
        return (colleges, programmes, cohorts);
    }

    /// <summary>Longest that something is said to have lasted, quarters.</summary>
    private const int Longest = 4000;

    /// <summary>Programmes that a college has, and those that it could open.</summary>
    private static int Places(CollegeInput college, EducationParameters parameters, RandomStreams streams) => college.Programmes
        + RandomStreams.StochasticRound(parameters.Dormant * college.Programmes,
            streams.Uniform(Purpose.CollegeAttributes, StableHash.Of(college.Id), 0, 0, 2));

    /// <summary>For how long a place that could be a programme's has admitted nobody, where openings and closings rest.</summary>
    private static int Dormant(int wait, uint id, EducationParameters parameters, RandomStreams streams)
    {
        (double waits, double since) = streams.UniformPair(Purpose.ProgrammeAttributes, id, 0, 0, 7);
        return waits < OpenAndClose.Waiting(wait, parameters) / parameters.Dormant ? (int)(since * wait) : Longest;
    }

    /// <summary>Quarters after graduation in which a graduate may look for work: those of the early career, and of a search that begins at
    /// its end.</summary>
    public static int Remembered(LabourMarketParameters parameters) =>
        Math.Max(1, (int)parameters.CareerQuarters) - 1 + (int)parameters.SearchPeriods;

    /// <summary>Quarters of study in colleges of a type.</summary>
    public static int StudyPeriods(CollegeType type, EducationParameters parameters) =>
        (int)(type == CollegeType.HigherVocational ? parameters.HigherVocationalStudy : parameters.UndergraduateStudy);

    /// <summary>Research strength: uniform around the mean of the type.</summary>
    private static double Research(CollegeType type, double uniform, EducationParameters parameters)
    {
        double mean = type switch
        {
            CollegeType.Undergraduate => parameters.ResearchOfUndergraduate,
            CollegeType.VocationalUndergraduate => parameters.ResearchOfVocationalUndergraduate,
            _ => parameters.ResearchOfHigherVocational,
        };
        return Math.Min(1, mean * (1 - parameters.ResearchSpread + (2 * parameters.ResearchSpread * uniform)));
    }

    /// <summary>Makes a programme that has neither curriculum nor seats nor students yet.</summary>
    /// <returns>The family that it belongs to.</returns>
    private static int Found(Scenario scenario, Programmes programmes, int p, int college, CollegeInput input, int ordinal,
        RandomStreams streams)
    {
        Population population = scenario.Population;
        EducationParameters education = scenario.Parameters.Education;
        uint id = StableHash.AgentId(input.Id, "programme", ordinal);
        int family = Pick(streams.Uniform(Purpose.ProgrammeAttributes, id, 0), population.Families.Count,
            f => population.Families[f].Weight);
        int sector = Pick(streams.Uniform(Purpose.ProgrammeAttributes, id, 0, 0, 1), population.Sectors.Count,
            s => population.Sectors[s].Weight);
        family = Pick(streams.Uniform(Purpose.ProgrammeAttributes, id, 0), population.Families.Count,
            f => population.Families[f].Weight * population.Families[f].SectorAffinity[sector], family);

        programmes.Id[p] = id;
        programmes.College[p] = college;
        programmes.Region[p] = input.Region;
        programmes.Sector[p] = sector;
        programmes.Cell[p] = (input.Region * population.Sectors.Count) + sector;
        programmes.StudyPeriods[p] = StudyPeriods(input.Type, education);
        programmes.PlannedSeats[p] = input.EntrantsPerYear / 4 / input.Programmes;
        programmes.Place[p] = id;
        programmes.Admits[p] = ordinal < input.Programmes ? 1 : 0;
        programmes.Quarters[p] = programmes.Admits[p] > 0 ? Longest
            : Dormant(programmes.StudyPeriods[p] + Remembered(scenario.Parameters.LabourMarket), id, education, streams);
        NewProgramme.Characterise(programmes, p, scenario.Parameters, streams);
        programmes.CurriculumAge[p] = education.OldestCurriculum * streams.Uniform(Purpose.ProgrammeAttributes, id, 0, 0, 2);
        return family;
    }

    /// <summary>Seats by sector in proportion to the posts there that ask for the field, within the limits of a programme: where the rule
    /// of seats rests when every sector is as short of graduates as any other, for all share the general posts.</summary>
    private static void Balance(Scenario scenario, Programmes programmes, Sectors sectors, Colleges colleges)
    {
        int count = scenario.Population.Sectors.Count;
        Span<double> plan = stackalloc double[count], posts = stackalloc double[count];
        plan.Clear();
        for (int p = 0; p < programmes.Count; p++) plan[programmes.Sector[p]] += programmes.Admits[p] * programmes.PlannedSeats[p];
        double planned = 0, fieldPosts = 0, total = 0;
        for (int s = 0; s < count; s++)
        {
            posts[s] = sectors.OfField(s, scenario.Population.Sectors[s].Weight);
            planned += plan[s];
            fieldPosts += plan[s] > 0 ? posts[s] : 0;
        }

        double most = scenario.Parameters.Education.MostLogSeats;
        for (int p = 0; p < programmes.Count; p++)
        {
            int s = programmes.Sector[p];
            double ratio = fieldPosts > 0 && plan[s] > 0 ? posts[s] / fieldPosts * planned / plan[s] : 1;
            programmes.LogSeats[p] = ratio > 0 ? Math.Clamp(Elementary.Log(ratio), -most, most) : -most;
            programmes.Seats[p] = programmes.Admits[p] * programmes.PlannedSeats[p] * Elementary.Exp(programmes.LogSeats[p]);
            total += programmes.Seats[p];
        }

        double scale = total > 0 ? planned / total : 1, logScale = Elementary.Log(scale);
        for (int p = 0; p < programmes.Count; p++)
        {
            var type = (CollegeType)colleges.Type[programmes.College[p]];
            programmes.Seats[p] *= scale * AdjustSeatsAndAdmit.Intake(type, scenario.Parameters.Education);
            programmes.LastingSeats[p] = programmes.LogSeats[p] += logScale;
        }
    }

    /// <summary>What a programme teaches and perceives, and the cohorts that study there.</summary>
    private static void FillPipeline(Scenario scenario, Sectors sectors, Programmes programmes, Cohorts cohorts, int p, Colleges colleges,
        int family, RandomStreams streams)
    {
        ModelParameters parameters = scenario.Parameters;
        int college = programmes.College[p], phase = DecideOnTraining.Phase((CollegeType)colleges.Type[college], parameters.Practice);
        double rigidity = colleges.Rigidity[college];
        int sector = programmes.Sector[p];
        double pace = RestingLags.Pace(parameters.Industry), told = RestingLags.Told(sectors.OwnStrength[sector], parameters.Belief);
        double revised = RestingLags.Revised(rigidity, Govern.RestingInstitutions(parameters.Government),
            programmes.DoubleQualifiedShare[p], parameters);
        IReadOnlyList<double> profile = scenario.Population.Families[family].Profile;
        LayOut(programmes.Curriculum(p), sectors, sector, pace * told, pace * revised, profile, parameters.World.FamilyWeight);
        LayOut(programmes.PerceivedDemand(p), sectors, sector, 0, pace * told, profile, 0);
        double gain = Teach.LevelGain(programmes.CurriculumLevel[p], programmes.DoubleQualifiedShare[p], parameters.Education);
        for (int quartersStudied = 1; quartersStudied <= programmes.StudyPeriods[p]; quartersStudied++)
        {
            // At the start of period 0 the oldest cohort has entered `study` periods ago and finishes in period 0.
            int cohort = cohorts.At(p, -quartersStudied);
            int students = streams.StochasticRound(programmes.Seats[p], Purpose.AdmitStudents, programmes.Id[p], 0, (uint)quartersStudied);
            cohorts.Students[cohort] = students;
            cohorts.Level[cohort] = gain * (quartersStudied - 1);
            LayOut(cohorts.Profile(cohort), sectors, sector, pace * (told + quartersStudied), pace * revised, profile,
                parameters.World.FamilyWeight);
            programmes.Enrolled[p] += students;
            if (quartersStudied > programmes.StudyPeriods[p] - phase) programmes.InPractice[p] += students;
        }

        for (int ago = 1; ago <= cohorts.Remembered; ago++)
        {
            int cohort = cohorts.At(p, -programmes.StudyPeriods[p] - ago);
            cohorts.Level[cohort] = gain * programmes.StudyPeriods[p];
            LayOut(cohorts.Profile(cohort), sectors, sector, pace * (told + programmes.StudyPeriods[p] + ago), pace * revised, profile,
                parameters.World.FamilyWeight);
        }

        programmes.Entrants[p] = cohorts.Students[cohorts.At(p, -1)];
    }

    /// <summary>What is remembered of what was required, turned toward the family of programmes.</summary>
    private static void LayOut(Span<double> direction, Sectors sectors, int sector, double delay, double fading,
        IReadOnlyList<double> family, double weight)
    {
        sectors.Remembered(sector, delay, fading, direction);
        Span<double> toward = stackalloc double[Profiles.Stride];
        toward.Clear();
        for (int k = 0; k < family.Count; k++) toward[k] = family[k];

        // Directions that are exactly opposite have no middle: such a programme begins with its sector's.
        if (Profiles.Normalize(toward)) Profiles.Turn(direction, toward, weight);
    }

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
