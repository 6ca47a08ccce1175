using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace CodeSynth.Generators.Tests.Support;

/// <summary>A user's project: sources, schema files, and the settings that matter to the generator. Immutable.</summary>
internal sealed record TestProject
{
    // C# 13, so that emitted code that needs a newer compiler than older SDKs have does not pass.
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.CSharp13, DocumentationMode.Diagnose);

    private static readonly ImmutableArray<MetadataReference> s_references =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "CodeSynth.dll" or MasterDataFile))
            .Select(p => (MetadataReference)MetadataReference.CreateFromFile(p))];

    private const string MasterDataFile = "CodeSynth.MasterData.dll";

    // What ImplicitUsings gives every new project.
    private const string GlobalUsings = "global using System; global using System.Collections.Generic; global using System.Linq;";

    private TestProject(ImmutableSortedDictionary<string, string> files) => Files = files;

    public ImmutableSortedDictionary<string, string> Files { get; private init; }

    public bool AllowUnsafe { get; init; } = true;

    /// <summary>Whether the project references the reader of CSV.</summary>
    public bool HasMasterData { get; init; } = true;

    public string? RootNamespace { get; init; } = "Shop";

    /// <summary>Metadata of schema files by path and name: <c>a.avsc|Records</c>.</summary>
    public ImmutableDictionary<string, string> FileMetadata { get; init; } = [];

    public string AssemblyName { get; init; } = "Shop";

    public ImmutableArray<MetadataReference> MoreReferences { get; init; } = [];

    /// <summary>A project of one file.</summary>
    public static TestProject Of(string source) => Empty.With("Entities.cs", "using CodeSynth;\n" + source);

    public static TestProject Empty { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("GlobalUsings.cs", GlobalUsings));

    public TestProject With(string file, string source) => this with { Files = Files.SetItem(file, source) };

    public TestProject Without(string file) => this with { Files = Files.Remove(file) };

    /// <summary>The files that are no C#: what MSBuild would hand to the generator as AdditionalFiles.</summary>
    public ImmutableArray<AdditionalText> AdditionalFiles => [.. Files.Where(f => !IsSource(f.Key)).Select(f => (AdditionalText)new TextFile(f.Key, f.Value))];

    /// <summary>The same project with a text in its files replaced.</summary>
    public TestProject Edit(string old, string replacement)
    {
        Assert.Contains(Files.Values, text => text.Contains(old, StringComparison.Ordinal));
        return this with { Files = Files.ToImmutableSortedDictionary(f => f.Key, f => f.Value.Replace(old, replacement, StringComparison.Ordinal)) };
    }

    public CSharpCompilation Compile() => CSharpCompilation.Create(
        AssemblyName,
        Files.Where(f => IsSource(f.Key)).Select(f => Parse(f.Key, f.Value)),
        s_references.RemoveAll(r => !HasMasterData && Path.GetFileName(r.Display) == MasterDataFile).AddRange(MoreReferences),
        Options);

    /// <summary>Brings a compilation to this state as an editor does: unchanged files keep their syntax trees.</summary>
    public CSharpCompilation Update(CSharpCompilation compilation)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (!Files.TryGetValue(tree.FilePath, out string? text))
            {
                compilation = compilation.RemoveSyntaxTrees(tree);
            }
            else if (text != tree.ToString())
            {
                compilation = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(text, System.Text.Encoding.UTF8)));
            }
        }

        string[] known = [.. compilation.SyntaxTrees.Select(t => t.FilePath)];
        SyntaxTree[] added = [.. Files.Where(f => IsSource(f.Key) && !known.Contains(f.Key)).Select(f => Parse(f.Key, f.Value))];
        return compilation.AddSyntaxTrees(added).WithOptions(Options);
    }

    public static CSharpParseOptions ParseOptions => s_parse;

    private CSharpCompilationOptions Options => new(
        OutputKind.DynamicallyLinkedLibrary,
        allowUnsafe: AllowUnsafe,
        nullableContextOptions: NullableContextOptions.Enable,
        warningLevel: 9999,
        checkOverflow: true);

    private static bool IsSource(string path) => path.EndsWith(".cs", StringComparison.Ordinal);

    private static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(SourceText.From(text, System.Text.Encoding.UTF8), s_parse, path);

    private sealed class TextFile(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, System.Text.Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
