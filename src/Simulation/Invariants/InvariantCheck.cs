using System.Reflection;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Invariants;

/// <summary>What must hold at the end of every period: heads, money, ranges, profiles, clips.</summary>
internal sealed class InvariantCheck
{
    private const double LargestClippedShare = 0.001;
    private readonly List<(string Name, Array Column, double Minimum, double Maximum)> _ranges = [];
    private long _enrolled;
    private long _employed;
    private long _seeking;

    public InvariantCheck(ModelState state)
    {
        foreach (object table in new object[] { state.Sectors, state.Enterprises, state.Colleges, state.Programmes, state.Partnerships, state.Cohorts, state.Government })
        {
            foreach (PropertyInfo property in table.GetType().GetProperties())
            {
                if (property.GetCustomAttribute<StateAttribute>() is { } declared && property.PropertyType != typeof(uint[]))
                    _ranges.Add(($"{table.GetType().Name}.{property.Name}", (Array)property.GetValue(table)!, declared.Minimum, declared.Maximum));
            }
        }

        Remember(state);
    }

    /// <summary>Throws when something that must hold does not; otherwise remembers the stocks for the next period.</summary>
    public void Check(ModelState state)
    {
        foreach ((string name, Array column, double minimum, double maximum) in _ranges) CheckRange(state, name, column, minimum, maximum);
        CheckHeads(state);
        CheckMoney(state);
        CheckDirections(state, "workforce", state.Enterprises.WorkforceDirection);
        CheckDirections(state, "curriculum", state.Programmes.CurriculumDirection);
        CheckDirections(state, "perceived demand", state.Programmes.PerceivedDemandDirection);
        if (state.Clips.Checked > 10_000 && state.Clips.Share > LargestClippedShare)
            Fail(state, $"{state.Clips.Share:P3} of the values had to be cut to their legal range (at most {LargestClippedShare:P1} may)");
        Remember(state);
    }

    private static void CheckRange(ModelState state, string name, Array column, double minimum, double maximum)
    {
        if (column is double[] doubles)
        {
            for (int i = 0; i < doubles.Length; i++)
            {
                if (!(doubles[i] >= minimum && doubles[i] <= maximum)) Fail(state, $"{name}[{i}] = {doubles[i]:R} is outside {minimum}…{maximum}");
            }
        }
        else if (column is int[] integers)
        {
            for (int i = 0; i < integers.Length; i++)
            {
                if (integers[i] < minimum || integers[i] > maximum) Fail(state, $"{name}[{i}] = {integers[i]} is outside {minimum}…{maximum}");
            }
        }
    }

    private void CheckHeads(ModelState state)
    {
        HeadCounts heads = state.Heads;
        long enrolled = Sum(state.Programmes.Enrolled), employed = Sum(state.Enterprises.Heads), seeking = state.Seekers.Count;
        Same(state, "students", _enrolled + heads.Entrants - heads.DropOuts - heads.Graduates, enrolled);
        Same(state, "staff", _employed - heads.Exits + heads.InField + heads.OutOfField, employed);
        Same(state, "seekers", _seeking + heads.Graduates - heads.FurtherStudy - heads.InField - heads.OutOfField - heads.GaveUp, seeking);
        Same(state, "hires", heads.InField + heads.OutOfField, Sum(state.Enterprises.HiresThisPeriod));
        Same(state, "job moves", Sum(state.Enterprises.MovesOutThisPeriod), Sum(state.Enterprises.MovesInThisPeriod));
        long pipeline = 0;
        for (int p = 0; p < state.Programmes.Count; p++)
        {
            for (int studied = 0; studied < state.Programmes.StudyPeriods[p]; studied++)
                pipeline += state.Cohorts.Students[state.Cohorts.At(p, state.Period - studied)];
        }

        Same(state, "students by cohort", pipeline, enrolled);
    }

    private static void CheckMoney(ModelState state)
    {
        Close(state, "enterprises' cash", Sum(state.Enterprises.Cash), state.Accounts.Balance(Holder.Enterprises), Scale(state));
        Close(state, "colleges' funds", Sum(state.Colleges.Funds), state.Accounts.Balance(Holder.Colleges), Scale(state));
        Close(state, "the government's budget", state.Government.Budget, state.Accounts.Balance(Holder.Government), Scale(state));
        double total = 0;
        foreach (Holder holder in Enum.GetValues<Holder>()) total += state.Accounts.Balance(holder);
        Close(state, "all balances together", total, 0, Scale(state));
    }

    private static void CheckDirections(ModelState state, string name, double[] directions)
    {
        for (int i = 0; i < directions.Length; i += Mathematics.Profiles.Stride)
        {
            ReadOnlySpan<double> direction = directions.AsSpan(i, Mathematics.Profiles.Stride);
            double length = Mathematics.Profiles.Dot(direction, direction);
            if (!(Math.Abs(length - 1) < 1e-9)) Fail(state, $"the {name} direction {i / Mathematics.Profiles.Stride} has squared length {length:R}");
        }
    }

    /// <summary>Money that has moved so far: rounding grows with it.</summary>
    private static double Scale(ModelState state) =>
        1 + Math.Abs(state.Accounts.Balance(Holder.Outside)) + Math.Abs(state.Accounts.Balance(Holder.Households));

    private static void Close(ModelState state, string name, double found, double expected, double scale)
    {
        if (!(Math.Abs(found - expected) <= 1e-9 * scale)) Fail(state, $"{name}: {found:R} CNY held, {expected:R} CNY in the ledger");
    }

    private static void Same(ModelState state, string name, long expected, long found)
    {
        if (expected != found) Fail(state, $"{name}: {found} counted, {expected} by their flows");
    }

    private static void Fail(ModelState state, string what) =>
        throw new InvariantException(FormattableString.Invariant($"Period {state.RecordedPeriod}: {what}."));

    private void Remember(ModelState state)
    {
        _enrolled = Sum(state.Programmes.Enrolled);
        _employed = Sum(state.Enterprises.Heads);
        _seeking = state.Seekers.Count;
    }

    private static long Sum(int[] values)
    {
        long sum = 0;
        foreach (int value in values) sum += value;
        return sum;
    }

    private static double Sum(double[] values)
    {
        double sum = 0;
        foreach (double value in values) sum += value;
        return sum;
    }
}
