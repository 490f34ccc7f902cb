using System.Globalization;
using Ronghe.Simulation.State;

namespace Ronghe.Experiments.Studies.Stories;

/// <summary>Kinds of agents whose life can be told.</summary>
internal enum AgentKind
{
    Enterprise,
    Programme,
    College,
}

/// <summary>One agent by kind and index, counted from 0 as in the state.</summary>
internal readonly record struct AgentName(AgentKind Kind, int Index)
{
    /// <summary>Reads <c>enterprise:123</c>, or says what is wrong.</summary>
    public static AgentName? TryParse(string text, out string problem)
    {
        problem = string.Empty;
        string[] parts = text.Split(':');
        string[] kinds = [.. Enum.GetNames<AgentKind>().Select(static k => k.ToLowerInvariant())];
        if (parts.Length == 2 && Enum.TryParse(parts[0], ignoreCase: true, out AgentKind kind)
            && kinds.Contains(parts[0].ToLowerInvariant())
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int index)) return new AgentName(kind, index);
        problem = $"'{text}' names no agent{Basics.NearestName.Hint(parts[0], kinds)}: write enterprise:N, programme:N or " +
            $"college:N, counted from 0.";
        return null;
    }

    /// <summary>Whether it is there: an enterprise or a programme that has been since the world began, not one that took its place
    /// later.</summary>
    public bool IsThere(ModelState state) => Kind switch
    {
        AgentKind.Enterprise => state.Enterprises.Staff[Index] > 0 && state.Enterprises.Id[Index] == state.Enterprises.Place[Index],
        AgentKind.Programme => state.Programmes.Teaches(Index) && state.Programmes.Id[Index] == state.Programmes.Place[Index],
        _ => true,
    };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind.ToString().ToLowerInvariant()}:{Index}");
}
