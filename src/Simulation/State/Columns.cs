using System.Reflection;

namespace Ronghe.Simulation.State;

/// <summary>All columns of tables, found by their types: none can be forgotten when a world becomes a copy of another.</summary>
internal static class Columns
{
    /// <summary>The arrays that the tables hold, table by table.</summary>
    public static Array[] Of(params object[] tables) =>
        [.. tables.SelectMany(static table => table.GetType()
            .GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(static field => field.FieldType.IsArray).Select(field => (Array)field.GetValue(table)!))];

    /// <summary>Copies columns into those of other tables of the same kinds and lengths.</summary>
    public static void Copy(Array[] from, Array[] into)
    {
        for (int c = 0; c < from.Length; c++) Array.Copy(from[c], into[c], from[c].Length);
    }
}
