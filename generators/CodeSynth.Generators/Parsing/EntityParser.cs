using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using CodeSynth.Generators.Parsing.Samplers;
using CodeSynth.Generators.Parsing.Sources;
using CodeSynth.Generators.Parsing.Workflows;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing;

/// <summary>
/// An annotated type → its names and its spec. The generator and the analyzers share it: the generator passes no reporter and
/// gets the spec, an analyzer passes one and gets the mistakes. So code is emitted exactly when there is nothing to report.
/// </summary>
internal static class EntityParser
{
    /// <summary>For the generator: the name that <see cref="Parse(string, ProjectDeclarations, CancellationToken)"/> finds the type by; null for all but the first declaration of a partial type that, wrongly, repeats the attribute.</summary>
    public static string? NameOf(GeneratorAttributeSyntaxContext target)
    {
        var type = (INamedTypeSymbol)target.TargetSymbol;
        SyntaxReference? first = SynthAttributes.EntityAttribute(type)?.ApplicationSyntaxReference;
        bool isFirst = first is not null && first.SyntaxTree == target.TargetNode.SyntaxTree && target.TargetNode.Span.Contains(first.Span);
        return isFirst ? TypeNames.Metadata(type) : null;
    }

    /// <summary>For the generator: null when a type of another declaration has the same name, which the compiler reports.</summary>
    public static EntityOutcome? Parse(string name, ProjectDeclarations project, CancellationToken cancellation) =>
        project.Compilation.Assembly.GetTypeByMetadataName(name) is { } type ? Parse(type, project, report: null, cancellation) : null;

    /// <summary>Reads a type that carries the attribute.</summary>
    public static EntityOutcome Parse(INamedTypeSymbol type, Compilation compilation, Action<Diagnostic>? report, CancellationToken cancellation) =>
        Parse(type, new ProjectDeclarations(compilation), report, cancellation);

    /// <summary>The same for one of many, which share what has been looked up.</summary>
    public static EntityOutcome Parse(INamedTypeSymbol type, ProjectDeclarations project, Action<Diagnostic>? report, CancellationToken cancellation)
    {
        var context = new ParseContext(project, type, report, cancellation);
        context.Workflow = WorkflowParser.Parse(context);
        EntityOptions options = EntityOptions.Parse(context, SynthAttributes.EntityAttribute(type)!);
        FakeParser.CheckEntity(context, SynthAttributes.EntityAttribute(type)!);
        Construction construction = Construction.Of(context, type);
        TypeRules.Check(context, construction);
        EquatableArray<FieldSpec>? fields = new FieldParser(context).ParseAll(PropertyScope.Of(type), construction);
        KeyRules.Check(context, fields);
        SourceSpec? source = SourceParser.Parse(context, fields);
        StateRules.Check(context);
        RequireDistinctMembers(context, fields);
        FormerNames.Check(context);
        StreamRules.Check(context, fields);

        EntityType names = TypeNames.Entity(type);
        EntitySpec? spec = context.Failed || fields is not { } parsed
            ? null
            : new EntitySpec(options.Name, FormerNames.OfEntity(type), names, options.Topic, options.Count, options.Rate, options.IsPoisson, HidesInherited(type), PartialProperties.Of(type, cancellation), KeyFirst(parsed))
            {
                HasTopic = options.HasTopic,
                Workflow = context.Workflow?.Spec,
                Source = source,
                Avro = SchemaUses.Avro(type),
                Protobuf = SchemaUses.Protobuf(type),
            };
        return new EntityOutcome(new CatalogEntry(options.Name, names.FullName, names.MetadataName, context.Parents, names.IsOpen, spec is not null), spec);
    }

    // The key leads the row: its place is then a constant, and it shares one wide store with the row's opening brace.
    private static EquatableArray<FieldSpec> KeyFirst(EquatableArray<FieldSpec> fields) =>
        fields.OrderBy(f => f.IsKey ? 0 : 1).ToEquatableArray();

    private static bool HidesInherited(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? t = type.BaseType; t is not null; t = t.BaseType)
        {
            if (SynthAttributes.EntityAttribute(t) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static string[] PathsOf(FieldSpec field) => field.Sampler.Shape.Kind == ShapeKind.Array ? [field.Path, field.Path + "[]"] : [field.Path];

    private static void RequireDistinctMembers(ParseContext context, EquatableArray<FieldSpec>? fields)
    {
        if (fields is not { } parsed)
        {
            return;
        }

        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        IEnumerable<string> hops = parsed.Leaves().SelectMany(f => f.Hops()).Select(h => h.Path).Distinct(StringComparer.Ordinal);
        foreach (string path in parsed.Leaves().SelectMany(PathsOf).Concat(hops))
        {
            string stem = MemberNames.Stem(path);
            if (taken.TryGetValue(stem, out string? other))
            {
                context.Error(
                    Rules.UnsupportedProperty,
                    Culprit.Name(context.Entity),
                    $"{context.Entity.Name}.{path}",
                    $"the producer's members for it would be named like those for '{other}'. Rename one of them.");
            }
            else
            {
                taken.Add(stem, path);
            }
        }
    }
}
