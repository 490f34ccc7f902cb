using System.Globalization;
using System.Text;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Pages;

/// <summary>A number in a sentence and where it comes from, so that it can be computed again from the stored tables.</summary>
/// <param name="Value">As computed.</param>
/// <param name="Source">Path to it, parts separated by <c>|</c>: table, row, column.</param>
/// <param name="Style">How it is written.</param>
internal readonly record struct Measured(double Value, string Source, NumberStyle Style = NumberStyle.Plain)
{
    /// <summary>A cell of a stored table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">Row as stored.</param>
    /// <param name="member">Member of the row whose column it is.</param>
    /// <param name="value">What stands there.</param>
    /// <param name="style">How it is written.</param>
    public static Measured Cell<TRow>(TableOf<TRow> table, int row, string member, double value, NumberStyle style = NumberStyle.Plain)
        where TRow : class =>
        new(value, string.Create(CultureInfo.InvariantCulture, $"table|{table.Name}|{row}|{TableOf<TRow>.Column(member)}"), style);

    /// <summary>What it is read in; of the styles that have a unit.</summary>
    public ReadableUnit Unit { get => field ?? ReadableUnit.Of(string.Empty); init; }

    /// <summary>Of <see cref="NumberStyle.Figures"/>, how many.</summary>
    public int Figures { get; init; }

    /// <summary>The same number in the unit that its quantity is stored in.</summary>
    /// <param name="unit">As the catalogues write it.</param>
    /// <param name="style">How it is written.</param>
    public Measured In(string unit, NumberStyle style) => In(ReadableUnit.Of(unit), style);

    /// <summary>The same number in a unit that people read.</summary>
    public Measured In(ReadableUnit unit, NumberStyle style) => this with { Unit = unit, Style = style };

    /// <summary>As a reader sees it.</summary>
    public string ShownIn(Language language) => Style switch
    {
        NumberStyle.Level => Unit.Level(Value, language),
        NumberStyle.Difference => Unit.Difference(Value, language),
        NumberStyle.SignedCell => Unit.Signed(Value, language),
        NumberStyle.Cell or NumberStyle.DifferenceCell => Unit.Number(Value, language),
        NumberStyle.End => Unit.End(Value, language),
        NumberStyle.ShortDifference => Unit.ShortDifference(Value, language),
        NumberStyle.Percent when double.IsFinite(Value) => Readable.Percent(Value),
        NumberStyle.Figures => Readable.Significant(Value, Figures).Replace('-', '−'),
        NumberStyle.Whole => Readable.Fixed(Value, 0),
        NumberStyle.Count when double.IsFinite(Value) => Readable.Whole(Value),
        _ => Readable.Number(Value, language),
    };
}

/// <summary>How a number in a sentence is written.</summary>
internal enum NumberStyle
{
    /// <summary>About three figures.</summary>
    Plain,

    /// <summary>A share as whole per cent.</summary>
    Percent,

    /// <summary>A whole number with all its figures.</summary>
    Count,

    /// <summary>With so many figures that it is told from the number beside it.</summary>
    Figures,

    /// <summary>A whole number that may be a code, without groups.</summary>
    Whole,

    /// <summary>In the unit that people read, which stands behind it.</summary>
    Level,

    /// <summary>A difference, with its unit: shares differ by percentage points.</summary>
    Difference,

    /// <summary>In that unit, which the heading says.</summary>
    Cell,

    /// <summary>A difference with its sign, in a unit that the heading says.</summary>
    SignedCell,

    /// <summary>An end of an interval of a difference, in a unit that stands before it or in the heading.</summary>
    DifferenceCell,

    /// <summary>The end of an interval whose middle has its unit.</summary>
    End,

    /// <summary>A difference in a table whose rows have units of their own.</summary>
    ShortDifference,
}

/// <summary>A sentence of a page. Numbers in it are <see cref="Measured"/>, everything else is text and escaped.</summary>
internal sealed record Prose(string Html)
{
    /// <summary>Words with numbers, titles and sentences put in.</summary>
    public static Prose Of(FormattableString sentence) => Of(Language.English, sentence.Format, sentence.GetArguments());

    /// <summary>The same with the words of a language.</summary>
    public static Prose Of(Texts.Text sentence, Language language, params object?[] arguments) =>
        Of(language, sentence.In(language), arguments);

    private static Prose Of(Language language, string format, object?[] arguments)
    {
        var html = new StringBuilder();
        int position = 0;
        while (position < format.Length)
        {
            int open = format.IndexOf('{', position);
            if (open < 0) open = format.Length;
            html.Append(Pages.Html.Escape(format[position..open]));
            if (open == format.Length) break;
            int close = format.IndexOf('}', open);
            html.Append(Argument(arguments[int.Parse(format.AsSpan(open + 1, close - open - 1), CultureInfo.InvariantCulture)], language));
            position = close + 1;
        }

        return new Prose(html.ToString());
    }

    /// <summary>A number alone.</summary>
    public static Prose Of(Measured number, Language language) => new(Argument(number, language));

    /// <summary>Both ends of an interval; undefined when it has none.</summary>
    public static Prose Range(Measured low, Measured high, Language language) => double.IsNaN(low.Value) ? Text(Readable.Undefined)
        : new($"{Argument(low, language)} … {Argument(high, language)}");

    /// <summary>Words stand where sentences may.</summary>
    public static implicit operator Prose(string words) => Text(words);

    /// <summary>Plain words.</summary>
    public static Prose Text(string words) => new(Pages.Html.Escape(words));

    /// <summary>Sentences one after the other.</summary>
    public static Prose Join(params IEnumerable<Prose> sentences) => new(string.Join(' ', sentences.Select(static s => s.Html)));

    private static string Argument(object? argument, Language language) => argument switch
    {
        Prose prose => prose.Html,
        Measured { Value: double.NaN } => Readable.Undefined,
        Measured number => $"<data value=\"{Readable.Exact(number.Value)}\" " +
            $"data-source=\"{Pages.Html.Escape(number.Source)}\"{UnitOf(number, language)}>" +
            $"{Pages.Html.Escape(number.ShownIn(language))}</data>",
        string text => Pages.Html.Escape(text),
        null => string.Empty,
        _ => throw new ArgumentException($"A sentence takes words and measured numbers, not {argument.GetType().Name}.", nameof(argument)),
    };

    /// <summary>The unit of a number that does not say it itself, for programs and for the pointer.</summary>
    private static string UnitOf(Measured number, Language language)
    {
        string unit = number.Style is NumberStyle.Difference or NumberStyle.SignedCell or NumberStyle.DifferenceCell
            or NumberStyle.ShortDifference ? number.Unit.NameOfDifference(language)
            : number.Unit.Name(language);
        return unit.Length == 0 ? string.Empty : $" data-unit=\"{Pages.Html.Escape(unit)}\"";
    }
}
