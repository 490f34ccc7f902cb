using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Runs.Settled;

/// <summary>A folder of settled states: what a world is at the end of its burn-in, by what it is made of, for every command and policy that
/// begins with it.</summary>
/// <remarks>
/// A file is there whole or not at all, so that any number of processes may share the folder. What cannot be read is computed anew and what
/// cannot be written is not kept: a warning, and never another number. A state is on the disk before it gets its name; the name itself may
/// be lost in a power cut, for such a state is only computed anew. Safe for threads.
/// </remarks>
/// <param name="folder">Where they are; made when the first is written. Nothing is touched outside it.</param>
/// <param name="disk">Where files are written.</param>
internal sealed class SettledStates(string folder, Disk disk)
{
    private readonly Lock _gate = new();
    private readonly List<Message> _notes = [];
    private int _read;
    private int _computed;
    private int _refused;
    private bool _cannotWrite;

    /// <summary>What was done so far.</summary>
    public SettledTally Tally
    {
        get
        {
            lock (_gate) return new SettledTally(_read, _computed, _refused);
        }
    }

    /// <summary>Brings a new world to the end of its burn-in: from a kept state if there is one, else by living through it, which is then
    /// kept.</summary>
    /// <param name="world">At the start of its burn-in; parts from others at period 0 or later.</param>
    /// <param name="again">Makes the same world once more, should a state spoil this one.</param>
    /// <param name="periodDone">Called with the number of its periods that are finished.</param>
    /// <param name="cancellation">Stops between periods.</param>
    /// <returns>The settled world.</returns>
    public Model Settle(Model world, Func<Model> again, Action<int> periodDone, CancellationToken cancellation)
    {
        if (world.Period >= 0) return world;
        var key = SettledKey.Of(world.Scenario, world.Replication);
        string path = Path.Combine(folder, key.FileName);
        if (File.Exists(path))
        {
            if (TryRead(path, key, world))
            {
                periodDone(world.State.Period);
                return world;
            }

            world = again();
        }

        world.RunUntil(0, periodDone, cancellation);
        lock (_gate) _computed++;
        Keep(path, key, world);
        return world;
    }

    /// <summary>What there is to say since the last time: the first state that could not be read, the first that could not be
    /// kept.</summary>
    public IReadOnlyList<Message> TakeNotes()
    {
        lock (_gate)
        {
            Message[] notes = [.. _notes];
            _notes.Clear();
            return notes;
        }
    }

    private bool TryRead(string path, SettledKey key, Model world)
    {
        try
        {
            SettledFile.Read(path, key, world);
            lock (_gate) _read++;
            return true;
        }
#pragma warning disable CA1031 // Whatever is wrong with a stored state, the world can be computed anew.
        catch (Exception e)
#pragma warning restore CA1031
        {
            lock (_gate)
            {
                if (_refused++ == 0) _notes.Add(RunMessages.SettledNotUsed.With(path, e.Message.TrimEnd('.')));
            }

            return false;
        }
    }

    private void Keep(string path, SettledKey key, Model world)
    {
        lock (_gate)
        {
            if (_cannotWrite) return;
        }

        string temporary = Path.Combine(folder, $".{key.FileName}.{Path.GetRandomFileName()}.partial");
        try
        {
            Directory.CreateDirectory(folder);
            using (Stream stream = disk.Open(temporary, FileMode.CreateNew)) SettledFile.Write(stream, key, world);
            disk.Sync(temporary);
            disk.Move(temporary, path);
        }
        catch (Exception e) when (DiskProblem.Is(e))
        {
            lock (_gate)
            {
                if (!_cannotWrite) _notes.Add(RunMessages.SettledNotKept.With(DiskProblem.Of($"the settled state {path}", e).Message));
                _cannotWrite = true;
            }

            Remove(temporary);
        }
    }

    private static void Remove(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception e) when (DiskProblem.Is(e))
        {
            // What could not be written cannot be taken away either: it has no name that anybody reads.
        }
    }
}

/// <summary>Worlds that went on from a settled state, and those that had to live through their burn-in.</summary>
/// <param name="Read">From a kept state.</param>
/// <param name="Computed">By living through it.</param>
/// <param name="Refused">Of them, although a file was there: it could not be used.</param>
internal sealed record SettledTally(int Read, int Computed, int Refused)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Settled states: {Read} read, {Computed} computed") +
        (Refused == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {Refused} of them because their file cannot be used"));
}
