using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Scenarios.Importing;

/// <summary>The raw files cannot be imported; nothing was written. Carries every mistake found.</summary>
internal sealed class ImportException(IReadOnlyList<InputError> errors)
    : Exception(string.Join(Environment.NewLine, errors))
{
    public IReadOnlyList<InputError> Errors { get; } = errors;
}
