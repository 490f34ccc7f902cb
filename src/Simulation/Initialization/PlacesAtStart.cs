using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Industry;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Initialization;

/// <summary>Empty places of the market, as many and for as long empty as where foundings and failures rest; and for how long the
/// enterprises of the start have been there.</summary>
/// <remarks>
/// <code>
/// h = h_f·(planned/50)^(−size)
/// empty places = round(r + h·wait; U_0)   like each enterprise, where h is above 0
/// quarters = ⌊−ln(U_1)/h⌋   of an enterprise
/// quarters = ⌊wait·V⌋ where U_1 is below h·wait/(r + h·wait), else wait + ⌊−ln(V)·r/h⌋   of an empty place
/// usual_s = Σ_e staff_e
/// </code>
/// <para>Symbols: h_f, planned, size, wait = as in FoundAndFail; r = industry.empty_places; quarters = Enterprises.Quarters; usual =
/// Sectors.UsualStaff. An empty place has the city, the sector and the planned staff of the enterprise that it is like, and staff 0.</para>
/// <para>Draws: (U_0, U_1) = U(PlaceAtStart; e), V = U(PlaceAtStart; e; draw 1), of period 0; the first empty place like e has the number
/// of one founded in e's place in period −1, the second in period −2.</para>
/// <para>Limits: where nobody fails there is no empty place.</para>
/// <para>Source: where foundings and failures rest, each size of place is empty for as long as it is in the long run.</para>
/// </remarks>
internal static class PlacesAtStart
{
    /// <summary>Longest that something is said to have lasted, quarters.</summary>
    private const double Longest = 4000;

    /// <summary>The enterprises and the empty places like them.</summary>
    public static Enterprises WithEmpty(Enterprises open, ModelParameters parameters, RandomStreams streams)
    {
        var like = new List<(int Enterprise, int Ordinal)>(2 * open.Count);
        for (int e = 0; e < open.Count; e++)
        {
            double luck = streams.Uniform(Purpose.PlaceAtStart, open.Id[e], 0);
            int places = RandomStreams.StochasticRound(Empty(open.Planned[e], parameters), luck);
            for (int ordinal = 0; ordinal <= places; ordinal++) like.Add((e, ordinal));
        }

        var all = new Enterprises(like.Count);
        for (int place = 0; place < like.Count; place++)
        {
            (int e, int ordinal) = like[place];
            all.Id[place] = ordinal == 0 ? open.Id[e] : StableHash.FoundedId(open.Id[e], -ordinal);
            (all.Region[place], all.Sector[place], all.Cell[place]) = (open.Region[e], open.Sector[e], open.Cell[e]);
            all.Planned[place] = open.Planned[e];
            all.Staff[place] = ordinal == 0 ? open.Planned[e] : 0;
        }

        return all;
    }

    /// <summary>For how long each has been there, or empty; and what demand calls for.</summary>
    public static void Begin(Enterprises enterprises, Sectors sectors, ModelParameters parameters, RandomStreams streams)
    {
        int wait = Wait(parameters);
        double empty = parameters.Industry.EmptyPlaces;
        for (int e = 0; e < enterprises.Count; e++)
        {
            enterprises.Place[e] = enterprises.Id[e];
            sectors.UsualStaff[enterprises.Sector[e]] += enterprises.Staff[e];
            double hazard = Hazard(enterprises.Planned[e], parameters);
            if (hazard <= 0) continue;
            (_, double since) = streams.UniformPair(Purpose.PlaceAtStart, enterprises.Id[e], 0);
            double luck = streams.Uniform(Purpose.PlaceAtStart, enterprises.Id[e], 0, 0, 1), waits = hazard * wait;
            enterprises.Quarters[e] = enterprises.Staff[e] > 0 ? Lasting(since, hazard)
                : since < waits / (empty + waits) ? (int)(wait * luck) : wait + Lasting(luck, hazard / empty);
        }

        sectors.Demanded.AsSpan().Fill(1);
        sectors.Room.AsSpan().Fill(1);
    }

    /// <summary>Empty places for each that is open.</summary>
    private static double Empty(double planned, ModelParameters parameters)
    {
        double hazard = Hazard(planned, parameters);
        return hazard > 0 ? parameters.Industry.EmptyPlaces + (hazard * Wait(parameters)) : 0;
    }

    private static int Wait(ModelParameters parameters) => CollegesAtStart.Remembered(parameters.LabourMarket);

    private static double Hazard(double planned, ModelParameters parameters) => FoundAndFail.Hazard(planned, 0, parameters.Industry);

    private static int Lasting(double uniform, double hazard) => (int)Math.Min(Longest, -Elementary.Log(uniform) / hazard);
}
