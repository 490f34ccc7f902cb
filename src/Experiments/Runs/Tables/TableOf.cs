using System.Reflection;
using System.Text.Json;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Runs.Tables;

/// <summary>A table whose rows are records: declared once by its study, written from rows and read back as rows.</summary>
/// <remarks>The columns are the members of the row that carry a <see cref="ColumnAttribute"/>, in the order of the record; what a record
/// computes itself may be a column too. A member that may be null is a column that a stored table may lack.</remarks>
/// <typeparam name="TRow">A record; to be read back, every argument of its constructor is a column.</typeparam>
internal sealed class TableOf<TRow>
    where TRow : class
{
    private static readonly (PropertyInfo Member, ColumnHeading Column)[] Members = [.. Declared()];

    public TableOf(string name, Text title) => Heading = new TableHeading(name, title, [.. Members.Select(static m => m.Column)]);

    public TableHeading Heading { get; }

    public string Name => Heading.Name;

    /// <summary>The header of a member's column.</summary>
    public static string Column(string member) => Members.First(m => m.Member.Name == member).Column.Name;

    /// <summary>The rows under their headings, in English, as every writer takes them.</summary>
    public NamedTable With(params IEnumerable<TRow> rows) => new(Name, Heading.Title.English,
        [.. Heading.Columns.Select(static c => new NamedColumn(c.Name, c.Meaning.English, c.Unit))],
        [.. rows.Select(static row => (IReadOnlyList<object?>)[.. Members.Select(m => m.Member.GetValue(row))])]);

    /// <summary>Stored cells as rows, whatever the order of the columns and whatever else is there; or says in a sentence why they are
    /// none.</summary>
    public IReadOnlyList<TRow>? TryRead(IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows, out Message? problem)
    {
        problem = Heading.Problem(header, rows);
        if (problem is not null) return null;
        ConstructorInfo made = typeof(TRow).GetConstructors().MaxBy(static c => c.GetParameters().Length)!;
        (ColumnHeading Column, int At)[] arguments = [.. made.GetParameters()
            .Select(static p => Members.First(m => m.Member.Name == p.Name).Column).Select(c => (c, header.ToList().IndexOf(c.Name)))];
        object? Value(ColumnHeading column, string cell) => column.TryParse(cell, out object? value) ? value : null;
        return [.. rows.Select(row => (TRow)made.Invoke([.. arguments.Select(a => Value(a.Column, TableHeading.CellAt(row, a.At)))]))];
    }

    private static IEnumerable<(PropertyInfo Member, ColumnHeading Column)> Declared()
    {
        var nullability = new NullabilityInfoContext();
        ParameterInfo[] arguments = [.. typeof(TRow).GetConstructors().SelectMany(static c => c.GetParameters())];
        return
            from member in typeof(TRow).GetProperties().OrderBy(static p => p.MetadataToken)
            let said = member.GetCustomAttribute<ColumnAttribute>()
                ?? arguments.Where(a => a.Name == member.Name).Select(static a => a.GetCustomAttribute<ColumnAttribute>()).FirstOrDefault()
            where said is not null
            let name = said.Name ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(member.Name)
            select (member, new ColumnHeading(name, said.Meaning, said.Unit,
                Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType,
                nullability.Create(member).ReadState == NullabilityState.Nullable));
    }
}
