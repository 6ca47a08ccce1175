namespace CodeSynth.MasterData;

/// <summary>The file that the rows of an entity come from. What was read last is kept, so that plans of one process share it as long as the file stays as it is.</summary>
/// <param name="path">The file: from the working folder where there is one, else from the folder of the app.</param>
/// <param name="format">How it is written.</param>
/// <param name="columns">The properties that its columns fill, in the order of their declaration.</param>
public sealed class MasterSource(string path, MasterFormat format, params MasterColumn[] columns)
{
    private readonly Lock _lock = new();
    private (string FullName, DateTime Written, long Bytes, MasterTable Table)? _last;

    /// <summary>The file unless a run is told otherwise.</summary>
    public string Path { get; } = path;

    /// <summary>The properties that columns fill.</summary>
    public IReadOnlyList<MasterColumn> Columns { get; } = columns;

    /// <summary>The records of the file.</summary>
    /// <param name="otherPath">Another file of the same format; null for <see cref="Path"/>.</param>
    /// <exception cref="MasterDataException">The file is missing, cannot be read, has no records, or has one that does not fit.</exception>
    public MasterTable Load(string? otherPath = null)
    {
        string wanted = otherPath ?? Path;
        FileInfo file = MasterFile.Find(wanted);
        lock (_lock)
        {
            if (_last is not { } last || last.FullName != file.FullName || last.Written != file.LastWriteTimeUtc || last.Bytes != file.Length)
            {
                last = (file.FullName, file.LastWriteTimeUtc, file.Length, Read(MasterFile.Read(wanted, file)));
                _last = last;
            }

            return last.Table;
        }
    }

    /// <summary>The records of a file that is in memory.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="MasterDataException">It has no records, or one that does not fit.</exception>
    public MasterTable Read(MasterFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var table = new MasterTableBuilder(file, Columns);
        format.Read(file, table);
        return table.Build();
    }
}
