using CodeSynth.Schemas.Protobuf;
using CodeSynth.Testing;

namespace CodeSynth.Schemas.Tests.Protobuf;

/// <summary>A file means to us what it means to protoc: names in full, numbers, labels, types, defaults, and the order of all.</summary>
public class ProtoDescriptorTests
{
    private const int RandomFiles = 40;

    [Fact]
    public async Task Resolve_SoundAndRandomFiles_DeclareWhatProtocSays()
    {
        string folder = Directory.CreateTempSubdirectory("codesynth-proto-").FullName;
        try
        {
            var schemas = new List<ProtoSchema>();
            var sets = new List<string>();
            foreach (string path in ProtoCorpus.Paths.Concat(Enumerable.Range(1, RandomFiles).Select(seed => Random(folder, seed))))
            {
                sets.Add(Path.Combine(folder, $"{sets.Count}.bin"));
                string[] roots = [folder, ProtoCorpus.Folder, Path.Combine(SchemaRoom.Folder, "protobuf")];
                if (await ForeignReaders.Protoc([.. roots.Select(r => "-I" + r), "--include_imports", "--descriptor_set_out=" + sets[^1], path]) is null)
                {
                    return;
                }

                schemas.Add(ProtoCorpus.Library.Resolve(ProtoCorpus.Read(path), TestContext.Current.CancellationToken).Schema!);
            }

            if (await ForeignReaders.Python("protobuf_descriptor.py", sets) is { } foreign)
            {
                string[] files = foreign.Text.Split("---\n", StringSplitOptions.RemoveEmptyEntries);
                Assert.Equal(schemas.Count, files.Length);
                foreach ((string theirs, ProtoSchema ours) in files.Zip(schemas))
                {
                    Assert.Equal(theirs.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), ProtoDescription.Of(ours).Order(StringComparer.Ordinal));
                }
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The built-in files declare what protoc's own do; of descriptor.proto only what can be extended is there.</summary>
    [Fact]
    public async Task WellKnownFiles_DeclareWhatProtocsOwnDo()
    {
        string folder = Directory.CreateTempSubdirectory("codesynth-proto-").FullName;
        try
        {
            foreach (ProtoFile file in ProtoWellKnown.Files.Where(f => f.Path.StartsWith("google/protobuf/", StringComparison.Ordinal) && !f.Path.EndsWith("descriptor.proto", StringComparison.Ordinal)))
            {
                string set = Path.Combine(folder, "set.bin");
                if (await ForeignReaders.Protoc(["-I" + folder, "--descriptor_set_out=" + set, file.Path]) is null
                    || await ForeignReaders.Python("protobuf_descriptor.py", [set]) is not { } foreign)
                {
                    return;
                }

                (ProtoSchema? schema, _) = new ProtoLibrary([]).Resolve(file, TestContext.Current.CancellationToken);
                Assert.Equal(Declarations(foreign.Lines), Declarations(ProtoDescription.Of(schema!)));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        static IEnumerable<string> Declarations(IEnumerable<string> lines) => lines.Where(l => l[0] != '-' && !l.StartsWith("file ", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
    }

    private static string Random(string folder, int seed)
    {
        string path = Path.Combine(folder, $"random{seed}.proto");
        File.WriteAllText(path, ProtoText.Write(RandomProto.File(seed)));
        return path;
    }
}
