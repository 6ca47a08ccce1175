namespace CodeSynth.Generators.Tests.Support;

/// <summary>The projects whose emitted files are pinned, compiled and executed: the scenarios' files and the e-commerce example itself.</summary>
internal static class ScenarioProjects
{
    public static TheoryData<string> Names => ["Ecommerce", "Samplers", "Links", "Shapes", "Uuids", "Renames", "Optional", "References", "Choices", "Numbers", "Records"];

    private static readonly string s_folder = Path.Combine(Repository.Root, "tests/CodeSynth.Generators.Tests/Scenarios");

    public static TestProject Of(string name)
    {
        string[] files = name == "Ecommerce"
            ? [.. Directory.GetFiles(Path.Combine(Repository.Root, "examples/Ecommerce"), "*.cs").Where(f => Path.GetFileName(f) != "Program.cs")]
            : [Path.Combine(s_folder, name + ".cs"), .. Directory.Exists(Path.Combine(s_folder, name)) ? Directory.GetFiles(Path.Combine(s_folder, name)) : []];
        TestProject project = files.Aggregate(TestProject.Empty, (p, file) => p.With(Path.GetFileName(file), Repository.Read(file)));
        return project with { RootNamespace = name == "Shapes" ? null : name == "Links" ? "my-shop.2nd.event" : name, AssemblyName = name };
    }
}
