namespace CodeSynth.Interop.Tests;

/// <summary>A folder that goes away.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("codesynth-").FullName;

    public string PathOf(string file) => System.IO.Path.Combine(Path, file);

    /// <summary>Writes a file and gives its path.</summary>
    public string Write(string file, string text)
    {
        File.WriteAllText(PathOf(file), text);
        return PathOf(file);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
