namespace CodeSynth.MasterData;

/// <summary>A file of master data, read whole.</summary>
public sealed class MasterFile
{
    private MasterFile(string name, byte[] bytes)
    {
        Name = name;
        Bytes = bytes;
    }

    /// <summary>The name that messages show: the path as it was given.</summary>
    public string Name { get; }

    /// <summary>What is in it, less than 2 GiB.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Bytes as a file.</summary>
    /// <param name="name">The name that messages show.</param>
    /// <param name="bytes">What is in it.</param>
    public static MasterFile Of(string name, byte[] bytes) => new(name, bytes);

    /// <summary>A mistake of the file as a whole.</summary>
    /// <param name="reason">What is wrong.</param>
    public MasterDataException Fault(string reason) => new($"{Name} {reason}");

    /// <summary>A mistake in a line of the file.</summary>
    /// <param name="line">The line, from 1; of a record of several lines the first.</param>
    /// <param name="reason">What is wrong.</param>
    public MasterDataException Fault(long line, string reason) => new($"{Name} line {line}: {reason}");

    /// <summary>Finds a file: a path starts from the working folder where there is such a file, else from the folder of the app.</summary>
    /// <param name="path">The path.</param>
    internal static FileInfo Find(string path)
    {
        var here = new FileInfo(Path.GetFullPath(path));
        if (here.Exists || Path.IsPathRooted(path))
        {
            return here.Exists ? here : throw new MasterDataException($"{path} is not there.");
        }

        var beside = new FileInfo(Path.Combine(AppContext.BaseDirectory, path));
        return beside.Exists ? beside : throw new MasterDataException($"{path} is neither in the working folder nor beside the app, in {AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)}.");
    }

    internal static MasterFile Read(string path, FileInfo file)
    {
        try
        {
            return new MasterFile(path, File.ReadAllBytes(file.FullName));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MasterDataException($"{path} cannot be read: {e.Message}");
        }
    }
}
