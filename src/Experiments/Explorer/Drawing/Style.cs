namespace Ronghe.Experiments.Explorer.Drawing;

/// <summary>The colours that every terminal has; what they mean never depends on them alone.</summary>
internal enum Ink
{
    Plain,
    Red,
    Green,
    Yellow,
    Blue,
    Magenta,
    Cyan,
    Grey,
}

/// <summary>How a cell looks.</summary>
internal readonly record struct Style(Ink Ink = Ink.Plain, bool IsBold = false, bool IsReversed = false, bool IsUnderlined = false)
{
    public static Style Plain => default;

    public static Style Bold => new(IsBold: true);

    public static Style Reversed => new(IsReversed: true);

    public static Style Faint => new(Ink.Grey);
}
