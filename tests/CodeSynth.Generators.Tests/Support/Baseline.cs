namespace CodeSynth.Generators.Tests.Support;

/// <summary>
/// Compares the full set of emitted files with the folder of a scenario. CODESYNTH_UPDATE_BASELINES=1 rewrites the folder;
/// read the diff before it is committed.
/// </summary>
internal static class Baseline
{
    private static bool IsUpdate => Environment.GetEnvironmentVariable("CODESYNTH_UPDATE_BASELINES") == "1";

    public static void AssertMatches(string scenario, IReadOnlyDictionary<string, string> files)
    {
        string folder = Repository.BaselinesOf(scenario);
        if (IsUpdate)
        {
            Rewrite(folder, files);
        }

        Assert.Equal(files.Keys.Order(StringComparer.Ordinal), Directory.GetFiles(folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        foreach ((string name, string text) in files)
        {
            Assert.Equal(Repository.Read(Path.Combine(folder, name)), text);
        }
    }

    private static void Rewrite(string folder, IReadOnlyDictionary<string, string> files)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        foreach ((string name, string text) in files)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }
    }
}
