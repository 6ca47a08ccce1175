using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using CodeSynth.Generators.Parsing.Samplers;
using CodeSynth.Generators.Parsing.Sources;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing;

/// <summary>Finds the entity behind a <c>[References]</c>, by its type or by the name of its key.</summary>
internal static class LinkResolver
{
    /// <summary>The entity that a reference leads to, or null after a report.</summary>
    public static LinkedEntity? TargetOf(ParseContext context, PropertyScope scope, IPropertySymbol property, AttributeData attribute)
    {
        INamedTypeSymbol? entity = attribute.ConstructorArguments.Length == 0
            ? ByKeyName(context, scope, property, attribute)
            : ByType(context, scope, property, attribute);
        if (entity is null)
        {
            return null;
        }

        if (HasWorkflow(entity))
        {
            Culprit culprit = attribute.ConstructorArguments.Length == 0 ? Culprit.Attribute(attribute) : Culprit.Argument(attribute, 0);
            context.Error(Rules.ReferenceToWorkflow, culprit, scope.Display(property), entity.Name);
            return null;
        }

        LinkedEntity? linked = KeyOf(context, entity);
        if (linked is null)
        {
            context.FailSilently(); // the other entity's key is at fault, and reported there
        }

        return linked;
    }

    /// <summary>The entity that a property leads to: it is a reference, or a copy of one. Null when it is neither; never reports.</summary>
    public static LinkedEntity? Follow(ParseContext context, PropertyScope scope, IPropertySymbol property)
    {
        ParseContext silent = context.Within(scope.Entity);
        if (silent.IsTooDeep || ItemsType.Of(property.Type) is not null) // of several references none is the link
        {
            return null;
        }

        if (SynthAttributes.Find(property, AttributeKind.References) is { } reference)
        {
            return TargetOf(silent, scope, property, reference);
        }

        if (SynthAttributes.Find(property, AttributeKind.CopyOf) is not { } copy || CopyParser.SourceOf(silent, scope, copy) is not { } source)
        {
            return null;
        }

        return Follow(silent, source.Scope, source.Property);
    }

    /// <summary>Whether a reference leads to the entity that it stands in.</summary>
    public static bool IsToItself(PropertyScope scope, LinkedEntity target) => SymbolEqualityComparer.Default.Equals(scope.Entity, target.Entity);

    private static INamedTypeSymbol? ByType(ParseContext context, PropertyScope scope, IPropertySymbol property, AttributeData attribute)
    {
        var type = attribute.ConstructorArguments[0].Value as ITypeSymbol;
        type = type is INamedTypeSymbol { IsUnboundGenericType: true } ? type.OriginalDefinition : type; // typeof(Box<>.Order)
        if (type is IErrorTypeSymbol)
        {
            context.FailSilently(); // the compiler says that there is no such type
            return null;
        }

        string? reason = type is null ? "no type is given. Name one that carries [SynthEntity]."
            : type is not INamedTypeSymbol named || SynthAttributes.EntityAttribute(named) is null ? $"'{TypeNames.Short(type)}' does not carry [SynthEntity]. Name a type that does."
            : !IsEmitted(context, named) ? $"'{TypeNames.Short(type)}' was compiled without the source generator of CodeSynth. Add the generator to its project."
            : OpenReason(context, named);
        if (reason is null)
        {
            return (INamedTypeSymbol)type!;
        }

        context.Error(Rules.UnknownReference, Culprit.Argument(attribute, 0), scope.Display(property), reason);
        return null;
    }

    // An entity of this assembly is being emitted; that of another one must have been.
    private static bool IsEmitted(ParseContext context, INamedTypeSymbol entity) =>
        SymbolEqualityComparer.Default.Equals(entity.ContainingAssembly, context.Compilation.Assembly) || entity.GetTypeMembers(TypeRules.ProducerName).Length != 0;

    private static INamedTypeSymbol? ByKeyName(ParseContext context, PropertyScope scope, IPropertySymbol property, AttributeData attribute)
    {
        IReadOnlyList<INamedTypeSymbol> candidates = context.Project.EntitiesByKey(property.Name, context.Cancellation);
        if (candidates.Count > 1 && candidates.Any(c => !HasWorkflow(c)))
        {
            candidates = [.. candidates.Where(c => !HasWorkflow(c))]; // the events of a payment have its key, and it is the payment that is meant
        }

        switch (candidates.Count)
        {
            case 1 when OpenReason(context, candidates[0]) is { } reason:
                context.Error(Rules.UnknownReference, Culprit.Attribute(attribute), scope.Display(property), reason);
                return null;
            case 1:
                return candidates[0];
            case 0:
                string none = HeldEntity(property) is { } held
                    ? $"a reference is the key of a '{held.Name}', not the '{held.Name}' itself. Give it the type of that key and its name, or say '[References(typeof({held.Name}))]'; [CopyOf] copies other fields."
                    : $"no entity has a [RecordKey] named '{property.Name}'. Rename the property, or say which entity is meant: '[References(typeof(…))]'.";
                context.Error(Rules.UnknownReference, Culprit.Attribute(attribute), scope.Display(property), none);
                return null;
            default:
                string names = string.Join(" and ", candidates.Select(c => $"'{TypeNames.Metadata(c)}'"));
                context.Error(Rules.AmbiguousReference, Culprit.Attribute(attribute), scope.Display(property), names, TypeNames.Qualified(candidates[0]));
                return null;
        }
    }

    // An entity inside of Box<T> is many: only what stands in Box<T> too can say "that of my T", everything else has to choose one.
    private static string? OpenReason(ParseContext context, INamedTypeSymbol entity)
    {
        ISymbol[] around = [context.Entity, .. TypeNames.Containers(context.Entity)];
        ITypeParameterSymbol? foreign = TypeNames.Containers(entity).Prepend(entity)
            .SelectMany(t => t.TypeArguments)
            .OfType<ITypeParameterSymbol>()
            .FirstOrDefault(p => !around.Contains(p.ContainingSymbol, SymbolEqualityComparer.Default));
        return foreign is null ? null
            : $"there is one '{TypeNames.Short(entity)}' for each type '{foreign.Name}'. Say which, as 'typeof(List<int>)' does, or put both entities into the same generic type.";
    }

    private static bool HasWorkflow(INamedTypeSymbol entity) => SynthAttributes.Find(entity, AttributeKind.Workflow) is not null;

    // As an object-relational mapper would have it.
    private static INamedTypeSymbol? HeldEntity(IPropertySymbol property) =>
        Nullability.Underlying(property.Type) is INamedTypeSymbol type && SynthAttributes.EntityAttribute(type) is not null ? type : null;

    private static LinkedEntity? KeyOf(ParseContext context, INamedTypeSymbol entity)
    {
        PropertyScope scope = PropertyScope.Of(entity);
        IPropertySymbol[] keys = [.. PropertyList.Of(entity).Where(p => SynthAttributes.Find(p, AttributeKind.RecordKey) is not null)];
        if (keys.Length == 1 && ColumnParser.Fills(scope, keys[0]))
        {
            return ColumnParser.Parse(context.Within(entity), scope, keys[0]) is ColumnSpec column ? new LinkedEntity(entity, keys[0], column) : null;
        }

        if (keys.Length != 1 || SynthAttributes.Reversible(keys[0]) is not { } sampler || !SynthAttributes.IsReadable(sampler))
        {
            return null;
        }

        var site = new SamplerSite(context.Within(entity), scope, keys[0], sampler, FieldType.Of(keys[0].Type));
        return FieldParser.Parse(site) is ReversibleSpec key ? new LinkedEntity(entity, keys[0], key) : null;
    }
}
