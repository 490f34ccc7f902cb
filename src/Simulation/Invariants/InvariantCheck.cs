using System.Reflection;
using Ronghe.Simulation.Processes.EarlyCareers;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Invariants;

/// <summary>What must hold at the end of every period: heads, money, ranges, profiles.</summary>
internal sealed class InvariantCheck
{
    /// <summary>Largest difference between two accounts of the same money, relative to all that changed hands in the period.</summary>
    private const double LargestResidual = 1e-9;

    /// <summary>Largest difference that rounding of a stock of money makes, relative to the stock.</summary>
    private const double Rounding = 1e-13;

    private const int Ages = (int)PersonBits.AgeMask + 1;

    /// <summary>Persons side by side who are counted apart.</summary>
    private const int Neighbours = 4;

    private static readonly (PropertyInfo Column, StateAttribute Declared)[] Declared =
        [.. new[] { typeof(Sectors), typeof(Enterprises), typeof(Colleges), typeof(Programmes), typeof(Partnerships), typeof(Cohorts),
        typeof(Government) }
        .SelectMany(table => table.GetProperties()).Select(column => (column, column.GetCustomAttribute<StateAttribute>()!))
        .Where(column => column.Item2 is not null && column.column.PropertyType != typeof(uint[]))];

    private static readonly string[] OneSided =
        [.. Enum.GetNames<FlowKind>().Select(static kind => $"received and not paid, or the reverse, of the kind {kind}")];

    private static readonly string[] CohortNames =
        [.. Enumerable.Range(0, Ages).Select(static age => $"graduates of {age} quarters ago")];

    private readonly ModelState _state;
    private readonly ColumnRange[] _ranges;
    private readonly long[] _byAge = new long[Neighbours * Ages];
    private long _enrolled;
    private long _employed;
    private long _seeking;
    private long _careers;
    private double _cash;
    private double _funds;
    private double _budget;

    public InvariantCheck(ModelState state)
    {
        _state = state;
        object[] tables = [state.Sectors, state.Enterprises, state.Colleges, state.Programmes, state.Partnerships, state.Cohorts,
            state.Government];
        _ranges = [.. Declared.Select(column => new ColumnRange(
            $"{column.Column.DeclaringType!.Name}.{column.Column.Name}",
            (Array)column.Column.GetValue(tables.Single(table => table.GetType() == column.Column.DeclaringType))!,
            column.Declared.Minimum, column.Declared.Maximum))];
        Remember(state);
        RememberMoney(state);
    }

    /// <summary>Throws when something that must hold does not; otherwise remembers the stocks for the next period.</summary>
    public void Check()
    {
        ModelState state = _state;
        state.Sweeps.Over(_ranges.Length, this, static (check, column, _, _) => check.CheckRange(column), size: 1);
        CheckHeads(state);
        CheckMoney(state);
        state.Sweeps.Over(state.Enterprises.Count, state, CheckWorkforces);
        CheckDirections(state, "curriculum", state.Programmes.CurriculumDirection, 0, state.Programmes.Count);
        CheckDirections(state, "perceived demand", state.Programmes.PerceivedDemandDirection, 0, state.Programmes.Count);
        Remember(state);
    }

    /// <summary>Remembers the stocks of another world, of which this one has become a copy.</summary>
    public void CopyFrom(InvariantCheck other)
    {
        (_enrolled, _employed, _seeking, _careers) = (other._enrolled, other._employed, other._seeking, other._careers);
        (_cash, _funds, _budget) = (other._cash, other._funds, other._budget);
    }

    private void CheckRange(int column)
    {
        if (_ranges[column].FirstOutside() is { } outside) Fail(_state, outside);
    }

