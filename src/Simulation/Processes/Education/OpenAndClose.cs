using Ronghe.Simulation.Initialization;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
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
/// v_i = exp(answer·lasting_i),   a(Z) = 1 − delay·(1 − Z)   of places of colleges that have taught nobody for as long as graduates are
///     remembered, once a year
/// with probability min(1, Σ_p c_p·v_i·a(Z_r)/Σ_j v_j·a(Z₀)) one opens:   curriculum = what is perceived to be in demand
/// </code>
/// <para>Symbols: lasting = Programmes.LastingGap; memory = education.gap_memory; Q̂ = Programmes.PerceivedGap; close =
/// education.closing; answer = education.closing_by_gap; delay = education.approval_delay; Z_r = Government.InstitutionalSupply; Z₀ = where
/// it rests in the middle city; it admits = Programmes.Admits; an open programme has all that is drawn of one by its new number
/// (NewProgramme), and lasting seats as the sector's others have relative to their plans.</para>
/// <para>Order: all programmes learn; then who closes, then who opens, among those whose quarter of the year it is.</para>
/// <para>Draws: U(CloseProgramme; p), U(OpenProgramme; place).</para>
/// <para>Limits: the sums are over the programmes and places whose quarter it is, and of the province. The quarter of the year in which a
/// programme decides is that of its number: no yearly clock.</para>
/// <para>Source: programmes are closed and opened by persistent demand (ministry of education, 2023: a fifth is to be adjusted by 2025);
/// that as many open as close, in expectation, keeps the size of the province by design.</para>
/// </remarks>
public static class OpenAndClose
{
    private const int QuartersAYear = 4;

    /// <summary>Chance that a programme closes, when it decides.</summary>
    public static double Closing(double lastingGap, EducationParameters parameters) =>
        Math.Min(1, parameters.Closing * Elementary.Exp(-parameters.ClosingByGap * lastingGap));

    /// <summary>Share of those who would open that is approved in a quarter.</summary>
    public static double Approved(double institutions, EducationParameters parameters) =>
        1 - (parameters.ApprovalDelay * (1 - institutions));

    internal static void Apply(ModelState state)
    {
        Programmes programmes = state.Programmes;
        EducationParameters parameters = state.Parameters.Education;
        double closing = 0, waiting = 0;
        double usual = Approved(Governing.Govern.RestingInstitutions(state.Parameters.Government), parameters);
        for (int p = 0; p < programmes.Count; p++)
        {
            programmes.LastingGap[p] += parameters.GapMemory * (programmes.PerceivedGap[p] - programmes.LastingGap[p]);
            programmes.Opened[p] = programmes.Closed[p] = 0;
            programmes.Quarters[p]++;
            if (!DecidesNow(state, p)) continue;
            if (programmes.Admits[p] > 0) closing += Closing(programmes.LastingGap[p], parameters);
            else if (IsForgotten(state, p)) waiting += Elementary.Exp(parameters.ClosingByGap * programmes.LastingGap[p]) * usual;
        }

        for (int p = 0; p < programmes.Count; p++)
        {
            if (!DecidesNow(state, p)) continue;
            if (programmes.Admits[p] > 0) MayClose(state, p);
            else if (waiting > 0 && IsForgotten(state, p)) MayOpen(state, p, closing / waiting);
        }

        Regroup(state);
    }

    /// <summary>Programmes that admit or teach, by cell, sector and college.</summary>
    internal static void Regroup(ModelState state)
    {
        Programmes programmes = state.Programmes;
        Space space = state.Space<Space>();
        for (int p = 0; p < programmes.Count; p++)
        {
            (space.Cell[p], space.Sector[p], space.College[p]) =
                programmes.Teaches(p) ? (programmes.Cell[p], programmes.Sector[p], programmes.College[p]) : (-1, -1, -1);
        }

        state.OpenProgrammesOfCell.Rebuild(space.Cell);
        state.OpenProgrammesOfSector.Rebuild(space.Sector);
        state.ProgrammesOfCollege.Rebuild(space.College);
    }

    private static bool DecidesNow(ModelState state, int p) => (state.Programmes.Place[p] + (uint)state.Period) % QuartersAYear == 0;

    /// <summary>Nobody remembers who taught there: its last graduates are old, and so are those who practised with it.</summary>
    private static bool IsForgotten(ModelState state, int p) => state.Programmes.Enrolled[p] == 0
        && state.Programmes.Quarters[p] >= state.Programmes.StudyPeriods[p] + state.Cohorts.Remembered;

    private static void MayClose(ModelState state, int p)
    {
        Programmes programmes = state.Programmes;
        double chance = Closing(programmes.LastingGap[p], state.Parameters.Education);
        if (state.Streams.Uniform(Purpose.CloseProgramme, programmes.Id[p], state.Period) >= chance) return;
        programmes.Admits[p] = programmes.Quarters[p] = 0;
        programmes.Closed[p] = 1;
    }

    private static void MayOpen(ModelState state, int p, double rate)
    {
        Programmes programmes = state.Programmes;
        EducationParameters parameters = state.Parameters.Education;
        double chance = Math.Min(1, rate * Elementary.Exp(parameters.ClosingByGap * programmes.LastingGap[p])
            * Approved(state.Government.InstitutionalSupply[programmes.Region[p]], parameters));
        if (state.Streams.Uniform(Purpose.OpenProgramme, programmes.Place[p], state.Period) >= chance) return;
        programmes.Id[p] = StableHash.FoundedId(programmes.Place[p], state.Period);
        programmes.Admits[p] = programmes.Opened[p] = 1;
        programmes.Quarters[p] = 0;
        programmes.CurriculumAge[p] = 0;
        programmes.PerceivedDemand(p).CopyTo(programmes.Curriculum(p));
        NewProgramme.Characterise(programmes, p, state.Parameters, state.Streams);
        programmes.LastingSeats[p] = SeatsOfOthers(state, programmes.Sector[p]);
        programmes.PaperAgreements[p] = 0;
    }

    /// <summary>Log of lasting seats relative to plans, mean of the programmes of a sector that admit.</summary>
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

    /// <summary>Groups of the programmes that teach.</summary>
    private sealed class Space(int programmes) : IWorkingSpace<Space>
    {
        public int[] Cell { get; } = new int[programmes];

        public int[] Sector { get; } = new int[programmes];

        public int[] College { get; } = new int[programmes];

        public static Space For(ModelState state) => new(state.Programmes.Count);
    }
}
