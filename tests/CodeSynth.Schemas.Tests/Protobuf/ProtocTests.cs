using System.Text;
using CodeSynth.Schemas.Protobuf;

namespace CodeSynth.Schemas.Tests.Protobuf;

/// <summary>Protobuf's own compiler accepts what we accept and refuses what we refuse.</summary>
public class ProtocTests
{
    private const int Mutants = 250;

    public static TheoryData<string> Sound => [.. ProtoCorpus.Paths.Select(p => Path.GetRelativePath(SchemaRoom.Folder, p))];

    [Theory]
    [MemberData(nameof(Sound))]
    public async Task Protoc_SoundFile_AcceptsItAsWeDo(string file)
    {
        string path = Path.GetFullPath(Path.Combine(SchemaRoom.Folder, file));
        string root = path.StartsWith(ProtoCorpus.Folder, StringComparison.Ordinal) ? ProtoCorpus.Folder : Path.GetDirectoryName(path)!;

        (ProtoSchema? schema, var faults) = ProtoCorpus.Library.Resolve(ProtoCorpus.Read(path), TestContext.Current.CancellationToken);
        string? complaints = await Protoc.ComplaintsAsync([root], path);

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

    /// <summary>Most mutants are unsound, each in a place that nobody thought of.</summary>
    [Fact]
    public async Task Protoc_MutantsOfSoundFiles_AreAcceptedOrRefusedAsByUs()
    {
        var random = new Random(20260702);
        string folder = Directory.CreateTempSubdirectory("codesynth-proto-").FullName;
        try
        {
            for (int i = 0; i < Mutants; i++)
            {
                string path = ProtoCorpus.Paths[random.Next(ProtoCorpus.Paths.Count)];
                byte[] bytes = Encoding.UTF8.GetBytes(ProtoFuzzTests.Mutate(File.ReadAllText(path), random));
                File.WriteAllBytes(Path.Combine(folder, "mutant.proto"), bytes);
                string? complaints = await Protoc.ComplaintsAsync([folder, ProtoCorpus.Folder], "mutant.proto");

                ProtoFile file = ProtoParser.Parse(path, Encoding.UTF8.GetString(bytes), TestContext.Current.CancellationToken);
                (ProtoSchema? schema, var faults) = ProtoCorpus.Library.Resolve(file, TestContext.Current.CancellationToken);
                if (complaints is not null && !IsAboutOptions(complaints))
                {
                    Assert.True(complaints.Length == 0 == schema is not null, $"Mutant {i}:\n{file.Text}\n{complaints}\n{string.Join('\n', faults)}");
                }
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>We take options as they come; protoc knows which there are.</summary>
    private static bool IsAboutOptions(string complaints) =>
        complaints.Contains("ption \"", StringComparison.Ordinal) || complaints.Contains("option value", StringComparison.Ordinal);
}
