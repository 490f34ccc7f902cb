using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Practising;

/// <content>The sweeps: partnerships, then programmes.</content>
public static partial class Practise
{
    private static void Offer(ModelState state, int chunk, int first, int end)
    {
        Partnerships all = state.Partnerships;
        foreach (int slot in state.InForce.Slots[first..end])
        {
            all.QualityBefore[slot] = all.Quality[slot];
            all.Quality[slot] = QualityOf(state, slot);
            all.TakenUp[slot] = all.Activity[slot] * all.Places[slot] * TakeUp(state, slot, all.Quality[slot]);
        }
    }

    private static void Place(ModelState state, int chunk, int first, int end)
    {
        var links = new Links(state);
        for (int p = first; p < end; p++) Place(state, links, p);
    }

    private static void Place(ModelState state, in Links links, int p)
    {
        Programmes programmes = state.Programmes;
        Partnerships all = state.Partnerships;
        PracticeParameters parameters = state.Parameters.Practice;
        int phase = DecideOnTraining.Phase(state, p), students = programmes.InPractice[p] = InPractice(state, p, phase);
        ReadOnlySpan<int> slots = state.PartnersOfProgramme.Of(p);
        double wanted = 0;
        foreach (int slot in slots) wanted += all.TakenUp[slot];
        double room = wanted > students ? students / wanted : 1;

        var turning = new Turning(state, links, p);
        double inUse = 0, trained = 0, quality = 0, finishing = 0;
        for (int i = 0; i < slots.Length; i++)
        {
            int slot = slots[i], e = all.Enterprise[slot];
            double training = state.Enterprises.TrainingShare[e], q = all.Quality[slot];
            double hazard = BreakOff(q, training, AssessBenefits.CulturalDistance(state, e, p), parameters);
            double taken = all.TakenUp[slot] *= room;
            all.BrokeOff[slot] = hazard * taken;
            double used = all.PlacesInUse[slot] = taken - (0.5 * all.BrokeOff[slot]);
            inUse += used;
            trained += used * Trained(training, parameters);
            quality += used * q;
            double share = students > 0 ? taken / students * Elementary.Power(1 - hazard, phase) : 0;
            finishing += share;
            double dose = q + ((phase - 1) * all.QualityBefore[slot]);
            turning.Note(Practices.BeforePartners + i, share, slot, state.Enterprises.Sector[e], state.Enterprises.Generation[e], dose);
        }

        int cell = programmes.Cell[p];
        Space space = state.Space<Space>();
        double placed = space.Staff[cell] > 0 ? Duty(state, p, phase) * parameters.Placeable : 0;
        programmes.Coverage[p] = students > 0 ? Math.Min(1, inUse / students) : 0;
        programmes.TrainedCoverage[p] = students > 0 ? Math.Min(1, trained / students) : 0;
        programmes.PracticeQuality[p] = inUse > 0 ? Math.Min(1, quality / inUse) : 0;
        programmes.NominalShare[p] = (1 - programmes.Coverage[p]) * placed;
        double nominal = Math.Max(0, 1 - finishing) * placed;
        int s = programmes.Sector[p];
        turning.Note(Practices.Nominal, nominal, -1, s, (int)state.Sectors.MeanGeneration[s], phase * space.Quality[cell]);
        turning.Note(Practices.OnCampus, Math.Max(0, 1 - finishing - nominal), -1, 0, 0, 0);
    }

    /// <summary>Students of the cohorts in their last quarters of study.</summary>
    private static int InPractice(ModelState state, int p, int phase)
    {
        int students = 0, study = state.Programmes.StudyPeriods[p];
        for (int left = 1; left <= Math.Min(phase, study); left++)
            students += state.Cohorts.Students[state.Cohorts.At(p, state.Period - study + left)];
        return students;
    }

    /// <summary>Part of the practice phase in which students must be placed.</summary>
    private static double Duty(ModelState state, int p, int phase)
    {
        bool isVocational = (CollegeType)state.Colleges.Type[state.Programmes.College[p]] == CollegeType.HigherVocational;
        int cell = state.Programmes.Cell[p];
        double quarters =
            isVocational ? state.Levers.Dose(Lever.InternshipDuty, cell) : state.Levers.SecondDose(Lever.InternshipDuty, cell);
        return Math.Min(1, quarters / phase);
    }

    /// <summary>Notes what practice makes of a programme's next graduates.</summary>
    private readonly ref struct Turning
    {
        private readonly ModelState _state;
        private readonly ReadOnlySpan<double> _profile;
        private readonly int _first;
        private readonly bool _turns;

        public Turning(ModelState state, in Links links, int p)
        {
            _state = state;
            _profile = state.Cohorts.Profile(state.Cohorts.At(p, state.Period + 1 - state.Programmes.StudyPeriods[p]));
            _first = state.Practices.Start(state.Practices.RingOf(state.Period + 1), p);
            _turns = links.PracticeTurns;
        }

        public void Note(int row, double share, int slot, int sector, int generation, double quality)
        {
            Practices practices = _state.Practices;
            PracticeParameters parameters = _state.Parameters.Practice;
            row += _first;
            practices.Share[row] = share;
            practices.Slot[row] = slot;
            practices.Sector[row] = sector;
            practices.Generation[row] = Math.Min(generation, _state.Sectors.Generations - 1);
            practices.Level[row] = parameters.LevelRate * quality;
            double turn = _turns ? parameters.TurnRate * quality : 0;
            (practices.Own[row], practices.Required[row]) = turn > 0
                ? Turned(Profiles.Dot(_profile, _state.Sectors.Requirement(sector, practices.Generation[row])), turn) : (1, 0);
        }
    }
}
