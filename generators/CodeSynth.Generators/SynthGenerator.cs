using CodeSynth.Generators.Emission;
using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;
using CodeSynth.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeSynth.Generators;

/// <summary>
/// Gives every type with <c>[SynthEntity]</c> a nested producer in a file of its own, and the assembly a catalog of them.
/// It reports nothing: mistakes are the analyzers', which share the parser.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class SynthGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<EntityOutcome> outcomes = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                KnownTypes.SynthEntityAttribute,
                static (node, _) => node is TypeDeclarationSyntax,
                static (target, cancellation) => EntityParser.Parse(target, cancellation))
            .Where(static outcome => outcome is not null)
            .Select(static (outcome, _) => outcome!)
            .WithTrackingName(TrackingNames.Outcomes);

        IncrementalValueProvider<EquatableArray<CatalogEntry>> names = outcomes
            .Select(static (outcome, _) => outcome.Entry)
            .Collect()
            .Select(static (entries, _) => Catalog.Sort(entries));

        IncrementalValueProvider<ProjectOptions> options = ProjectOptionsParser.Provider(context).WithTrackingName(TrackingNames.Options);

        // Nearly always empty, and then nothing that follows depends on the other entities.
        IncrementalValueProvider<EquatableArray<string>> withheld = names
            .Select(static (entries, _) => Catalog.Withheld(entries))
            .WithTrackingName(TrackingNames.Withheld);

        IncrementalValuesProvider<EntitySpec> entities = outcomes
            .Combine(withheld.Combine(options.Select(static (o, _) => o.AllowsUnsafe)))
            .SelectMany(static (pair, _) => Catalog.Emitted(pair.Left, pair.Right.Left, pair.Right.Right))
            .WithTrackingName(TrackingNames.Entities);

        IncrementalValueProvider<CatalogSpec?> catalog = names
            .Combine(withheld)
            .Combine(options)
            .Select(static (pair, _) => Catalog.Of(pair.Left.Left, pair.Left.Right, pair.Right))
            .WithTrackingName(TrackingNames.Catalog);

        context.RegisterSourceOutput(entities, static (output, entity) =>
            output.AddSource(HintNames.Of(entity.Type.MetadataName), EntityEmitter.Emit(entity)));

        context.RegisterSourceOutput(catalog, static (output, spec) =>
        {
            if (spec is not null)
            {
                output.AddSource(HintNames.Catalog, CatalogEmitter.Emit(spec));
            }
        });
    }
}
