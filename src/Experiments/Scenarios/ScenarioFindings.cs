using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Scenarios;

/// <summary>What checking a scenario has found so far.</summary>
internal sealed class ScenarioFindings
{
    /// <summary>Mistakes: with one of them nothing runs.</summary>
    public List<InputError> Errors { get; } = [];

    /// <summary>Those mistakes that no schema can see, and the rule that says so.</summary>
    public List<(InputError Error, ScenarioRule Rule)> Unseen { get; } = [];

    /// <summary>Possible but not plausible values, and parts without effect.</summary>
    public List<Message> Warnings { get; } = [];

    /// <summary>Full paths of the files that the scenario extends, the nearest first.</summary>
    public List<string> Bases { get; } = [];

    /// <summary>What stopped the checking; noted among the mistakes too.</summary>
    public List<Exception> Unexpected { get; } = [];

    /// <summary>False when a file that the scenario extends could not be read: then a missing key is not the user's mistake.</summary>
    public bool IsWhole { get; set; } = true;

    /// <summary>The scenario, or a file that it extends, is written in another format: no further mistake is one.</summary>
    public bool IsOtherFormat { get; set; }

    /// <summary>Lists that are being read, one in the other, since the last item into which something was merged: into theirs nothing
    /// was.</summary>
    public int Lists { get; set; }

    /// <summary>A mistake of a key's form.</summary>
    public void Refuse(YamlNode node, string message) => Errors.Add(node.Error(message));

    /// <summary>A mistake against a rule that no schema can hold.</summary>
    public void Refuse(ScenarioRule rule, YamlNode node, string message) => Refuse(rule, node.Error(message));

    /// <inheritdoc cref="Refuse(ScenarioRule, YamlNode, string)"/>
    public void Refuse(ScenarioRule rule, InputError error)
    {
        Errors.Add(error);
        Unseen.Add((error, rule));
    }

    /// <summary>Something that a group needs is not there; it may stand in a file that is extended, which may be unreadable.</summary>
    public void RefuseMissing(YamlNode node, string message)
    {
        if (Lists > 0 || (IsWhole && Bases.Count == 0)) Refuse(node, message);
        else if (IsWhole) Refuse(ScenarioRule.Inherited, node, message);
    }

    /// <summary>Everything that was found since there were <paramref name="before"/> mistakes is against one rule.</summary>
    public void Mark(int before, ScenarioRule rule) => Unseen.AddRange(Errors.Skip(before).Select(error => (error, rule)));

    public void Warn(YamlNode node, Message message) =>
        Warnings.Add(ScenarioMessages.Of.With(node.Error(string.Empty).Place, message));
}

/// <summary>A scenario cannot be read. Its message has a line for each mistake.</summary>
public sealed class ScenarioException : Exception
{
    /// <param name="errors">The mistakes.</param>
    /// <param name="unexpected">What stopped the checking of a file, when that was no mistake of the user's.</param>
    internal ScenarioException(IReadOnlyList<InputError> errors, Exception? unexpected = null)
        : base(string.Join(Environment.NewLine, errors), unexpected) => Errors = errors;

    /// <summary>Every mistake found, with the place where it stands.</summary>
    public IReadOnlyList<InputError> Errors { get; }
}
