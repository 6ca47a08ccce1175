using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CodeSynth.Tests.Architecture;

/// <summary>The rule of who may depend on whom, held against the sources, so that it cannot rot.</summary>
public partial class RoomTests
{
    private static readonly string s_root = FindRoot();

    /// <summary>Data flows one way; a room may use only those that its line names.</summary>
    public static TheoryData<string, string[]> RuntimeRooms => new()
    {
        { "Attributes", [] },
        { "Avro", [] },
        { "Randomness", [] },
        { "Time", ["Randomness"] },
        { "Wire", ["Time"] },
        { "Vocabulary", ["Randomness", "Wire"] },
        { "Sampling", ["Randomness", "Time", "Wire", "Vocabulary"] },
        { "Workflows", ["Sampling", "Randomness", "Time"] },
        { "MasterData", ["Wire"] },
        { "Modeling", ["MasterData", "Workflows", "Sampling", "Time", "Wire"] },
        { "Planning", ["Modeling", "MasterData", "Workflows", "Sampling", "Randomness", "Time"] },
        { "Engine", ["Planning", "Modeling", "Workflows", "Wire", "Time"] },
        { "Sinks", ["Engine", "Planning", "Modeling"] },
        { "Verification", ["Planning", "Modeling", "Workflows", "Wire", "Time"] },
    };

    public static TheoryData<string, string[]> Projects => new()
    {
        { "runtime/CodeSynth", [] },
        { "runtime/CodeSynth.Schemas", [] },
        { "runtime/CodeSynth.Kafka", ["CodeSynth", "CodeSynth.Schemas"] },
        { "runtime/CodeSynth.Embedded", ["CodeSynth.Kafka", "CodeSynth.Schemas"] },
        { "runtime/CodeSynth.MasterData", ["CodeSynth"] },
        { "runtime/CodeSynth.Hosting", ["CodeSynth.Kafka", "CodeSynth.MasterData", "CodeSynth.Schemas"] },
        { "runtime/CodeSynth.Templates", [] },
        { "generators/CodeSynth.Generators", [] },
        { "generators/CodeSynth.CodeFixes", ["CodeSynth.Generators"] },
    };

    /// <summary>A library that only some places may see.</summary>
    public static TheoryData<string, string[]> Libraries => new()
    {
        { "Confluent.Kafka", ["runtime/CodeSynth.Kafka/"] },
        { "CsvHelper", ["runtime/CodeSynth.MasterData/"] },
        { "System.CommandLine", ["runtime/CodeSynth.Hosting/"] },
        { "Spectre.Console", ["runtime/CodeSynth.Hosting/"] },
        { "Microsoft.Extensions.Configuration", ["runtime/CodeSynth.Hosting/"] },
        { "Microsoft.CodeAnalysis", ["generators/CodeSynth.Generators/", "generators/CodeSynth.CodeFixes/"] },

        // What only an editor has: the analyzers beside it must load in a compiler that has none of it.
        { "Microsoft.CodeAnalysis.CodeActions", ["generators/CodeSynth.CodeFixes/"] },
        { "Microsoft.CodeAnalysis.CodeFixes", ["generators/CodeSynth.CodeFixes/"] },
        { "Microsoft.CodeAnalysis.Formatting", ["generators/CodeSynth.CodeFixes/"] },
        { "Microsoft.AspNetCore", ["runtime/CodeSynth.Embedded/"] },
        { "Bogus", ["generators/CodeSynth.VocabularyExporter/"] },
    };

    [Theory]
    [MemberData(nameof(RuntimeRooms))]
    public void RuntimeRoom_Usings_NameOnlyItsNeighbours(string room, string[] allowed)
    {
        foreach (string file in Sources($"runtime/CodeSynth/{room}"))
        {
            Assert.All(Usings(file).Where(u => u.StartsWith("CodeSynth.", StringComparison.Ordinal)), used =>
                Assert.Contains(used["CodeSynth.".Length..], allowed));
        }
    }

