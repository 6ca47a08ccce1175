using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeSynth.Benchmarks.Generator;

/// <summary>A project of many entities of twelve properties, a file each, two of them references to the first two, and a file that has nothing to do with them.</summary>
internal sealed class ManyEntities
{
    private static readonly ImmutableArray<MetadataReference> s_references =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "CodeSynth.dll"))
            .Select(p => (MetadataReference)MetadataReference.CreateFromFile(p))];

    private readonly SyntaxTree _entity;
    private readonly SyntaxTree _other;

    /// <param name="count">How many entities.</param>
    /// <param name="isByName">Whether references say no type, so that the names of their properties have to be looked up.</param>
    public ManyEntities(int count, bool isByName)
    {
        SyntaxTree[] trees = [.. Enumerable.Range(0, count).Select(i => Parse(Entity(i, isByName))), Parse(Other(0))];
        _entity = trees[count / 2];
        _other = trees[^1];
        Compilation = CSharpCompilation.Create("Shop", trees, s_references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>The project before any edit.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>The project after a keystroke in the file that has nothing to do with entities.</summary>
    public CSharpCompilation WithOtherEdited(int stroke) => Compilation.ReplaceSyntaxTree(_other, Parse(Other(stroke)));

    /// <summary>The project after a keystroke in an entity that changes what is emitted for it.</summary>
    public CSharpCompilation WithEntityEdited(int stroke) =>
        Compilation.ReplaceSyntaxTree(_entity, Parse(_entity.ToString().Replace("Uniform(1, 100)", $"Uniform(1, {101 + stroke})", StringComparison.Ordinal)));

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text);

    private static string Other(int stroke) => $"namespace Shop; public static class Other {{ public static int Answer() => {stroke.ToString(CultureInfo.InvariantCulture)}; }}";

    private static string Entity(int i, bool isByName)
    {
        string references = string.Concat(Enumerable.Range(0, Math.Min(i, 2)).Select(parent => isByName
            ? $"[References(Zipf = 1.5)] public required string Entity{parent}Id {{ get; init; }}\n"
            : $"[References(typeof(Entity{parent}), Zipf = 1.5)] public required string Entity{parent}Id {{ get; init; }}\n"));
        return $$"""
            using System;
            using CodeSynth;

            namespace Shop;

            [SynthEntity(Topic = "entities-{{i}}", Count = 1000, Rate = 10)]
            public partial record Entity{{i}}
            {
                [RecordKey, Sequence("E{{i}}_{0:D6}")] public required string Entity{{i}}Id { get; init; }
                {{references}}
                [Fake(Fake.FullName)] public required string Name { get; init; }
                [Fake(Fake.Email)] public required string Email { get; init; }
                [Fake(Fake.City)] public required string City { get; init; }
                [OneOf("new", "used", "broken")] public required string Condition { get; init; }
                [Uniform(1, 100)] public int Quantity { get; init; }
                [Uniform(1.0, 1000.0, Decimals = 2)] public decimal Amount { get; init; }
                [Odds(0.3)] public bool IsPaid { get; init; }
                [Uuid] public Guid Token { get; init; }
                [EventTime] public DateTimeOffset CreatedAt { get; init; }
            }
            """;
    }
}
