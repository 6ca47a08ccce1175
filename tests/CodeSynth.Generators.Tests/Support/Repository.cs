namespace CodeSynth.Generators.Tests.Support;

/// <summary>Files of the repository that tests read: examples, baselines, pages.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string BaselinesOf(string scenario) => Path.Combine(Root, "tests/CodeSynth.Generators.Tests/Baselines", scenario);

    public static string DiagnosticPages => Path.Combine(Root, "docs/diagnostics");

    public static string Generator => Path.Combine(Root, "generators/CodeSynth.Generators");

    /// <summary>A text with line feeds only, whatever a checkout made of them.</summary>
    public static string Read(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

    private static string FindRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "CodeSynth.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
