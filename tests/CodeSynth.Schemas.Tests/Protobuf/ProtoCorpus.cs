using CodeSynth.Schemas.Protobuf;
using CodeSynth.Testing;

namespace CodeSynth.Schemas.Tests.Protobuf;

/// <summary>Sound .proto files: those that were written to try everything, and the repository's own contracts.</summary>
internal static class ProtoCorpus
{
    /// <summary>The folder that imports start from.</summary>
    public static string Folder { get; } = Path.Combine(Path.GetDirectoryName(ForeignReaders.Folder)!, "CodeSynth.Schemas.Tests", "Protobuf", "Corpus");

    public static IReadOnlyList<string> Paths { get; } =
        [.. Directory.GetFiles(Folder, "*.proto", SearchOption.AllDirectories).Concat(Directory.GetFiles(Path.Combine(SchemaRoom.Folder, "protobuf"), "*.proto")).Order(StringComparer.Ordinal)];

    public static ProtoFile Read(string path) => ProtoParser.Parse(path, File.ReadAllText(path), TestContext.Current.CancellationToken);

    /// <summary>Every file in one library.</summary>
    public static ProtoLibrary Library { get; } = new(Paths.Select(Read));

    /// <summary>A file of the corpus with its imports.</summary>
    public static ProtoSchema Resolve(string name)
    {
        (ProtoSchema? schema, _) = Library.Resolve(Library.Files.Single(f => Path.GetFileName(f.Path) == name), TestContext.Current.CancellationToken);
        return schema!;
    }
}
