using System.Text.Json;
using System.Xml.Linq;
using CodeSynth.Docs.Tests.Support;

namespace CodeSynth.Docs.Tests;

/// <summary>What a page shows of C# compiles, and what it shows of other languages is of them.</summary>
public class BlockTests
{
    // Commands are run (CommandTests); text is no language.
    private static readonly string[] s_languages = ["sh", "console", "text", "csharp", "json", "xml", "ini", "properties", "proto", "python"];

    // The diagnostics' pages show mistakes on purpose, and have a test of their own.
    public static TheoryData<string> Pages => [.. Page.All.Select(p => p.Path).Where(p => !p.StartsWith("docs/diagnostics/SYN", StringComparison.Ordinal))];

    public static TheoryData<string> Projects => [.. Snippet.OfPages.Values.SelectMany(s => s).Select(s => s.Project).Distinct()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Blocks_OfAPage_SayWhatTheyAre(string path) => Assert.All(Page.Of(path).Languages, l => Assert.Contains(l, s_languages));

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task CSharp_OfTheProjectItBelongsTo_Compiles(string project)
    {
        Dictionary<string, string> files = new(Snippet.FilesOf(project));
        foreach ((string page, Snippet[] snippets) in Snippet.OfPages)
        {
            foreach ((string block, int number) in Page.Of(page).Blocks("csharp").Select((b, i) => (b, i)).Where(b => snippets[b.i].Project == project))
            {
                files.Add($"{Path.GetFileNameWithoutExtension(page)}{number}.cs", snippets[number].FileOf(block, files.Count));
            }
        }

        Assert.Empty(await SnippetProject.MistakesInAsync(files));
    }

    /// <summary>A block that is new, or a page, belongs to a project too.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void CSharp_OfAPage_IsCompiledSomewhere(string path) =>
        Assert.Equal(Snippet.Elsewhere.Contains(path) ? Page.Of(path).Blocks("csharp").Count : Snippet.OfPages.GetValueOrDefault(path, []).Length, Page.Of(path).Blocks("csharp").Count);

    /// <summary>That a mistake in a block would be seen: by the compiler, and by our analyzers.</summary>
    [Theory]
    [InlineData("[RecordKey, Uuid] public required string Id { get; init; }", null)]
    [InlineData("[RecordKey, Uuid] public required strin Id { get; init; }", "CS0246")]
    [InlineData("[RecordKey, Uuid] public required int Id { get; init; }", "SYN")]
    public async Task CSharp_WithAMistake_IsRefused(string member, string? id)
    {
        IReadOnlyList<string> mistakes = await SnippetProject.MistakesInAsync(
            new Dictionary<string, string> { ["Order.cs"] = $"using CodeSynth;\n[SynthEntity(Topic = \"orders\")] public partial record Order {{ {member} }}" });

        Assert.Equal(id is not null, mistakes.Any(m => id is not null && m.Contains(id, StringComparison.Ordinal)));
        Assert.Equal(id is null, mistakes.Count == 0);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Json_OfAPage_Parses(string path) => Assert.All(Page.Of(path).Blocks("json"), text => JsonDocument.Parse(text).Dispose());

    [Theory]
    [MemberData(nameof(Pages))]
    public void Xml_OfAPage_Parses(string path) => Assert.All(Page.Of(path).Blocks("xml"), text => XDocument.Parse($"<blocks>{text}</blocks>"));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Settings_OfAPage_AreNamesAndValues(string path) =>
        Assert.All([.. Page.Of(path).Blocks("ini"), .. Page.Of(path).Blocks("properties")], text => Assert.All(text.TrimEnd().Split('\n'), line => Assert.Matches(@"^[\w.]+=\S", line)));

    /// <summary>Python and Protobuf are held against their own parsers.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task OtherLanguages_OfAPage_Parse(string path)
    {
        foreach (string text in Page.Of(path).Blocks("python"))
        {
            (int exitCode, string output) = await Sandbox.RunAsync($"python3 -c 'import ast, sys; ast.parse(sys.stdin.read())' <<'END'\n{text}END\n", cluster: null);
            Assert.True(exitCode == 0, output);
        }

        foreach (string text in Page.Of(path).Blocks("proto"))
        {
            string imported = "mkdir in && echo 'syntax = \"proto3\"; package shop; message Customer {}' > in/customer.proto";
            (int exitCode, string output) = await Sandbox.RunAsync($"{imported}\ncat > in/page.proto <<'END'\n{text}END\nprotoc -I in -o page.bin in/page.proto\n", cluster: null);
            Assert.True(exitCode == 0, output);
        }
    }
}
