namespace CodeSynth.VocabularyExporter;

/// <summary>The folder of the checked-in tables.</summary>
/// <param name="path">Its path.</param>
internal sealed class TablesFolder(string path)
{
    private const string InRepository = "runtime/CodeSynth/Vocabulary/Tables";

    /// <summary>Its path.</summary>
    public string Path => path;

    /// <summary>The folder of the repository that this program was built in.</summary>
    public static TablesFolder OfRepository()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(at.FullName, "CodeSynth.sln")))
            {
                return new TablesFolder(System.IO.Path.Combine(at.FullName, InRepository));
            }
        }

        throw new IOException($"No folder above {AppContext.BaseDirectory} has CodeSynth.sln, so {InRepository} cannot be found.");
    }

    /// <summary>Writes the files; a table that is no longer exported is deleted.</summary>
    public void Write(Export export)
    {
        foreach ((string file, byte[] content) in export.Files)
        {
            string target = At(file);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, content);
        }

        foreach (string file in Present().Where(f => !export.Files.ContainsKey(f)))
        {
            File.Delete(At(file));
        }
    }

    /// <summary>The first difference in words, or null when the folder holds exactly these files.</summary>
    public string? FirstDifference(Export export)
    {
        foreach ((string file, byte[] content) in export.Files)
        {
            if (!File.Exists(At(file)))
            {
                return $"{At(file)} is missing";
            }

            if (!File.ReadAllBytes(At(file)).AsSpan().SequenceEqual(content))
            {
                return $"{At(file)} is not what Bogus {BogusData.Version} gives";
            }
        }

        string? extra = Present().FirstOrDefault(f => !export.Files.ContainsKey(f));
        return extra is null ? null : $"{At(extra)} is not exported";
    }

    private string At(string file) => System.IO.Path.Combine(path, file);

    private IEnumerable<string> Present() =>
        !Directory.Exists(path) ? [] : [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Select(f => System.IO.Path.GetRelativePath(path, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];
}
