namespace Ronghe.Experiments.Runs.Tables;

/// <summary>A result table that is being written, block by block in stored order.</summary>
internal interface IResultTable : IDisposable
{
    void Append(in ResultBlock block);

    /// <summary>Writes what is buffered and ends the file; without it the file is not complete.</summary>
    void Complete();
}
