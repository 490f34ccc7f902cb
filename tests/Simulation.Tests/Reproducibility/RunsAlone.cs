namespace Ronghe.Simulation.Tests.Reproducibility;

/// <summary>Tests that count the bytes of their thread: they run when no other test does, since a collection that another thread's waste
/// calls for gives up the rest of this thread's allocation block, and the runtime counts that rest (some 8,000 bytes) as allocated.</summary>
[CollectionDefinition(nameof(RunsAlone), DisableParallelization = true)]
public sealed class RunsAlone;
