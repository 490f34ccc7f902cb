using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Runs.Journals;

/// <summary>The bytes of a journal's records, little-endian: a layout (with the provenance of its runs) and the recipes of worlds and
/// policies, then runs that name them by key and id, so that each record stands alone.</summary>
internal static class RecordedRunFormat
{
    private const byte LayoutRecord = (byte)'L';
    private const byte RunRecord = (byte)'R';
    private const byte RecipeRecord = (byte)'V';
    private const byte KeyFlag = 1;
    private const byte WorldFlag = 2;

    /// <summary>Numbers of one run: an array holds no more.</summary>
    private const int MostNumbers = 100_000_000;

    /// <summary>Characters of an id; ours are 16.</summary>
    private const int LongestId = 64;

    public static byte[] WriteLayout(RunProvenance provenance, RunLayout layout)
    {
        using var memory = new MemoryStream(16_384);
        using var writer = new BinaryWriter(memory, Encoding.UTF8);
        writer.Write(LayoutRecord);
        writer.Write(provenance.ModelVersion);
        writer.Write(provenance.Numerics);
        writer.Write(provenance.Layout);
        writer.Write(layout.Observations.Count);
        foreach (ObservationDefinition o in layout.Observations)
        {
            writer.Write(o.Name);
            writer.Write(o.Title);
            writer.Write(o.Unit);
            writer.Write(o.Minimum);
            writer.Write(o.Maximum);
            writer.Write((int)o.Aggregation);
            writer.Write(o.Definition);
            writer.Write((byte)((o.IsKey ? KeyFlag : 0) | (o.IsOfWorldAlone ? WorldFlag : 0)));
        }

        writer.Write(layout.Groups.Count);
        foreach (ObservationGroup group in layout.Groups)
        {
            writer.Write(group.Kind);
            writer.Write(group.Name);
        }

        writer.Write(layout.Periods.Count);
        foreach (int period in layout.Periods) writer.Write(period);

        // Where no lives are kept the bytes are those of older versions.
        if (layout.Persons > 0) writer.Write(layout.Persons);
        writer.Flush();
        return memory.ToArray();
    }

