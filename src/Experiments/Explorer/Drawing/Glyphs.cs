namespace Ronghe.Experiments.Explorer.Drawing;

/// <summary>The characters that pictures are made of.</summary>
/// <param name="Bars">From low to high.</param>
/// <param name="SliderOn">Left of the value.</param>
/// <param name="SliderKnob">At the value.</param>
/// <param name="SliderOff">Right of the value.</param>
/// <param name="Horizontal">Line.</param>
/// <param name="Vertical">Line.</param>
/// <param name="HasBraille">Dots of the phase portrait are Braille characters.</param>
internal sealed record Glyphs(string Bars, char SliderOn, char SliderKnob, char SliderOff, char Horizontal, char Vertical, bool HasBraille)
{
    public static Glyphs Unicode { get; } = new("▁▂▃▄▅▆▇█", '━', '●', '─', '─', '│', true);

    /// <summary>For terminals whose character set is not UTF-8.</summary>
    public static Glyphs Ascii { get; } = new("_.-~=+*#", '=', 'O', '-', '-', '|', false);

    /// <summary>A plain character for one that such a terminal does not know; others stay.</summary>
    public static string Plain(string text) => text switch
    {
        "…" => "~",
        "·" => ".",
        "—" or "–" or "−" => "-",
        "×" => "x",
        "→" or "›" or "▶" or "⇧" => ">",
        "←" or "‹" => "<",
        "↑" => "^",
        "↓" => "v",
        "●" => "O",
        "✓" => "+",
        "✗" => "x",
        _ => text,
    };
}
