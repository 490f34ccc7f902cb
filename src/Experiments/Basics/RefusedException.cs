namespace Ronghe.Experiments.Basics;

/// <summary>A command cannot do what it was asked: one sentence for the user, and the exit code.</summary>
internal sealed class RefusedException(string sentence, int code = ExitCode.BadInput) : Exception(sentence)
{
    public int Code => code;
}
