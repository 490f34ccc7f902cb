using Ronghe.Simulation.Initialization;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Governing;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Education;

/// <summary>Programmes close where there have long been more graduates than posts, and teach out those they have; others open where
/// graduates are lacking.</summary>
/// <remarks>
/// <code>
/// lasting′ = lasting + memory·(Q̂ − lasting)
/// c_p = min(1, close·exp(−answer·lasting_p))   once a year, where it admits
/// with probability c_p it admits no more
/// a(Z) = 1 − delay·(1 − Z),   free_p = dormant − close·(study_p + remembered)/4
/// o_i = min(1, close/free_i·exp(answer·lasting_i)·a(Z_r)/a(Z₀))   once a year, of a place of a college that has admitted nobody for
///     study_i + remembered quarters
/// with probability o_i one opens:   curriculum = what is perceived to be in demand
/// </code>
/// <para>Symbols: lasting = Programmes.LastingGap; memory = education.gap_memory; Q̂ = Programmes.PerceivedGap; close =
/// education.closing; answer = education.closing_by_gap; delay = education.approval_delay; dormant = education.dormant; study =
/// Programmes.StudyPeriods; remembered = quarters for which graduates are remembered (Cohorts.Remembered); free = places that may open, for
/// each programme that admits, where openings and closings rest, at least 10⁻⁶; Z_r = Government.InstitutionalSupply; Z₀ = where
/// it rests in the middle city; it admits = Programmes.Admits; an open programme has all that is drawn of one by its new number
/// (NewProgramme), and lasting seats as the sector's others have relative to their plans.</para>
/// <para>Parts: <see cref="NewProgramme"/>.</para>
/// <para>Order: all programmes learn, and who admits may close; then who waits may open, each beside those that go on admitting; then they
/// are grouped anew.</para>
/// <para>Draws: U(CloseProgramme; p), U(OpenProgramme; place).</para>
/// <para>Limits: the quarter of the year in which a programme decides is that of its place: no yearly clock. A city in which nobody admits
/// has its dormant places.</para>
/// <para>Source: programmes are closed and opened by persistent demand (ministry of education, 2023: a fifth is to be adjusted by 2025);
/// that as many open as close, in expectation, keeps the size of the province by design.</para>
/// </remarks>
public static class OpenAndClose
{
    private const int QuartersAYear = 4;

    /// <summary>Keeps a chance finite where more would wait than there are places.</summary>
    private const double LeastFree = 1e-6;

    /// <summary>Chance that a programme closes, when it decides.</summary>
    public static double Closing(double lastingGap, EducationParameters parameters) =>
        Math.Min(1, parameters.Closing * Elementary.Exp(-parameters.ClosingByGap * lastingGap));

    /// <summary>Share of those who would open that is approved in a quarter.</summary>
    public static double Approved(double institutions, EducationParameters parameters) =>
        1 - (parameters.ApprovalDelay * (1 - institutions));

    /// <summary>Chance that a place which may open does, when it decides, where approval is as usual.</summary>
    public static double Opening(double lastingGap, double wait, EducationParameters parameters) =>
        Math.Min(1, parameters.Closing / Free(wait, parameters) * Elementary.Exp(parameters.ClosingByGap * lastingGap));

    /// <summary>Places that may open, for each programme that admits, at rest.</summary>
    private static double Free(double wait, EducationParameters parameters) =>
        Math.Max(LeastFree, parameters.Dormant - Waiting(wait, parameters));

    /// <summary>Places that wait until nobody remembers who taught there, for each programme that admits, at rest.</summary>
    internal static double Waiting(double wait, EducationParameters parameters) => parameters.Closing * wait / QuartersAYear;

