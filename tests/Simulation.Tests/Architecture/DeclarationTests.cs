using System.Reflection;
using System.Text.RegularExpressions;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Architecture;

/// <summary>What is declared is complete and used.</summary>
public class DeclarationTests
{
    private static readonly Type[] Tables = [typeof(Sectors), typeof(Enterprises), typeof(Colleges), typeof(Programmes), typeof(Cohorts),
        typeof(Partnerships), typeof(Government)];

    /// <summary>The source without its comments, which name columns too.</summary>
    private static readonly Dictionary<string, string> Code =
        SourceTree.Files.ToDictionary(static file => file.Key, static file => Regex.Replace(file.Value, "//[^\n]*", ""));

    private static readonly HashSet<string> Writers = [.. Schedule.Processes.Select(p => p.Name), "Initialization", "Accounts"];

    [Fact]
    public void Every_parameter_says_what_it_is_and_its_ranges_enclose_its_default()
    {
        Assert.NotEmpty(ParameterCatalog.All);
        foreach (ParameterDefinition p in ParameterCatalog.All)
        {
            Assert.False(string.IsNullOrWhiteSpace(p.Source), p.Key + ": source");
            Assert.False(string.IsNullOrWhiteSpace(p.Unit), p.Key + ": unit");
            Assert.False(string.IsNullOrWhiteSpace(p.Meaning), p.Key + ": meaning");
            Assert.False(string.IsNullOrWhiteSpace(p.Symbol), p.Key + ": symbol");
            // No prior on a number that the law states: a parameter that studies hold may have one plausible value.
            Assert.True(p.Minimum <= p.PlausibleLow && (p.IsHeld ? p.PlausibleLow <= p.PlausibleHigh : p.PlausibleLow < p.PlausibleHigh)
                && p.PlausibleHigh <= p.Maximum, p.Key + ": plausible within possible");
            Assert.True(p.PlausibleLow <= p.Default && p.Default <= p.PlausibleHigh, p.Key + ": default within plausible");
            Assert.True(p.Scale == ParameterScale.Linear || p.PlausibleLow > 0, p.Key + ": a logarithmic scale begins above 0");
            Assert.True(!p.IsInteger || p.Default == Math.Floor(p.Default), p.Key + ": whole number");
        }
    }

    [Fact]
    public void Every_parameter_is_read_outside_the_parameter_records()
    {
        string[] sources = [.. Code.Where(f => !f.Key.StartsWith("Parameters/", StringComparison.Ordinal))
            .Select(f => f.Value)];
        PropertyInfo[] properties = [.. typeof(ModelParameters).GetProperties().Where(g => g.Name != "EqualityContract")
            .SelectMany(group => group.PropertyType.GetProperties())];
        Assert.True(properties.Length > 100);
        string[] unread = [.. properties.Where(p => !sources.Any(text => IsMember(text, p.Name)))
            .Select(p => $"{p.DeclaringType!.Name}.{p.Name}")];
        Assert.True(unread.Length == 0, "Never read: " + string.Join(", ", unread));
    }

    [Fact]
    public void Every_number_on_a_parameter_record_is_declared()
    {
        foreach (PropertyInfo group in typeof(ModelParameters).GetProperties().Where(g => g.PropertyType != typeof(LeverParameters)))
        {
            Assert.All(group.PropertyType.GetProperties(), p =>
                Assert.True(p.PropertyType == typeof(double) && p.IsDefined(typeof(ParameterAttribute)), $"{group.Name}.{p.Name}"));
        }
    }

    [Fact]
    public void Every_state_column_names_a_writer_of_the_schedule()
    {
        foreach ((PropertyInfo column, StateAttribute declared) in Columns())
        {
            string name = $"{column.DeclaringType!.Name}.{column.Name}";
            Assert.True(Writers.Contains(declared.Writer), $"{name}: no process '{declared.Writer}'");
            Assert.True(declared.AlsoWrittenBy is null
                || Writers.Contains(declared.AlsoWrittenBy), $"{name}: no process '{declared.AlsoWrittenBy}'");
            Assert.True(declared.Meaning.Length > 0 && declared.Unit.Length > 0 && declared.Minimum < declared.Maximum, name);
        }
    }

    [Fact]
    public void Every_state_column_is_written_where_it_says()
    {
        var wrong = new List<string>();
        foreach ((PropertyInfo column, StateAttribute declared) in Columns())
        {
            foreach (string writer in new[] { declared.Writer, declared.AlsoWrittenBy }.OfType<string>().Where(w => w is not "Accounts"))
            {
                if (!FilesOf(writer).Any(file => IsWritten(Code[file], column)))
                    wrong.Add($"{column.DeclaringType!.Name}.{column.Name} by {writer}");
            }
        }

        Assert.True(wrong.Count == 0, "Not written there: " + string.Join(", ", wrong));
    }

