using CodeSynth.Generators.Binding;
using CodeSynth.Generators.Emission;
using CodeSynth.Generators.Emission.Avro;
using CodeSynth.Generators.Emission.Protobuf;
using CodeSynth.Generators.Emission.Records;
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
        // Equal for as long as no declaration of the project changes: then no entity is read again.
        IncrementalValueProvider<ProjectDeclarations> project = context.CompilationProvider.Select(static (compilation, _) => new ProjectDeclarations(compilation));

        IncrementalValuesProvider<EntityOutcome> outcomes = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                KnownTypes.SynthEntityAttribute,
                static (node, _) => node is TypeDeclarationSyntax,
                static (target, _) => EntityParser.NameOf(target))
            .Where(static name => name is not null)
            .Combine(project)
            .Select(static (pair, cancellation) => EntityParser.Parse(pair.Left!, pair.Right, cancellation))
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

        // An edit of a schema binds every entity anew, which is cheap, and then changes only what depends on that schema.
        IncrementalValueProvider<SchemaLibrary> schemas = SchemaFiles.Provider(context);
        IncrementalValuesProvider<BoundEntity> bound = entities
            .Combine(schemas)
            .Select(static (pair, cancellation) => Binder.Bind(pair.Left, pair.Right, cancellation))
            .WithTrackingName(TrackingNames.Bound);

        context.RegisterSourceOutput(bound.Select(static (b, _) => b.Main).WithTrackingName(TrackingNames.MainFaces), static (output, face) =>
            output.AddSource(HintNames.Of(face.Entity.Type.MetadataName), EntityEmitter.Emit(face)));

        context.RegisterSourceOutput(
            bound.Where(static b => b.Avro is not null).Select(static (b, _) => b.Avro!).WithTrackingName(TrackingNames.AvroFaces),
            static (output, face) => output.AddSource(HintNames.OfFace(face.Entity.Type.MetadataName, "Avro"), AvroFaceEmitter.Emit(face)));

        context.RegisterSourceOutput(
            bound.Where(static b => b.Protobuf is not null).Select(static (b, _) => b.Protobuf!).WithTrackingName(TrackingNames.ProtobufFaces),
            static (output, face) => output.AddSource(HintNames.OfFace(face.Entity.Type.MetadataName, "Protobuf"), ProtobufFaceEmitter.Emit(face)));

        context.RegisterSourceOutput(TypedRecordFiles.Provider(context, schemas, options), static (output, spec) =>
            output.AddSource(HintNames.OfFace(spec.Type.FullName, "AvroRecord"), TypedRecordEmitter.Emit(spec, output.CancellationToken)));

        context.RegisterSourceOutput(catalog, static (output, spec) =>
        {
            if (spec is not null)
            {
                output.AddSource(HintNames.Catalog, CatalogEmitter.Emit(spec));
            }
        });
    }
}
