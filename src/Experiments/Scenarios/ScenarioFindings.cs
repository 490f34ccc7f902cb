namespace Ronghe.Experiments.Scenarios;

/// <summary>What checking a scenario has found so far.</summary>
internal sealed class ScenarioFindings
{
    /// <summary>Mistakes: with one of them nothing runs.</summary>
    public List<InputError> Errors { get; } = [];

    /// <summary>Possible but not plausible values, and parts without effect.</summary>
    public List<string> Warnings { get; } = [];

    /// <summary>Full paths of the files that the scenario extends, the nearest first.</summary>
    public List<string> Bases { get; } = [];

    /// <summary>What stopped the checking; noted among the mistakes too.</summary>
    public List<Exception> Unexpected { get; } = [];

    /// <summary>False when a file that the scenario extends could not be read: then a missing key is not the user's mistake.</summary>
    public bool IsWhole { get; set; } = true;

    public void Refuse(YamlNode node, string message) => Errors.Add(node.Error(message));

    public void Warn(YamlNode node, string message) => Warnings.Add(node.Error(message).ToString());
}

/// <summary>A scenario cannot be read. Carries every mistake found.</summary>
/// <param name="errors">The mistakes.</param>
/// <param name="unexpected">What stopped the checking of a file, when that was no mistake of the user's.</param>
internal sealed class ScenarioException(IReadOnlyList<InputError> errors, Exception? unexpected = null)
    : Exception(string.Join(Environment.NewLine, errors), unexpected)
{
    public IReadOnlyList<InputError> Errors { get; } = errors;
}
