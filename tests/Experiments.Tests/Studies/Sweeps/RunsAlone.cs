namespace Ronghe.Experiments.Tests.Studies.Sweeps;

/// <summary>Tests that read the memory of the whole process: they run when no other test does.</summary>
[CollectionDefinition(nameof(RunsAlone), DisableParallelization = true)]
public sealed class RunsAlone;