    private void CheckHeads(ModelState state)
    {
        HeadCounts heads = state.Heads;
        long enrolled = Sum(state.Programmes.Enrolled), employed = Sum(state.Enterprises.Heads), seeking = state.Seekers.Count;
        Same(state, "students", _enrolled + heads.Entrants - heads.DropOuts - heads.Graduates, enrolled);
        Same(state, "entry segment", _employed - heads.Exits + heads.FromOutside + heads.InField + heads.OutOfField, employed);
        Same(state, "seekers", _seeking + heads.Graduates - heads.FurtherStudy + heads.Quits - heads.LeftProvince - heads.InField
            - heads.OutOfField - heads.GaveUp - heads.Elsewhere, seeking);
        Same(state, "early careers", _careers + heads.InField + heads.OutOfField - heads.Quits - heads.Settled, state.Careers.Count);
        Same(state, "early careers by employer", state.Careers.Count, Sum(state.Enterprises.EarlyCareers));
        CheckCohorts(state);
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

    /// <summary>Every graduate of the cohorts that are followed is at work, looks for work, went on studying or is gone.</summary>
    private void CheckCohorts(ModelState state)
    {
        Careers careers = state.Careers;
        _byAge.AsSpan().Clear();
        for (int region = 0; region < state.Regions; region++)
            CountByAge(careers.Person.AsSpan(careers.Start(region), careers.Number(region)));
        for (int p = 0; p < state.Programmes.Count; p++)
            CountByAge(state.Seekers.Person.AsSpan(state.Seekers.Start(p), state.Seekers.Number(p)));

        int quarters = CareerPath.Of(state).Quarters;
        for (int age = 0; age < quarters; age++)
        {
            int cohort = careers.RingOf(state.Period - age);
            long found = 0;
            for (int count = age; count < _byAge.Length; count += Ages) found += _byAge[count];
            Same(state, CohortNames[age], careers.Graduated[cohort] - careers.WentOnStudying[cohort] - careers.Gone[cohort], found);
        }
    }

    /// <summary>Neighbours, who often finished together, are counted in different places: no count waits for the one before.</summary>
    private void CountByAge(ReadOnlySpan<uint> persons)
    {
        for (int i = 0; i < persons.Length; i++) _byAge[(i % Neighbours * Ages) + PersonBits.Age(persons[i])]++;
    }

    /// <summary>Agents' own columns against the ledger, then the ledger against itself; all of this period alone.</summary>
    private void CheckMoney(ModelState state)
    {
        Accounts accounts = state.Accounts;
        double scale = LargestResidual * (1 + accounts.Turnover);
        (double cash, double funds, double budget) = (_cash, _funds, _budget);
        RememberMoney(state);
        Added(state, "added to enterprises' cash", cash, _cash, accounts.Net(Holder.Enterprises), scale);
        Added(state, "added to colleges' funds", funds, _funds, accounts.Net(Holder.Colleges), scale);
        Added(state, "added to the government's budget", budget, _budget, accounts.Net(Holder.Government), scale);
        Close(state, "of output", Sum(state.Enterprises.Output), accounts.ThisPeriod(Flow.Sales), scale);
        Close(state, "of output less wages and hiring", Sum(state.Enterprises.Profit),
            accounts.ThisPeriod(Flow.Sales) - accounts.ThisPeriod(Flow.Wages) - accounts.ThisPeriod(Flow.HiringCost), scale);
        for (var kind = FlowKind.Sale; kind <= FlowKind.Capital; kind++)
        {
            double all = 0;
            for (var holder = Holder.Enterprises; holder <= Holder.Outside; holder++) all += accounts.Net(holder, kind);
            Close(state, OneSided[(int)kind], all, 0, scale);
        }

        var value = ValueAdded.Of(accounts);
        Close(state, "of value added as produced and as used", value.Produced, value.Used, scale);
        Close(state, "of value added as produced and as income", value.Produced, value.Income, scale);
    }

    private static void CheckWorkforces(ModelState state, int chunk, int first, int end) =>
        CheckDirections(state, "workforce", state.Enterprises.WorkforceDirection, first, end);

    private static void CheckDirections(ModelState state, string name, double[] directions, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            ReadOnlySpan<double> direction = directions.AsSpan(i * Mathematics.Profiles.Stride, Mathematics.Profiles.Stride);
            double length = Mathematics.Profiles.Dot(direction, direction);
            if (!(Math.Abs(length - 1) < 1e-9)) Fail(state, $"the {name} direction {i} has squared length {length:R}");
        }
    }

    /// <summary>Where a stock is so large that a period's money is lost in its last digits, it closes to those.</summary>
    private static void Added(ModelState state, string name, double before, double after, double expected, double tolerance) =>
        Close(state, name, after - before, expected, tolerance + (Rounding * (Math.Abs(before) + Math.Abs(after))));

    private static void Close(ModelState state, string name, double found, double expected, double tolerance)
    {
        if (!(Math.Abs(found - expected) <= tolerance)) Fail(state, $"{found:R} CNY {name}, {expected:R} CNY in the ledger");
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
        _careers = state.Careers.Count;
    }

    private void RememberMoney(ModelState state) =>
        (_cash, _funds, _budget) = (Sum(state.Enterprises.Cash), Sum(state.Colleges.Funds), state.Government.Budget);

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
