using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Cooperation;

/// <summary>Joint activity draws cultures together; home cultures pull them back.</summary>
/// <remarks>
/// <code>
/// v′ = v + rate·(v̄ − v) + min(back, 1 − rate)·(home − v) on each of two axes,   rate = min(1, conv·m_L4·x̄)
/// v̄ = Σ_i x_i·v_i/Σ_i x_i, x̄ = Σ_i x_i/number of partnerships, over the actor's partnerships i
/// </code>
/// <para>Symbols: v = Enterprises.CultureX, Enterprises.CultureY, Programmes.CultureX, Programmes.CultureY; conv =
/// cooperation.cultural_convergence; m_L4 = multiplier of cultural_symbiosis in the actor's cell; x = Partnerships.Depth; v_i = the
/// partner's v; back = cooperation.cultural_return; home = Enterprises.HomeCultureX, Enterprises.HomeCultureY, Programmes.HomeCultureX,
/// Programmes.HomeCultureY.</para>
/// <para>Order: all enterprises and programmes at once: v_i is the old position. x̄ is not weighted by places here.</para>
/// <para>Draws: none.</para>
/// <para>Limits: without partners, or where none has depth, only the pull home is left. Who is drawn to partners altogether is not drawn
/// home beside: nobody lands beyond both.</para>
/// <para>Source: source paper §4.4; the form is an Assumption: joint activity is the only thing that draws cultures together. Distance acts
/// on coordination cost, on dissolution and on hires' time to productivity.</para>
/// </remarks>
public static class BlendCultures
{
    /// <summary>Next position on one axis.</summary>
    public static double NextPosition(double position, double partners, double home, double rate, double back) =>
        position + (rate * (partners - position)) + (Math.Min(back, 1 - rate) * (home - position));

    internal static void Apply(ModelState state)
    {
        Programmes programmes = state.Programmes;
        Enterprises enterprises = state.Enterprises;
        Partnerships all = state.Partnerships;
        CooperationParameters parameters = state.Parameters.Cooperation;
        Space space = state.Space<Space>();
        Span<double> nextX = space.NextX, nextY = space.NextY;
        for (int p = 0; p < programmes.Count; p++)
        {
            double x = 0, y = 0, depth = 0;
            ReadOnlySpan<int> slots = state.PartnersOfProgramme.Of(p);
            foreach (int slot in slots)
            {
                depth += all.Depth[slot];
                x += all.Depth[slot] * enterprises.CultureX[all.Enterprise[slot]];
                y += all.Depth[slot] * enterprises.CultureY[all.Enterprise[slot]];
            }

            double rate = depth > 0 ? Rate(state, programmes.Cell[p], depth / slots.Length, parameters) : 0;
            nextX[p] = NextPosition(programmes.CultureX[p], depth > 0 ? x / depth : 0, programmes.HomeCultureX[p], rate,
                parameters.CulturalReturn);
            nextY[p] = NextPosition(programmes.CultureY[p], depth > 0 ? y / depth : 0, programmes.HomeCultureY[p], rate,
                parameters.CulturalReturn);
        }

        state.Sweeps.Over(enterprises.Count, state, OfEnterprises);
        nextX.CopyTo(programmes.CultureX);
        nextY.CopyTo(programmes.CultureY);
    }

    private static void OfEnterprises(ModelState state, int chunk, int first, int end)
    {
        Enterprises enterprises = state.Enterprises;
        Programmes programmes = state.Programmes;
        Partnerships all = state.Partnerships;
        CooperationParameters parameters = state.Parameters.Cooperation;
        for (int e = first; e < end; e++)
        {
            double x = 0, y = 0, depth = 0;
            ReadOnlySpan<int> slots = state.InForce.Of(e);
            foreach (int slot in slots)
            {
                depth += all.Depth[slot];
                x += all.Depth[slot] * programmes.CultureX[all.Programme[slot]];
                y += all.Depth[slot] * programmes.CultureY[all.Programme[slot]];
            }

            double rate = depth > 0 ? Rate(state, enterprises.Cell[e], depth / slots.Length, parameters) : 0;
            enterprises.CultureX[e] = NextPosition(enterprises.CultureX[e], depth > 0 ? x / depth : 0, enterprises.HomeCultureX[e], rate,
                parameters.CulturalReturn);
            enterprises.CultureY[e] = NextPosition(enterprises.CultureY[e], depth > 0 ? y / depth : 0, enterprises.HomeCultureY[e], rate,
                parameters.CulturalReturn);
        }
    }

    private static double Rate(ModelState state, int cell, double depth, CooperationParameters parameters) =>
        Math.Min(1, parameters.CulturalConvergence * state.Levers.Multiplier(Lever.CulturalSymbiosis, cell) * depth);

    /// <summary>Next positions of programmes.</summary>
    private sealed class Space(int programmes) : IWorkingSpace<Space>
    {
        public double[] NextX { get; } = new double[programmes];

        public double[] NextY { get; } = new double[programmes];

        public static Space For(ModelState state) => new(state.Programmes.Count);
    }
}
