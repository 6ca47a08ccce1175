using Microsoft.CodeAnalysis;

namespace CodeSynth.Benchmarks.Generator;

/// <summary>Finds the types that ours finds and looks at none of them: what Roslyn itself takes, whatever a parser does.</summary>
internal sealed class EmptyGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<int> found = context.SyntaxProvider.ForAttributeWithMetadataName("CodeSynth.SynthEntityAttribute", static (_, _) => true, static (_, _) => 0);
        context.RegisterSourceOutput(found, static (_, _) => { });
    }
}
