namespace Ronghe.Experiments.Explorer.Driving;

/// <summary>A key that was pressed.</summary>
/// <param name="Name">The character, or a name such as <c>left</c>, <c>enter</c>, <c>ctrl-c</c>.</param>
/// <param name="IsText">It is a character that can be typed.</param>
internal sealed record Key(string Name, bool IsText);

/// <summary>A click or a turn of the wheel, in cells from 0.</summary>
/// <param name="X">Column.</param>
/// <param name="Y">Row.</param>
/// <param name="Wheel">−1 up, +1 down, 0 a click.</param>
internal sealed record MouseEvent(int X, int Y, int Wheel);
