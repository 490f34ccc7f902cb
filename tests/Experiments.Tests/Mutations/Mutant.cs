namespace Ronghe.Experiments.Tests.Mutations;

/// <summary>What kind of file was changed: each has its readers and its own way of being changed.</summary>
internal enum MutantKind
{
    Scenario,
    InputTable,
    Lesson,
    Manifest,
    ResultTable,
    Journal,
    CommitFile,
    Checksums,
}

/// <summary>A file that readers are known to accept, in the folder in which it lies.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Folder">Folder of the corpus.</param>
/// <param name="File">Path in that folder.</param>
/// <param name="Entry">The file that a user would name; the changed file is reached from it.</param>
/// <param name="Bytes">What it holds.</param>
internal sealed record Seed(MutantKind Kind, string Folder, string File, string Entry, byte[] Bytes);

/// <summary>A changed file.</summary>
/// <param name="Number">Gives the same mutant again.</param>
/// <param name="Seed">What it was.</param>
/// <param name="Bytes">What it is now.</param>
internal sealed record Mutant(ulong Number, Seed Seed, byte[] Bytes);