    [Fact]
    public void Every_state_column_is_read_by_another_process_or_observed_and_stocks_at_least_by_their_own_process()
    {
        var unread = new List<string>();
        foreach ((PropertyInfo column, StateAttribute declared) in Columns())
        {
            // A stock may be memory of one process (planned head counts); a flow that only its own process reads would be a local variable.
            string own = declared.IsFlow || declared.Writer == "Initialization" ? $"/{declared.Writer}." : "none";
            bool isRead = Code.Any(file =>
                (file.Key.StartsWith("Processes/", StringComparison.Ordinal)
                    || file.Key.StartsWith("Observations/", StringComparison.Ordinal))
                && !file.Key.Contains(own, StringComparison.Ordinal) && IsRead(file.Value, column));
            if (!isRead) unread.Add($"{column.DeclaringType!.Name}.{column.Name} ({declared.Writer})");
        }

        Assert.True(unread.Count == 0, "Never read: " + string.Join(", ", unread));
    }

    [Fact]
    public void No_process_assigns_a_column_that_declares_other_writers()
    {
        var wrong = new List<string>();
        foreach ((PropertyInfo column, StateAttribute declared) in Columns().Where(c => c.Declared.Writer != "Accounts"))
        {
            HashSet<string> allowed = [.. new[] { declared.Writer, declared.AlsoWrittenBy }.OfType<string>().SelectMany(FilesOf)];
            wrong.AddRange(Code.Where(f => f.Key.StartsWith("Processes/", StringComparison.Ordinal)
                && !allowed.Contains(f.Key) && !Beginnings.Contains(f.Key) && IsAssigned(f.Value, column))
                .Select(f => $"{column.DeclaringType!.Name}.{column.Name} in {f.Key}"));
        }

        Assert.True(wrong.Count == 0, "Undeclared writers: " + string.Join(", ", wrong));
    }

    [Fact]
    public void Every_lever_names_a_process_and_that_process_multiplies_its_rate()
    {
        foreach (LeverDefinition lever in LeverCatalog.All)
        {
            Assert.Contains(lever.Process, Schedule.Processes.Select(p => p.Name));
            Assert.True(FilesOf(lever.Process).Any(file => Code[file].Contains($"Lever.{lever.Lever}", StringComparison.Ordinal)), lever.Key);
            Assert.True(ObservationCatalog.IndexOf(lever.DirectObservation) >= 0);
        }
    }

    [Fact]
    public void Every_observation_says_what_it_is_and_its_name_is_its_own()
    {
        Assert.All(ObservationCatalog.All,
            o => Assert.True(o.Title.Length > 0 && o.Unit.Length > 0 && o.Definition.Length > 0 && o.Minimum < o.Maximum, o.Name));
        Assert.All(ObservationCatalog.All, o => Assert.Matches("^[a-z][a-z0-9_]*$", o.Name));
        Assert.Equal(ObservationCatalog.All.Count, ObservationCatalog.All.Select(o => o.Name).Distinct().Count());
    }

    private static IEnumerable<(PropertyInfo Column, StateAttribute Declared)> Columns() =>
        from table in Tables
        from column in table.GetProperties()
        let declared = column.GetCustomAttribute<StateAttribute>()
        where declared is not null
        select (column, declared);

    /// <summary>What sets an agent apart and what it begins with is said once, for those of the start and those who come later.</summary>
    private static readonly string[] Beginnings = ["Processes/Industry/NewEnterprise.cs", "Processes/Education/NewProgramme.cs"];

    private static IEnumerable<string> FilesOf(string writer)
    {
        if (writer == "Initialization")
            return Code.Keys.Where(path => path.StartsWith("Initialization/", StringComparison.Ordinal)).Concat(Beginnings);
        string[] own = [.. Code.Keys.Where(path => path.StartsWith("Processes/", StringComparison.Ordinal)
            && path.Contains($"/{writer}.", StringComparison.Ordinal))];

        // Matching is a process in several files: the others of its folder are part of it.
        return writer != "MatchGraduates" ? own : Code.Keys.Where(path =>
            path.StartsWith("Processes/LabourMarket/", StringComparison.Ordinal)
                && !path.Contains("/UpdateWorkforces.", StringComparison.Ordinal));
    }

    /// <summary>The column of that table (`programmes.Belief`, `state.Programmes.Belief`) stands in the text other than as the target of an
    /// assignment.</summary>
    private static bool IsRead(string text, PropertyInfo column) =>
        Regex.IsMatch(text, Column(column) + @"\b(?!\[(?:[^\[\]]|\[[^\[\]]*\])*\]\s*=[^=])(?!\.AsSpan\(\)\.Clear)");

    private static bool IsAssigned(string text, PropertyInfo column) =>
        Regex.IsMatch(text, Column(column) + @"\b\[(?:[^\[\]]|\[[^\[\]]*\])*\]\s*(?:[-+*/]?=[^=]|\+\+|--)");

    /// <summary>It is assigned, passed on or taken by reference there.</summary>
    private static bool IsWritten(string text, PropertyInfo column) =>
        IsAssigned(text, column) || Regex.IsMatch(text, Column(column) + @"\b(?:[,)]|\.AsSpan|\.CopyTo)") || Regex.IsMatch(text, @"ref [\w.]*\." + column.Name);

    private static string Column(PropertyInfo column) => $@"\b(?i:{column.DeclaringType!.Name}{(column.DeclaringType == typeof(Partnerships) ? "|all" : "")})\.{column.Name}";

    private static bool IsMember(string text, string name) => Regex.IsMatch(text, @"\." + name + @"\b");
}
