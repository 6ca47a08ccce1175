namespace CodeSynth.Examples.Tests.Serialization;

/// <summary>The example of docs/schemas.md is compiled and run: it stands in a test, line for line.</summary>
public class DocumentedTests
{
    [Fact]
    public void Example_OfTheProducer_IsWhatRowSerializerTestsRuns()
    {
        string docs = File.ReadAllText(Path.Combine(Folder(), "../../../docs/schemas.md"));
        string source = File.ReadAllText(Path.Combine(Folder(), "RowSerializerTests.cs"));
        string example = docs.Split("```csharp\n").Single(part => part.StartsWith("var settings = new ProducerConfig", StringComparison.Ordinal)).Split("```")[0];

        Assert.Contains(Lines(example), Lines(source), StringComparison.Ordinal);
    }

    private static string Lines(string text) => string.Join('\n', text.Split('\n').Select(l => l.Trim()).Where(l => l.Length != 0));

    private static string Folder()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "CodeSynth.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return Path.Combine(folder, "tests/CodeSynth.Examples.Tests/Serialization");
    }
}
