namespace CodeSynth.Docs.Tests.Support;

/// <summary>The folder that the pages stand in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Its files from the root, with slashes, without what is built or installed.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. new[] { "docs", "examples", "generators", "runtime", "schemas", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(PathOf(folder), "*", SearchOption.AllDirectories))
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => !f.Split('/').Any(part => part is "bin" or "obj" or "node_modules"))];

    public static string PathOf(string path) => Path.Combine(Root, path);

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
