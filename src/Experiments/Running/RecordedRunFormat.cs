using System.Runtime.InteropServices;
using System.Text;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Running;

/// <summary>The bytes of a recorded run inside a journal record: self-describing, little-endian.</summary>
internal static class RecordedRunFormat
{
    public static byte[] Write(RecordedRun run)
    {
        using var memory = new MemoryStream((run.Values.Length * sizeof(double)) + 16_384);
        using var writer = new BinaryWriter(memory, Encoding.UTF8);
        writer.Write(run.Identity.ScenarioId);
        writer.Write(run.Identity.PolicyId);
        writer.Write(run.Identity.Seed);
        writer.Write(run.Identity.Replication);
        writer.Write(run.Make.ModelVersion);
        writer.Write(run.Make.Numerics);
        writer.Write(run.Make.Layout);
        writer.Write(run.Observations.Count);
        foreach (ObservationDefinition o in run.Observations)
        {
            writer.Write(o.Name);
            writer.Write(o.Title);
            writer.Write(o.Unit);
            writer.Write(o.Minimum);
            writer.Write(o.Maximum);
            writer.Write((int)o.Aggregation);
            writer.Write(o.Definition);
            writer.Write(o.IsKey);
        }

        writer.Write(run.Groups.Count);
        foreach (ObservationGroup group in run.Groups)
        {
            writer.Write(group.Kind);
            writer.Write(group.Name);
        }

        writer.Write(run.Periods.Count);
        foreach (int period in run.Periods) writer.Write(period);
        writer.Write(MemoryMarshal.AsBytes(run.Outcomes.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(run.Values.AsSpan()));
        writer.Flush();
        return memory.ToArray();
    }

    public static (RunIdentity Identity, RunMake Make) ReadHeader(byte[] payload)
    {
        using BinaryReader reader = Open(payload);
        return Header(reader);
    }

    public static RecordedRun Read(byte[] payload)
    {
        using BinaryReader reader = Open(payload);
        (RunIdentity identity, RunMake make) = Header(reader);
        var observations = new ObservationDefinition[reader.ReadInt32()];
        for (int i = 0; i < observations.Length; i++)
        {
            observations[i] = new ObservationDefinition(
                reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadDouble(), reader.ReadDouble(),
                (Aggregation)reader.ReadInt32(), reader.ReadString(), reader.ReadBoolean());
        }

        var groups = new ObservationGroup[reader.ReadInt32()];
        for (int i = 0; i < groups.Length; i++) groups[i] = new ObservationGroup(reader.ReadString(), reader.ReadString());
        var periods = new int[reader.ReadInt32()];
        for (int i = 0; i < periods.Length; i++) periods[i] = reader.ReadInt32();
        return new RecordedRun
        {
            Identity = identity,
            Make = make,
            Observations = observations,
            Groups = groups,
            Periods = periods,
            Outcomes = Doubles(reader, observations.Length),
            Values = Doubles(reader, observations.Length * groups.Length * periods.Length),
        };
    }

    private static (RunIdentity Identity, RunMake Make) Header(BinaryReader reader)
    {
        var identity = new RunIdentity(reader.ReadString(), reader.ReadString(), reader.ReadUInt64(), reader.ReadInt32());
        return (identity, new RunMake(reader.ReadString(), reader.ReadString(), reader.ReadString()));
    }

    private static double[] Doubles(BinaryReader reader, int count)
    {
        var values = new double[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    private static BinaryReader Open(byte[] payload) => new(new MemoryStream(payload, writable: false), Encoding.UTF8);
}
