using CodeSynth.Schemas.Protobuf;

namespace CodeSynth.Schemas.Tests.Protobuf;

/// <summary>Protobuf's own compiler accepts what we accept and refuses what we refuse.</summary>
public class ProtocTests
{
    public static TheoryData<string> Sound => [.. ProtoCorpus.Paths.Select(p => Path.GetRelativePath(SchemaRoom.Folder, p))];

    [Theory]
    [MemberData(nameof(Sound))]
    public async Task Protoc_SoundFile_AcceptsItAsWeDo(string file)
    {
        string path = Path.GetFullPath(Path.Combine(SchemaRoom.Folder, file));
        string root = path.StartsWith(ProtoCorpus.Folder, StringComparison.Ordinal) ? ProtoCorpus.Folder : Path.GetDirectoryName(path)!;

        (ProtoSchema? schema, var faults) = ProtoCorpus.Library.Resolve(ProtoCorpus.Read(path), TestContext.Current.CancellationToken);
        string? complaints = await Protoc.ComplaintsAsync(root, path);

        Assert.Empty(faults);
        Assert.NotNull(schema);
        Assert.Empty(complaints ?? string.Empty);
    }

    [Theory]
    [MemberData(nameof(Sound))]
    public async Task Protoc_SoundFileInNormalForm_AcceptsItAsWell(string file)
    {
        string path = Path.GetFullPath(Path.Combine(SchemaRoom.Folder, file));

        string? complaints = await Protoc.ComplaintsAsync(
            [("normal.proto", ProtoText.Write(ProtoCorpus.Read(path))), .. ProtoCorpus.Paths.Where(p => p.Contains("common", StringComparison.Ordinal)).Select(p => (Path.GetRelativePath(ProtoCorpus.Folder, p), File.ReadAllText(p)))]);

        Assert.Empty(complaints ?? string.Empty);
    }

    [Theory]
    [MemberData(nameof(ProtoParserTests.Mistakes), MemberType = typeof(ProtoParserTests), DisableDiscoveryEnumeration = true)]
    public async Task Protoc_Mistake_IsRefusedByItToo(int index, ProtoMistake mistake)
    {
        string? complaints = await Protoc.ComplaintsAsync(("test.proto", mistake.Text));

        if (complaints is not null)
        {
            Assert.True(complaints.Length == 0 == mistake.IsOursAlone, $"{index}: {mistake.Text}\n{complaints}");
        }
    }
}
