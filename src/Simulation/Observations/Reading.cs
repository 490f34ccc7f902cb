using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Observations;

/// <summary>How a number is read off each agent: a column, or a rule; one agent at a time or many.</summary>
internal sealed class Reading
{
    private readonly Func<ModelState, double[]>? _column;
    private readonly Func<ModelState, int[]>? _whole;
    private readonly Func<ModelState, int, double>? _rule;

    private Reading(Func<ModelState, double[]>? column, Func<ModelState, int[]>? whole, Func<ModelState, int, double>? rule)
    {
        _column = column;
        _whole = whole;
        _rule = rule;
    }

    /// <summary>A column of numbers.</summary>
    public static Reading Of(Func<ModelState, double[]> column) => new(column, null, null);

    /// <summary>A column of whole numbers.</summary>
    public static Reading Of(Func<ModelState, int[]> whole) => new(null, whole, null);

    /// <summary>A rule on one agent.</summary>
    public static Reading Of(Func<ModelState, int, double> rule) => new(null, null, rule);

    /// <summary>One agent.</summary>
    public double At(ModelState state, int agent) =>
        _column is not null ? _column(state)[agent] : _whole is not null ? _whole(state)[agent] : _rule!(state, agent);

    /// <summary>Agents from <paramref name="first"/> on.</summary>
    public void Fill(ModelState state, int first, Span<double> into)
    {
        if (_column is not null)
        {
            _column(state).AsSpan(first, into.Length).CopyTo(into);
        }
        else if (_whole is not null)
        {
            ReadOnlySpan<int> whole = _whole(state).AsSpan(first, into.Length);
            for (int i = 0; i < into.Length; i++) into[i] = whole[i];
        }
        else
        {
            for (int i = 0; i < into.Length; i++) into[i] = _rule!(state, first + i);
        }
    }

    /// <summary>The agents named.</summary>
    public void Fill(ModelState state, ReadOnlySpan<int> agents, Span<double> into)
    {
        if (_column is not null)
        {
            double[] column = _column(state);
            for (int i = 0; i < agents.Length; i++) into[i] = column[agents[i]];
        }
        else if (_whole is not null)
        {
            int[] whole = _whole(state);
            for (int i = 0; i < agents.Length; i++) into[i] = whole[agents[i]];
        }
        else
        {
            for (int i = 0; i < agents.Length; i++) into[i] = _rule!(state, agents[i]);
        }
    }
}
