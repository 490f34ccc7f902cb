using System.Reflection;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Reproducibility;

/// <summary>A world that goes on from a kept state has the bits of one that has burnt in itself.</summary>
public class SettledTests
{
    private const int Periods = 14;
    private const int BurnIn = 24;

    [Fact]
    public void A_world_read_back_equals_the_one_written_in_everything_it_holds()
    {
        Scenario scenario = Small();
        Model written = Settled(scenario), read = Model.Create(scenario, 3);
        Assert.NotNull(WholeWorld.Difference(written, read, out _));
        Read(read, Bytes(written));
        Assert.Null(WholeWorld.Difference(written, read, out int compared));
        Assert.True(compared > 250, $"Only {compared} fields were found.");
        Assert.True(read.IsSettled);
        SeriesAssert.SameBits(written.Run(), read.Run(), Periods);
        Assert.Null(WholeWorld.Difference(written, read, out _));
    }

    [Fact]
    public void Every_declared_column_is_read_back()
    {
        // Every entry of every column is made another than a new world has, so that one left out cannot be right by chance.
        Scenario scenario = Small();
        Model written = Settled(scenario), read = Model.Create(scenario, 3);
        (string Name, Array Column)[] declared = [.. Declared(written.State)], found = [.. Declared(read.State)];
        Assert.True(declared.Length > 60, $"Only {declared.Length} columns were found.");
        foreach ((_, Array column) in found) Buffer.BlockCopy(Noise(Buffer.ByteLength(column)), 0, column, 0, Buffer.ByteLength(column));
        Read(read, Bytes(written));
        for (int c = 0; c < declared.Length; c++) Assert.True(Same(declared[c].Column, found[c].Column), declared[c].Name);
        StateAssert.SameBits(written.State, read.State, "read back");
    }

    [Fact]
    public void Other_policies_budgets_triggers_and_recordings_go_on_from_one_state()
    {
        byte[] bytes = Bytes(Settled(Small()));
        foreach (Scenario scenario in (Scenario[])[Small(), .. Enum.GetValues<Lever>().Select(static lever => Small() with
            { Policies = [PolicyMeasure.At(lever, 0.7) with { From = (int)lever % 3 }], Budget = new(1e6) }),
            Small() with { Policies = [PolicyMeasure.At(Lever.Grants, 0.8) with { When = new PolicyTrigger("vacancy_rate", Comparison.Above, 0) }] },
            Small() with { Counterfactual = new Counterfactual { Cut = Link.ActionOnSeats } }])
        {
            Assert.True(SharedPrefix.ForkPeriod(scenario) >= 0);
            Recording recording = new(["sector"], ["integration"], 2);
            Model alone = Model.Create(scenario, 3, 1, recording), read = Model.Create(scenario, 3, 1, recording);
            Read(read, bytes);
            alone.RunUntil(0);
            Assert.Null(WholeWorld.Difference(alone, read, out _));
            SeriesAssert.SameBits(alone.Run(), read.Run(), Periods);
            Assert.Null(WholeWorld.Difference(alone, read, out _));
        }
    }

    [Fact]
    public void A_copy_of_a_world_read_back_goes_on_like_it()
    {
        Scenario scenario = Small();
        Model alone = Model.Create(scenario, 3), read = Model.Create(scenario, 3), used = Model.Create(scenario, 1);
        used.Run();
        Read(read, Bytes(Settled(scenario)));
        SeriesAssert.SameBits(alone.Run(), read.Fork(used).Run(), Periods);
        SeriesAssert.SameBits(alone.Series, read.Run(), Periods);
    }

    [Fact]
    public void What_is_not_of_such_a_world_is_refused_without_room_for_it()
    {
        Model settled = Settled(Small());
        byte[] bytes = Bytes(settled);
        Assert.Equal(settled.SettledSize, bytes.Length);
        Assert.Throws<InvalidDataException>(() => Read(New(), bytes[..^1]));
        Assert.Throws<InvalidDataException>(() => Read(New(), [.. bytes, 0]));
        Assert.Throws<InvalidDataException>(() => Read(Model.Create(TestWorlds.Create(Periods, 7, 5, 41), 3), bytes));
        Assert.Throws<InvalidOperationException>(() => New().WriteSettled(Stream.Null));

        // The first number is the length of a column: whatever it says, no more room is made than the bytes left can fill.
        var random = new Random(20261129);
        for (int i = 0; i < 400; i++)
        {
            byte[] changed = [.. bytes];
            int at = i < 100 ? i % 4 : random.Next(bytes.Length - 4);
            BitConverter.TryWriteBytes(changed.AsSpan(at), i % 2 == 0 ? int.MaxValue : random.Next());
            long before = GC.GetAllocatedBytesForCurrentThread();
            Model world = New();
            long own = GC.GetAllocatedBytesForCurrentThread() - before;
            try
            {
                world.State.Kept.Read(new MemoryStream(changed), changed.Length);
            }
            catch (InvalidDataException)
            {
                // As it should be.
            }

            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before - own < 4L * bytes.Length + 1_000_000);
        }

        static Model New() => Model.Create(Small(), 3);
    }

    private static Scenario Small() => TestWorlds.Create(Periods, seed: 7, colleges: 4, enterprises: 40, sectors: 3, regions: 2,
        parameters: TestWorlds.With("world.burn_in", BurnIn));

    private static Model Settled(Scenario scenario)
    {
        Model model = Model.Create(scenario, 3);
        model.RunUntil(0);
        return model;
    }

    private static byte[] Bytes(Model model)
    {
        using var stream = new MemoryStream();
        model.WriteSettled(stream);
        return stream.ToArray();
    }

    private static void Read(Model model, byte[] bytes) => model.ReadSettled(new MemoryStream(bytes), bytes.Length);

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }

    private static IEnumerable<(string Name, Array Column)> Declared(ModelState state) =>
        from table in typeof(ModelState).GetProperties()
        where table.GetValue(state) is not null
        from column in table.PropertyType.GetProperties()
        where column.GetCustomAttribute<StateAttribute>() is not null
        select ($"{table.Name}.{column.Name}", (Array)column.GetValue(table.GetValue(state))!);

    private static bool Same(Array left, Array right) => left.Length == right.Length
        && left.Cast<object>().SequenceEqual(right.Cast<object>());
}
