using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Runs.Journals;

/// <summary>The bytes of recorded lives at the end of a run's record, little-endian: the names of cities and of sectors, then the events
/// as they are held.</summary>
internal static class LifeFormat
{
    private static readonly int EventBytes = Unsafe.SizeOf<LifeEvent>();

    public static void Write(BinaryWriter writer, RecordedLives lives)
    {
        Write(writer, lives.Cities);
        Write(writer, lives.Sectors);
        writer.Write(lives.Events.Length);
        writer.Write(MemoryMarshal.AsBytes(lives.Events.AsSpan()));
    }

    public static RecordedLives Read(BinaryReader reader)
    {
        string[] cities = Names(reader), sectors = Names(reader);
        var events = new LifeEvent[RecordedRunFormat.Count(reader)];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(events.AsSpan()));
        return new RecordedLives(cities, sectors, events);
    }

    /// <summary>Whether the rest of a record is exactly such lives, and its events name only what there is.</summary>
    public static bool Fits(BinaryReader reader)
    {
        string[] cities = Names(reader), sectors = Names(reader);
        int count = RecordedRunFormat.Count(reader);
        if (reader.BaseStream.Length - reader.BaseStream.Position != (long)count * EventBytes) return false;
        var events = new LifeEvent[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(events.AsSpan()));
        return events.All(e => Enum.IsDefined(e.Kind) && Enum.IsDefined(e.CollegeType) && Enum.IsDefined(e.Practice)
            && (uint)e.City < cities.Length && (uint)e.Sector < sectors.Length
            && (e.Employer < 0 || ((uint)e.EmployerCity < cities.Length && (uint)e.EmployerSector < sectors.Length
                && (uint)e.EmployerSize < ObservationGroup.Sizes.Count)));
    }

    private static void Write(BinaryWriter writer, IReadOnlyList<string> names)
    {
        writer.Write(names.Count);
        foreach (string name in names) writer.Write(name);
    }

    private static string[] Names(BinaryReader reader)
    {
        var names = new string[RecordedRunFormat.Count(reader)];
        for (int i = 0; i < names.Length; i++) names[i] = reader.ReadString();
        return names;
    }
}
