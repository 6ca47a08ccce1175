namespace CodeSynth.Generators.Tests.Support;

/// <summary>The projects whose emitted files are pinned, compiled and executed: the scenarios' files and the e-commerce example itself.</summary>
internal static class ScenarioProjects
{
    public static TheoryData<string> Names =>
        ["Ecommerce", "Samplers", "Links", "Shapes", "Uuids", "Renames", "Optional", "References", "Choices", "Numbers", "Contracts", "Messages", "Records", "Workflows", "Templates", "Baskets", "Times", "Cases", "Locales", "MasterFiles", "Mixed", "Wide"];

    private static string Scenarios => Path.Combine(Repository.Root, "tests/CodeSynth.Generators.Tests/Scenarios");

    public static TestProject Of(string name)
    {
        string[] files = name == "Ecommerce"
            ? [.. Directory.GetFiles(Path.Combine(Repository.Root, "examples/Ecommerce"), "*.cs").Where(f => Path.GetFileName(f) != "Program.cs")]
            : [Path.Combine(Scenarios, name + ".cs")];
        TestProject project = files.Aggregate(TestProject.Empty, (p, file) => p.With(Path.GetFileName(file), Repository.Read(file)));
        project = SchemaFiles(name).Aggregate(project, (p, file) => p.With(Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'), Repository.Read(file)));
        return project with { RootNamespace = name == "Shapes" ? null : name == "Links" ? "my-shop.2nd.event" : name, AssemblyName = name };
    }

    /// <summary>The schemas in the folder named as the scenario; those that examples are bound to are the repository's.</summary>
    private static IEnumerable<string> SchemaFiles(string name)
    {
        string folder = Path.Combine(Repository.Root, name == "Ecommerce" ? "schemas/protobuf" : $"{Scenarios}/{name}");
        IEnumerable<string> own = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is ".proto" or ".avsc").Order(StringComparer.Ordinal) : [];
        return name == "Workflows" ? own.Append(Path.Combine(Repository.Root, "schemas/avro/payment.avsc")) : own;
    }
}
