namespace CodeSynth.MasterData;

/// <summary>How a file of master data is written. Immutable.</summary>
public abstract class MasterFormat
{
    /// <summary>Reads all records of a file.</summary>
    /// <param name="file">The file, in memory.</param>
    /// <param name="table">Takes the records.</param>
    /// <exception cref="MasterDataException">The file is not of this format, or a cell does not fit.</exception>
    public abstract void Read(MasterFile file, MasterTableBuilder table);
}
