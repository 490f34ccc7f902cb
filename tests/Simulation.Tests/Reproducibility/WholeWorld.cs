using System.Reflection;
using Ronghe.Simulation.Observations;

namespace Ronghe.Simulation.Tests.Reproducibility;

/// <summary>Compares everything that two worlds hold, field by field, found by reflection: what is new is compared too.</summary>
internal static class WholeWorld
{
    /// <summary>What a copy need not share: valid within one process, formed anew in every period, or the world's own by intent.</summary>
    private static readonly HashSet<string> NotCopied =
    [
        "ModelState._spaces", "ModelState._making", "ModelState.Tallies", "ModelState.Versions", "ModelState.Sweeps", "ModelState.Columns",
        "JobSeekers._earlierStart", "JobSeekers._earlierPerson", "JobSeekers._earlierTalent", "JobSeekers._earlierPractice",
        "GroupSums._sums", "GroupSums._counts", "GroupSums._chunks", "GroupSums._terms", "GroupSums._groups",
        "Recorder._groups", "Recorder._formed", "Recorder._terms", "Recorder._ofGroup", "Recorder._first",
        "InvariantCheck._ranges", "InvariantCheck._byAge", "Model.StepDone", "Model.PeriodBegins",
    ];

    /// <summary>Finds the first difference, in words; null when there is none. Says how many fields were compared.</summary>
    public static string? Difference(Model expected, Model found, out int compared)
    {
        compared = 0;
        return Difference(expected, found, [], ref compared);
    }

    private static string? Difference(object expected, object found, HashSet<object> seen, ref int compared)
    {
        if (!seen.Add(expected)) return null;
        foreach (FieldInfo field in expected.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            string name = $"{expected.GetType().Name}.{NameOf(field)}";
            if (NotCopied.Contains(name)) continue;
            compared++;
            (object? left, object? right) = (field.GetValue(expected), field.GetValue(found));
            string? difference = (left, right) switch
            {
                (Array a, Array b) => OfArrays(a, b, seen, ref compared),
                (IReadOnlyList<ObservationGroup> a, IReadOnlyList<ObservationGroup> b) => a.SequenceEqual(b) ? null : ": other groups",
                (Scenario, _) => ReferenceEquals(left, right) ? null : " is another scenario",
                _ when left is not null && right is not null && IsOurs(left.GetType()) => Difference(left, right, seen, ref compared),
                _ => Equals(left, right) ? null : $": {left} and {right}",
            };
            if (difference is not null)
                return difference.StartsWith(':') || difference.StartsWith(' ')
                || difference.StartsWith('[') ? name + difference : difference;
        }

        return null;
    }

    private static string? OfArrays(Array expected, Array found, HashSet<object> seen, ref int compared)
    {
        if (ReferenceEquals(expected, found) && expected.Length > 0) return " is one array for both worlds";
        if (found.Length < expected.Length) return $" has {expected.Length} and {found.Length} entries";
        bool isOurs = IsOurs(expected.GetType().GetElementType()!);
        for (int i = 0; i < expected.Length; i++)
        {
            object? left = expected.GetValue(i), right = found.GetValue(i);
            if (isOurs)
            {
                if (Difference(left!, right!, seen, ref compared) is { } inside) return inside;
            }
            else if (!Equals(left, right))
            {
                return $"[{i}]: {left} and {right}";
            }
        }

        return null;
    }

    private static bool IsOurs(Type type) => type.IsClass
        && type.Namespace?.StartsWith("Ronghe.Simulation", StringComparison.Ordinal) == true && !type.IsSubclassOf(typeof(Delegate));

    private static string NameOf(FieldInfo field) =>
        field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : field.Name;
}
