namespace Ronghe.Experiments.Scenarios.Designs;

/// <summary>Words of the methods in scenario files.</summary>
internal static class DesignMethods
{
    private static readonly (string Word, DesignMethod Method)[] All =
    [
        ("factorial", DesignMethod.Factorial), ("fractional_factorial", DesignMethod.FractionalFactorial), ("grid", DesignMethod.Grid),
        ("lhs", DesignMethod.Lhs), ("sobol", DesignMethod.Sobol), ("table", DesignMethod.Table),
    ];

    public static IReadOnlyList<string> Words { get; } = [.. All.Select(static m => m.Word)];

    public static string Word(DesignMethod method) => All.First(m => m.Method == method).Word;

    public static DesignMethod Of(string word) => All.First(m => m.Word == word).Method;
}
