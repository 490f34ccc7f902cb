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

    /// <summary>As a reader sees it.</summary>
    public string ShownIn(Language language) => Style switch
    {
        NumberStyle.Percent when double.IsFinite(Value) => Readable.Percent(Value),
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

    /// <summary>Plain words.</summary>
    public static Prose Text(string words) => new(Pages.Html.Escape(words));

    /// <summary>Sentences one after the other.</summary>
    public static Prose Join(params IEnumerable<Prose> sentences) => new(string.Join(' ', sentences.Select(static s => s.Html)));

    private static string Argument(object? argument, Language language) => argument switch
    {
        Prose prose => prose.Html,
        Measured { Value: double.NaN } => Readable.Undefined,
        Measured number => $"<data value=\"{Readable.Exact(number.Value)}\" " +
            $"data-source=\"{Pages.Html.Escape(number.Source)}\">{Pages.Html.Escape(number.ShownIn(language))}</data>",
        string text => Pages.Html.Escape(text),
        null => string.Empty,
        _ => throw new ArgumentException($"A sentence takes words and measured numbers, not {argument.GetType().Name}.", nameof(argument)),
    };
}