    /// <summary>What runs call a layout: the first bits of its hash, below zero. (Journals of older versions number their layouts from
    /// zero.)</summary>
    public static int LayoutKey(byte[] payload) => BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(payload)) | int.MinValue;

    public static byte[] WriteRun(RecordedRun run, int layout)
    {
        using var memory = new MemoryStream(((run.Values.Length + run.Outcomes.Length) * sizeof(double)) + 256);
        using var writer = new BinaryWriter(memory, Encoding.UTF8);
        writer.Write(RunRecord);
        writer.Write(layout);
        writer.Write(run.Identity.ScenarioId);
        writer.Write(run.Identity.PolicyId);
        writer.Write(run.Identity.Seed);
        writer.Write(run.Identity.Replication);
        writer.Write(run.Title);
        writer.Write(run.Start.Year);
        writer.Write(run.Start.Number);
        writer.Write(MemoryMarshal.AsBytes(run.Outcomes.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(run.Values.AsSpan()));
        if (run.Layout.Persons > 0) LifeFormat.Write(writer, run.Lives);
        writer.Flush();
        return memory.ToArray();
    }

    /// <summary>Whether the bytes can be read as a layout, or as the head of a run.</summary>
    public static bool IsRecord(byte[] payload)
    {
        try
        {
            if (IsRecipe(payload)) return payload.Length > 1;
            if (!IsLayout(payload))
                return ReadHeader(payload).Identity is { ScenarioId.Length: <= LongestId, PolicyId.Length: <= LongestId } run
                    && RunIdentity.IsReplication(run.Replication);
            RunLayout layout = ReadLayout(payload).Layout;
            return (long)layout.Observations.Count * layout.Groups.Count * Math.Max(1, layout.Periods.Count) <= MostNumbers
                && layout.Observations.All(static o => o.Name.Length > 0)
                    && layout.Observations.DistinctBy(static o => o.Name).Count() == layout.Observations.Count
                && layout.Groups.Distinct().Count() == layout.Groups.Count;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or FormatException or ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Whether a run holds exactly the numbers of its layout, under a quarter that there is.</summary>
    public static bool Fits(byte[] payload, RunLayout layout)
    {
        try
        {
            using BinaryReader reader = Open(payload, RunRecord);
            Header(reader);
            reader.ReadString();
            bool isQuarter = Quarter.TryParse(new Quarter(reader.ReadInt32(), reader.ReadInt32()).ToString(), out _);
            long numbers = sizeof(double) * ((long)layout.OutcomeCount + layout.ValueCount);
            long left = payload.Length - reader.BaseStream.Position - numbers;
            if (!isQuarter || left < 0 || layout.Persons == 0) return isQuarter && left == 0;
            reader.BaseStream.Position += numbers;
            return LifeFormat.Fits(reader);
        }
        catch (Exception e) when (e is IOException or FormatException or InvalidDataException)
        {
            return false;
        }
    }

    public static byte[] WriteRecipe(string text) => [RecipeRecord, .. Encoding.UTF8.GetBytes(text)];

    public static bool IsRecipe(byte[] payload) => payload.Length > 0 && payload[0] == RecipeRecord;

    /// <summary>The text of a recipe, whose hash is its id; whether it can be used is for its reader to find out.</summary>
    public static string ReadRecipe(ReadOnlySpan<byte> payload) => Encoding.UTF8.GetString(payload[1..]);

    public static bool IsLayout(byte[] payload) => payload.Length > 0 && payload[0] == LayoutRecord;

    public static (RunProvenance Provenance, RunLayout Layout) ReadLayout(byte[] payload)
    {
        using BinaryReader reader = Open(payload, LayoutRecord);
        var provenance = new RunProvenance(reader.ReadString(), reader.ReadString(), reader.ReadString());
        var observations = new ObservationDefinition[Count(reader)];
        for (int i = 0; i < observations.Length; i++)
        {
            ObservationDefinition read = new(
                reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadDouble(), reader.ReadDouble(),
                (Aggregation)reader.ReadInt32(), reader.ReadString(), IsKey: false);
            byte flags = reader.ReadByte();
            observations[i] = read with { IsKey = (flags & KeyFlag) != 0, IsOfWorldAlone = (flags & WorldFlag) != 0 };
        }

        var groups = new ObservationGroup[Count(reader)];
        for (int i = 0; i < groups.Length; i++) groups[i] = new ObservationGroup(reader.ReadString(), reader.ReadString());
        var periods = new int[Count(reader)];
        for (int i = 0; i < periods.Length; i++) periods[i] = reader.ReadInt32();
        int persons = reader.BaseStream.Position < payload.Length ? reader.ReadInt32() : 0;
        return (provenance, new RunLayout(observations, groups, periods) { Persons = persons });
    }

    /// <summary>Which run it is and what it calls its layout.</summary>
    public static (RunIdentity Identity, int Layout) ReadHeader(byte[] payload)
    {
        using BinaryReader reader = Open(payload, RunRecord);
        return Header(reader);
    }

    /// <summary>Reads a run from the beginning of the bytes.</summary>
    public static RecordedRun ReadRun(byte[] payload, RunProvenance provenance, RunLayout layout)
    {
        using BinaryReader reader = Open(payload, RunRecord);
        (RunIdentity identity, _) = Header(reader);
        return new RecordedRun
        {
            Identity = identity,
            Provenance = provenance,
            Title = reader.ReadString(),
            Start = new Quarter(reader.ReadInt32(), reader.ReadInt32()),
            Layout = layout,
            Outcomes = Doubles(reader, layout.OutcomeCount),
            Values = Doubles(reader, layout.ValueCount),
            Lives = layout.Persons > 0 ? LifeFormat.Read(reader) : RecordedLives.None,
        };
    }

    private static (RunIdentity Identity, int Layout) Header(BinaryReader reader)
    {
        int layout = reader.ReadInt32();
        return (new RunIdentity(reader.ReadString(), reader.ReadString(), reader.ReadUInt64(), reader.ReadInt32()), layout);
    }

    /// <summary>How many of something follow; each takes a byte at least, so that no more room is made than there are bytes.</summary>
    internal static int Count(BinaryReader reader) => reader.ReadInt32() is >= 0 and var count
        && count <= reader.BaseStream.Length - reader.BaseStream.Position
        ? count : throw new InvalidDataException("A journal record says more than it holds.");

    private static double[] Doubles(BinaryReader reader, int count)
    {
        double[] values = GC.AllocateUninitializedArray<double>(count);
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    private static BinaryReader Open(byte[] payload, byte kind)
    {
        var reader = new BinaryReader(new MemoryStream(payload, writable: false), Encoding.UTF8);
        return reader.ReadByte() == kind ? reader
            : throw new InvalidDataException("A journal record is of another kind than its place says.");
    }
}
