using CodeSynth.Generators.Binding;
using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CodeSynth.Generators.Parsing;

/// <summary>The typed records that a project's .avsc files ask for.</summary>
internal static class TypedRecordFiles
{
    public static IncrementalValuesProvider<TypedRecordSpec> Provider(
        IncrementalGeneratorInitializationContext context, IncrementalValueProvider<SchemaLibrary> schemas, IncrementalValueProvider<ProjectOptions> options)
    {
        IncrementalValueProvider<EquatableArray<TypedRecordOptions>> files = context.AdditionalTextsProvider
            .Where(static file => SchemaFiles.IsAvro(file))
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => OptionsOf(pair.Left.Path, pair.Right.GetOptions(pair.Left)))
            .Collect()
            .Select(static (all, _) => all.ToEquatableArray());

        IncrementalValueProvider<EquatableArray<TypedRecordName>> wanted = schemas
            .Combine(files)
            .Combine(options.Select(static (o, _) => o.RootNamespace))
            .Select(static (pair, cancellation) => TypedRecordNames.Wanted(pair.Left.Left.Avro, pair.Left.Right, pair.Right, cancellation));

        // At each keystroke a few names are looked up, and then nothing that follows has changed.
        IncrementalValueProvider<EquatableArray<string>> taken = wanted
            .Combine(context.CompilationProvider)
            .Select(static (pair, cancellation) => Taken(pair.Left, pair.Right, cancellation))
            .WithTrackingName(TrackingNames.TakenNames);

        return schemas
            .Combine(files)
            .Combine(wanted.Combine(taken))
            .SelectMany(static (pair, cancellation) => TypedRecordBinder.Bind(
                pair.Left.Left.Avro, pair.Left.Right, TypedRecordNames.Free(pair.Right.Left, pair.Right.Right), cancellation))
            .WithTrackingName(TrackingNames.TypedRecords);
    }

    private static TypedRecordOptions OptionsOf(string path, AnalyzerConfigOptions options) => new(
        path,
        !(options.TryGetValue("build_metadata.AdditionalFiles.Records", out string? records) && string.Equals(records, "false", StringComparison.OrdinalIgnoreCase)),
        options.TryGetValue("build_metadata.AdditionalFiles.CSharpNamespace", out string? space) ? ProjectOptionsParser.Namespace(space) : string.Empty);

    private static EquatableArray<string> Taken(EquatableArray<TypedRecordName> wanted, Compilation compilation, CancellationToken cancellation)
    {
        var taken = new List<string>();
        foreach (TypedRecordName name in wanted.SelectMany(n => new[] { n, TypedRecordNames.Instead(n) }))
        {
            cancellation.ThrowIfCancellationRequested();
            if (IsTaken(name, compilation, cancellation))
            {
                taken.Add(name.FullName);
            }
        }

        return taken.ToEquatableArray();
    }

    private static bool IsTaken(TypedRecordName name, Compilation compilation, CancellationToken cancellation)
    {
        INamespaceSymbol? space = compilation.GlobalNamespace;
        foreach (string part in name.Namespace.Split(['.'], StringSplitOptions.RemoveEmptyEntries))
        {
            space = space?.GetNamespaceMembers().FirstOrDefault(n => n.Name == part);
        }

        return space is not null && space.GetMembers(name.Name).Any(member =>
            member is INamespaceSymbol || (member is INamedTypeSymbol { Arity: 0 } type && !IsExtended(type, compilation, cancellation)));
    }

    /// <summary>Whether a type of the project is a part that the user adds to the emitted record: a partial record, and no entity.</summary>
    private static bool IsExtended(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) =>
        type is { IsRecord: true, TypeKind: TypeKind.Class }
        && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
        && SynthAttributes.EntityAttribute(type) is null
        && type.DeclaringSyntaxReferences.All(r =>
            r.GetSyntax(cancellation) is RecordDeclarationSyntax { ParameterList: null } part
            && part.Modifiers.Any(SyntaxKind.PartialKeyword)
            && part.Modifiers.All(m => m.Kind() is SyntaxKind.PartialKeyword or SyntaxKind.PublicKeyword or SyntaxKind.SealedKeyword));
}
