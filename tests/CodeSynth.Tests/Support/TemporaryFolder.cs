namespace CodeSynth.Tests.Support;

/// <summary>A folder that goes away.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("codesynth-").FullName;

    public string PathOf(string file) => System.IO.Path.Combine(Path, file);

    public byte[] Bytes(string file) => File.ReadAllBytes(PathOf(file));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
