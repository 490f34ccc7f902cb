using System.Diagnostics;
using Ronghe.Experiments.Explorer.Drawing;
using Ronghe.Experiments.Explorer.Verbs;
using Ronghe.Experiments.Runs;

namespace Ronghe.Experiments.Explorer.Driving;

/// <summary>Keys in, frames out, worlds simulated in between by a thread of their own, so that a key never waits for a period.</summary>
internal sealed class ExplorerLoop(ExplorerState state, IScreen screen, Glyphs glyphs, bool usesColour)
{
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(1000.0 / 30);
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan EscapeWait = TimeSpan.FromMilliseconds(30);

    private readonly KeyDecoder _decoder = new();
    private readonly FrameWriter _writer = new(usesColour, !glyphs.HasBraille);
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly object _work = new();
    private Exception? _failure;
    private Canvas? _canvas;
    private (int, int, int, int) _drawn;
    private TimeSpan _lastFrame = -Frame;
    private TimeSpan _nextPeriod;
    private volatile bool _isOver;

    /// <summary>Runs until the user quits. Returns false when Ctrl-C or a signal ended it.</summary>
    public bool Run(CancellationToken cancellation)
    {
        var worker = new Thread(Simulate) { IsBackground = true, Name = "worlds" };
        worker.Start();
        try
        {
            while (!state.WantsToQuit)
            {
                if (cancellation.IsCancellationRequested) return false;
                if (_failure is { } failure)
                    throw new WorldFailure(WorldFailure.Sentence($"The world of '{state.Session.Plan.Document.Name}'", failure), failure);
                Pace();
                LessonVerbs.TakeOver(state, waits: false);
                if (_clock.Elapsed - _lastFrame >= Frame) Draw();
                if (screen.Read(Wait()) is not { } bytes) return true;
                if (!Take(bytes)) return false;
            }

            return true;
        }
        finally
        {
            _isOver = true;
            Tell();
            worker.Join(TimeSpan.FromSeconds(1)); // A large world may need longer for its period; the end of the process ends it.
        }
    }

    private TimeSpan Wait()
    {
        if (_decoder.IsPending) return EscapeWait;
        return state.IsRunning || state.Session.CatchingUp is not null || state.Lesson?.IsChecking == true ? Frame : Idle;
    }

    /// <summary>False when Ctrl-C was pressed.</summary>
    private bool Take(byte[] bytes)
    {
        IReadOnlyList<object> events = bytes.Length > 0 ? _decoder.Feed(bytes)
            : _decoder.IsPending && _decoder.Flush() is { } lone ? [lone] : [];
        foreach (object happened in events)
        {
            if (happened is Key { Name: "ctrl-c" }) return false;
            if (happened is Key { Name: "ctrl-l" }) _writer.Forget();
            else if (happened is Key key) KeyBindings.Press(state, key);
            else if (happened is MouseEvent mouse) Click(mouse);
        }

        if (events.Count > 0)
        {
            Tell();
            Draw();
        }

        return true;
    }

    private void Click(MouseEvent mouse)
    {
        if (mouse.Wheel != 0) KeyBindings.Press(state, new Key(mouse.Wheel < 0 ? "pageup" : "pagedown", false));
        else if (_canvas?.CommandAt(mouse.X, mouse.Y) is { } command) KeyBindings.Do(state, command, "");
    }

    /// <summary>Asks for the periods that are due.</summary>
    private void Pace()
    {
        if (!state.IsRunning) return;
        if (state.Session.Now >= state.RunUntil)
        {
            state.IsRunning = false;
            state.Version++;
            return;
        }

        if (_clock.Elapsed < _nextPeriod || state.Session.Target > state.Session.Now) return;
        bool isUnpaced = state.IsUnpaced;
        state.Session.Ask(isUnpaced ? state.RunUntil - state.Session.Now : 1);
        TimeSpan gap = isUnpaced ? TimeSpan.Zero : TimeSpan.FromSeconds(1 / state.Speed);
        // Late periods are not made up for, else a slow world would run in bursts.
        _nextPeriod = _nextPeriod + gap > _clock.Elapsed ? _nextPeriod + gap : _clock.Elapsed + gap;
        Tell();
    }

    /// <summary>Tells the other thread that there may be work.</summary>
    private void Tell()
    {
        lock (_work) Monitor.PulseAll(_work);
    }

    private void Draw()
    {
        (int width, int height) = screen.Size;
        (int, int, int, int) wanted = (width, height, state.Version, state.Session.Version);
        _lastFrame = _clock.Elapsed;
        if (wanted == _drawn) return;
        _drawn = wanted;
        _canvas = ScreenRenderer.Draw(state, width, height, glyphs);
        string text = _writer.Next(_canvas);
        if (text.Length > 0) screen.Write(text);
    }

    private void Simulate()
    {
        try
        {
            while (!_isOver)
            {
                if (state.Session.Work()) screen.Wake();
                else
                {
                    lock (_work) Monitor.Wait(_work, Idle);
                }
            }
        }
#pragma warning disable CA1031 // Whatever goes wrong in a world must reach the loop, which gives the terminal back first.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _failure = exception;
            screen.Wake();
        }
    }
}
