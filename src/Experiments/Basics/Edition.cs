namespace Ronghe.Experiments.Basics;

/// <summary>An edition of the world is one set of rules and numbers: the same scenario and seed give the same bits in every version of
/// it. docs/editions.md tells of each.</summary>
/// <param name="Name">As manifests name it.</param>
/// <param name="LastCommit">The last commit that carries its numbers; empty while the edition goes on.</param>
internal sealed record Edition(string Name, string LastCommit)
{
    /// <summary>The edition of this version's world.</summary>
    public static Edition Today => Second;

    /// <summary>That of folders whose manifest names none, for they are older than the name.</summary>
    public static Edition First { get; } = new("first", "b38a2ee931eaf16d1f0e132d50df19813973383e");

    /// <summary>A world that starts at rest, one scale, policies in force in the scenario, money that binds.</summary>
    public static Edition Second { get; } = new("second", "");

    private static IReadOnlyList<Edition> All { get; } = [First];

    /// <summary>Why runs of an edition cannot be done again by this version, and what does them again; null when they can.</summary>
    public static string? Refusal(string name)
    {
        if (name == Today.Name) return null;
        string known = All.FirstOrDefault(edition => edition.Name == name) is { } other
            ? $"Commit {other.LastCommit} does them again" : "A version of that edition does them again";
        return $"The results are of the {name} edition of the world and this is the {Today.Name}, whose rules and numbers are others. " +
            $"{known}; docs/editions.md says how. 'report' and 'query' show them as they are.";
    }
}