    [Fact]
    public void RuntimeRooms_List_NamesEveryFolder() =>
        Assert.Equal(
            Directory.GetDirectories(Path.Combine(s_root, "runtime/CodeSynth")).Select(Path.GetFileName).Where(d => d is not ("bin" or "obj" or "build")).Order(),
            RuntimeRooms.Select(r => r.Data.Item1).Order());

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_References_AreOnlyThose(string project, string[] expected)
    {
        XDocument file = XDocument.Load(Directory.GetFiles(Path.Combine(s_root, project), "*.csproj").Single());

        Assert.Equal(expected, file.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension((string)r.Attribute("Include")!)));
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Library_IsSeen_InItsRoomsOnly(string library, string[] rooms)
    {
        foreach (string file in Sources("runtime").Concat(Sources("generators")).Where(f => !rooms.Any(r => Relative(f).StartsWith(r, StringComparison.Ordinal))))
        {
            Assert.DoesNotContain(Usings(file), u => u == library || u.StartsWith(library + ".", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Generator_ParsingAndEmission_NeverMeet()
    {
        foreach (string file in Sources("generators/CodeSynth.Generators/Emission"))
        {
            Assert.DoesNotContain(Usings(file), u => u.StartsWith("CodeSynth.Generators.Parsing", StringComparison.Ordinal));
            Assert.DoesNotMatch(@"\bI\w*Symbol\b", File.ReadAllText(file));
        }

        foreach (string file in Sources("generators/CodeSynth.Generators/Parsing"))
        {
            Assert.DoesNotContain(Usings(file), u => u.StartsWith("CodeSynth.Generators.Emission", StringComparison.Ordinal));
        }

        foreach (string file in Sources("generators/CodeSynth.Generators/Model"))
        {
            Assert.DoesNotContain(Usings(file), u => u.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
        }
    }

    /// <summary>What an entity is held against its schemas by sees specs and schemas alone, and what reads schemas is compiled into the runtime as well.</summary>
    [Theory]
    [InlineData("Binding", "CodeSynth.Generators.Model", "CodeSynth.Generators.Binding", "CodeSynth.Schemas")]
    [InlineData("Schemas", "CodeSynth.Generators.Model", "CodeSynth.Schemas")]
    public void Generator_RoomsBetweenParsingAndEmission_SeeNeither(string room, params string[] allowed)
    {
        foreach (string file in Sources($"generators/CodeSynth.Generators/{room}"))
        {
            Assert.All(Usings(file).Where(u => !u.StartsWith("System", StringComparison.Ordinal)), used =>
                Assert.Contains(allowed, a => used == a || used.StartsWith(a + ".", StringComparison.Ordinal)));
        }
    }

    /// <summary>No clock, no ambient randomness, no hash that differs between processes, where values are made.</summary>
    [Fact]
    public void SeededPaths_Sources_NameNothingAmbient()
    {
        foreach (string file in Sources("runtime/CodeSynth").Concat(Sources("generators/CodeSynth.Generators")))
        {
            string text = Comment().Replace(File.ReadAllText(file), string.Empty);
            Assert.DoesNotMatch(@"DateTime(Offset)?\.(Utc)?Now|new Random\(|Random\.Shared|Guid\.NewGuid|\bMath\.(Pow|Log|Log2|Log10|Exp)\(|CultureInfo\.CurrentCulture", text);
        }
    }

    [Fact]
    public void Sources_Files_HaveAtMost500Lines()
    {
        foreach (string file in new[] { "generators", "runtime", "examples", "tests" }.SelectMany(Sources))
        {
            Assert.True(File.ReadLines(file).Count() <= 500, Relative(file));
        }
    }

    [GeneratedRegex(@"//[^\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^\s*(?:global )?using (?:static )?(?:\w+ = )?([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Using();

    private static IEnumerable<string> Usings(string file) => Using().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value);

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(s_root, folder), "*.cs", SearchOption.AllDirectories).Where(f => !IsBuilt().IsMatch(Relative(f)));

    [GeneratedRegex(@"(^|/)(bin|obj|Baselines)/")]
    private static partial Regex IsBuilt();

    private static string Relative(string file) => Path.GetRelativePath(s_root, file).Replace('\\', '/');

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
