namespace CodeSynth.Schemas.Tests;

/// <summary>Files of the repository that tests of schemas read.</summary>
internal static class SchemaRoom
{
    /// <summary>The folder with the repository's own contracts.</summary>
    public static string Folder { get; } = Path.Combine(Root(), "schemas");

    private static string Root()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "CodeSynth.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
