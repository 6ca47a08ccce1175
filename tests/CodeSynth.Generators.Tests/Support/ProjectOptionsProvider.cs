using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CodeSynth.Generators.Tests.Support;

/// <summary>What MSBuild hands to a generator through CompilerVisibleProperty and CompilerVisibleItemMetadata.</summary>
internal sealed class ProjectOptionsProvider(string? rootNamespace, ImmutableDictionary<string, string>? fileMetadata = null) : AnalyzerConfigOptionsProvider
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties(key => key == "build_property.RootNamespace" ? rootNamespace : null);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Properties(key =>
        key.StartsWith(Metadata, StringComparison.Ordinal) ? fileMetadata?.GetValueOrDefault($"{textFile.Path}|{key[Metadata.Length..]}") : null);

    private sealed class Properties(Func<string, string?> find) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = find(key);
            return value is not null;
        }
    }
}
