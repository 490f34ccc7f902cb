using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Industry;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Initialization;

/// <summary>Which places of the market are open at the start, and for how long they have been so or empty.</summary>
/// <remarks>
/// <code>
/// h = h_f·(planned/50)^(−size),   open(planned) = 1/(1 + r + h·wait)
/// open where U_0 is below open(planned):   quarters = ⌊−ln(U_1)/h⌋
/// else staff = 0:   quarters = ⌊wait·V⌋ where U_1 is below h·wait/(r + h·wait), else wait + ⌊−ln(V)·r/h⌋
/// usual_s = Σ_e planned_e·open(planned_e),   of a table Σ_e staff_e
/// </code>
/// <para>Symbols: h_f, planned, size, wait = as in FoundAndFail; r = industry.empty_places; quarters = Enterprises.Quarters; usual =
/// Sectors.UsualStaff. Enterprises of a table are all open.</para>
/// <para>Draws: (U_0, U_1) = U(PlaceAtStart; e), V = U(PlaceAtStart; e; draw 1), of period 0.</para>
/// <para>Limits: where nobody fails all are open, and for 0 quarters.</para>
/// <para>Source: where foundings and failures rest; each size of place is empty for as long as it is in the long run.</para>
/// </remarks>
internal static class PlacesAtStart
{
    /// <summary>Longest that something is said to have lasted, quarters.</summary>
    private const double Longest = 4000;

    /// <summary>Share of the time in which a place is open.</summary>
    public static double Open(double planned, ModelParameters parameters)
    {
        double hazard = Hazard(planned, parameters.Industry);
        return hazard > 0 ? 1 / (1 + parameters.Industry.EmptyPlaces + (hazard * Wait(parameters))) : 1;
    }

    /// <summary>Opens and closes the places of synthetic enterprises.</summary>
    public static void Begin(Enterprises enterprises, Sectors sectors, bool isTable, ModelParameters parameters, RandomStreams streams)
    {
        for (int e = 0; e < enterprises.Count; e++)
        {
            uint id = enterprises.Place[e] = enterprises.Id[e];
            double planned = enterprises.Planned[e], open = isTable ? 1 : Open(planned, parameters);
            double hazard = Hazard(planned, parameters.Industry);
            sectors.UsualStaff[enterprises.Sector[e]] += planned * open;
            if (hazard <= 0) continue;
            (double which, double since) = streams.UniformPair(Purpose.PlaceAtStart, id, 0);
            enterprises.Quarters[e] = Lasting(since, hazard);
            if (which < open) continue;
            enterprises.Staff[e] = 0;
            double luck = streams.Uniform(Purpose.PlaceAtStart, id, 0, 0, 1), empty = parameters.Industry.EmptyPlaces;
            double waits = hazard * Wait(parameters);
            enterprises.Quarters[e] =
                since < waits / (empty + waits) ? (int)(Wait(parameters) * luck) : Wait(parameters) + Lasting(luck, hazard / empty);
        }

        sectors.Demanded.AsSpan().Fill(1);
        sectors.Room.AsSpan().Fill(1);
    }

    private static int Wait(ModelParameters parameters) => CollegesAtStart.Remembered(parameters.LabourMarket);

    private static double Hazard(double planned, IndustryParameters parameters) => FoundAndFail.Hazard(planned, 0, parameters);

    private static int Lasting(double uniform, double hazard) => (int)Math.Min(Longest, -Elementary.Log(uniform) / hazard);
}
