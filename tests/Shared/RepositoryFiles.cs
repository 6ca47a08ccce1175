namespace CodeSynth.Testing;

/// <summary>Files of the repository that tests hold their results against.</summary>
internal static class RepositoryFiles
{
    /// <summary>Set to 1, tests rewrite what they would compare with; then they fail, so that nobody forgets it set.</summary>
    public const string UpdateVariable = "CODESYNTH_UPDATE_GOLDEN";

    private static string Root { get; } = FindRoot();

    public static string PathOf(string path) => Path.Combine(Root, path);

    /// <summary>Compares a file with what it has to be, or rewrites it.</summary>
    public static void MustBe(string path, string expected)
    {
        string file = PathOf(path);
        string found = File.Exists(file) ? File.ReadAllText(file) : "";
        if (found != expected && Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, expected);
            Assert.Fail($"{path} was rewritten; look at the change and run again without {UpdateVariable}.");
        }

        Assert.Equal(expected, found);
    }

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "CodeSynth.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("CodeSynth.sln is in no folder above the tests.");
    }
}