    internal static void Apply(ModelState state)
    {
        Programmes programmes = state.Programmes;
        double memory = state.Parameters.Education.GapMemory;
        for (int p = 0; p < programmes.Count; p++)
        {
            programmes.LastingGap[p] += memory * (programmes.PerceivedGap[p] - programmes.LastingGap[p]);
            programmes.Opened[p] = programmes.Closed[p] = 0;
            programmes.Quarters[p]++;
            if (programmes.Admits[p] > 0 && DecidesNow(state, p)) MayClose(state, p);
        }

        for (int p = 0; p < programmes.Count; p++)
        {
            bool waits = programmes.Admits[p] == 0 && programmes.Closed[p] == 0 && programmes.Quarters[p] >= Wait(state, p);
            if (waits && DecidesNow(state, p)) MayOpen(state, p);
        }

        Regroup(state);
    }

    /// <summary>Programmes that admit, by cell and sector; those that teach, by college.</summary>
    internal static void Regroup(ModelState state)
    {
        Programmes programmes = state.Programmes;
        Space space = state.Space<Space>();
        for (int p = 0; p < programmes.Count; p++)
        {
            (space.Cell[p], space.Sector[p]) = programmes.Admits[p] > 0 ? (programmes.Cell[p], programmes.Sector[p]) : (-1, -1);
            space.College[p] = programmes.Teaches(p) ? programmes.College[p] : -1;
        }

        state.OpenProgrammesOfCell.Rebuild(space.Cell);
        state.OpenProgrammesOfSector.Rebuild(space.Sector);
        state.ProgrammesOfCollege.Rebuild(space.College);
    }

    private static bool DecidesNow(ModelState state, int p) => (state.Programmes.Place[p] + (uint)state.Period) % QuartersAYear == 0;

    /// <summary>Quarters after which nobody remembers who taught there: its last graduates are old, and so are those who practised with
    /// it.</summary>
    private static int Wait(ModelState state, int p) => state.Programmes.StudyPeriods[p] + state.Cohorts.Remembered;

    private static void MayClose(ModelState state, int p)
    {
        Programmes programmes = state.Programmes;
        double chance = Closing(programmes.LastingGap[p], state.Parameters.Education);
        if (state.Streams.Uniform(Purpose.CloseProgramme, programmes.Id[p], state.Period) >= chance) return;
        programmes.Admits[p] = programmes.Quarters[p] = 0;
        programmes.Closed[p] = 1;
    }

    private static void MayOpen(ModelState state, int p)
    {
        Programmes programmes = state.Programmes;
        EducationParameters parameters = state.Parameters.Education;
        double usual = Approved(Govern.RestingInstitutions(state.Parameters.Government), parameters);
        double chance = Opening(programmes.LastingGap[p], Wait(state, p), parameters)
            * (usual > 0 ? Approved(state.Government.InstitutionalSupply[programmes.Region[p]], parameters) / usual : 1);
        if (state.Streams.Uniform(Purpose.OpenProgramme, programmes.Place[p], state.Period) >= chance) return;
        programmes.Id[p] = StableHash.FoundedId(programmes.Place[p], state.Period);
        programmes.Admits[p] = programmes.Opened[p] = 1;
        programmes.Quarters[p] = 0;
        NewProgramme.Characterise(programmes, p, state.Parameters, state.Streams);
        NewProgramme.Equip(programmes, p, SeatsOfOthers(state, programmes.Sector[p]));
    }

    /// <summary>Log of lasting seats relative to plans, mean of the programmes of a sector that go on admitting.</summary>
    private static double SeatsOfOthers(ModelState state, int sector)
    {
        Programmes programmes = state.Programmes;
        double sum = 0;
        int others = 0;
        foreach (int p in state.ProgrammesOfSector.Of(sector))
        {
            if (programmes.Admits[p] == 0 || programmes.Opened[p] > 0) continue;
            sum += programmes.LastingSeats[p];
            others++;
        }

        return others > 0 ? sum / others : 0;
    }

    /// <summary>Groups of programmes; −1 for none.</summary>
    private sealed class Space(int programmes) : IWorkingSpace<Space>
    {
        public int[] Cell { get; } = new int[programmes];

        public int[] Sector { get; } = new int[programmes];

        public int[] College { get; } = new int[programmes];

        public static Space For(ModelState state) => new(state.Programmes.Count);
    }
}
