namespace CodeSynth.Packages.Tests.Support;

/// <summary>The repository that the tests were built in, and how.</summary>
internal static class Repository
{
    /// <summary>Its folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Debug or Release: what is packed is what stands beside these tests.</summary>
    public static string Configuration { get; } = AppContext.BaseDirectory.Split(Path.DirectorySeparatorChar).Contains("Debug") ? "Debug" : "Release";

    /// <summary>Whether the package registry lacks librdkafka.redist, and the operating system's library takes its place.</summary>
    public static bool UsesSystemLibrdkafka { get; } = File.Exists(PathOf(".system-librdkafka"));

    /// <summary>A path from the root, with slashes.</summary>
    public static string PathOf(string path) => Path.Combine([Root, .. path.Split('/')]);

    /// <summary>The text of a file.</summary>
    public static string Read(string path) => File.ReadAllText(PathOf(path));

    private static string FindRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "CodeSynth.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("CodeSynth.sln is in no folder above the tests.");
        }

        return folder;
    }
}
