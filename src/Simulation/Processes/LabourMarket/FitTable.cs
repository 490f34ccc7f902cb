using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Fit × level of a cohort in a sector and generation, computed at most once a period. Working space of matching.</summary>
internal sealed class FitTable(int programmes, int sectors)
{
    private const int Window = 12;
    private const int Ages = Cohorts.SearchPeriods + 1;

    private readonly double[] _ownSector = new double[programmes * Ages * Window];
    private readonly double[] _otherSectors = new double[programmes * Ages * sectors];
    private readonly int[] _first = new int[sectors];

    /// <summary>Empties the table and centres its window of generations on the sector's mean.</summary>
    public void Forget(ModelState state)
    {
        _ownSector.AsSpan().Fill(double.NaN);
        _otherSectors.AsSpan().Fill(double.NaN);
        for (int s = 0; s < sectors; s++) _first[s] = Math.Max(0, (int)state.Sectors.MeanGeneration[s] - (Window / 2));
    }

    /// <summary>Fit × level of the programme's cohort that finished <paramref name="waiting"/> periods ago, for a post of this sector and generation.</summary>
    /// <remarks>Generations outside the window of ±6 around the sector's mean are taken at its edge; other sectors at their mean generation, where general skills are the least.</remarks>
    public double Of(ModelState state, int programme, int waiting, int sector, int generation)
    {
        bool isOwn = state.Programmes.Sector[programme] == sector;
        int offset = Math.Clamp(generation - _first[sector], 0, Window - 1);
        ref double known = ref isOwn
            ? ref _ownSector[(((programme * Ages) + waiting) * Window) + offset]
            : ref _otherSectors[(((programme * Ages) + waiting) * sectors) + sector];
        if (!double.IsNaN(known)) return known;
        int required = isOwn ? _first[sector] + offset : (int)state.Sectors.MeanGeneration[sector];
        int cohort = state.Cohorts.At(programme, state.Period - state.Programmes.StudyPeriods[programme] - waiting);
        double fit = Profiles.Fit(state.Cohorts.Profile(cohort), state.Sectors.Requirement(sector, Math.Min(required, state.Sectors.Generations - 1)), state.Parameters.World.FitWidth);
        return known = state.Cohorts.Level[cohort] * (isOwn ? fit : Math.Max(fit, state.Parameters.LabourMarket.GeneralFit));
    }
}
