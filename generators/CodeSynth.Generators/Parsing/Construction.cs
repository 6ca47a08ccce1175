using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing;

/// <summary>
/// How objects of a type are made inside the entity: without arguments when an initialiser can set every field, else by the
/// longest constructor whose parameters are all fields.
/// </summary>
internal sealed class Construction
{
    private readonly ParseContext _context;
    private readonly IMethodSymbol? _constructor;

    private Construction(ParseContext context, IMethodSymbol? constructor, ISymbol? culprit = null, string? problem = null)
    {
        _context = context;
        _constructor = constructor;
        Culprit = culprit;
        Problem = problem;
    }

    /// <summary>Why no object can be made, or null.</summary>
    public string? Problem { get; }

    /// <summary>What is to blame for it: a parameter, or nothing in particular.</summary>
    public ISymbol? Culprit { get; }

    public static Construction Of(ParseContext context, INamedTypeSymbol type)
    {
        if (PropertyList.RequiredField(type) is { } field)
        {
            return new Construction(context, null, null, $"has the required field '{field.Name}'. Make it a property with a sampler.");
        }

        IReadOnlyList<IPropertySymbol> fields = PropertyList.Of(type);
        IMethodSymbol[] usable = [.. type.InstanceConstructors.Where(c => !IsCopying(c) && IsAccessible(context, c))];
        bool isPlain = usable.Any(c => c.Parameters.IsEmpty);
        if (isPlain && fields.All(f => IsSettable(context, f)))
        {
            return new Construction(context, null);
        }

        IMethodSymbol[] longest = [.. usable.Where(c => !c.Parameters.IsEmpty).OrderByDescending(c => c.Parameters.Length)];
        IMethodSymbol? fitting = longest.FirstOrDefault(c => Unfilled(c, fields) is null);
        if (isPlain || fitting is not null)
        {
            return new Construction(context, fitting);
        }

        if (longest.Length == 0)
        {
            return new Construction(context, null, null, $"has no constructor that is accessible in '{context.Entity.Name}'. Add one.");
        }

        IParameterSymbol unfilled = Unfilled(longest[0], fields)!;
        return new Construction(context, null, unfilled, $"has a constructor that asks for '{unfilled.Name}', and no property of that name and type has a sampler. Add the property, or a constructor without the parameter.");
    }

    /// <summary>What takes the value of a field, null for the property itself; or no answer, after a report.</summary>
    public bool TryFindSlot(PropertyScope scope, IPropertySymbol field, out Slot? slot)
    {
        IParameterSymbol? parameter = _constructor is null ? null : ParameterOf(_constructor, field);
        slot = parameter is not null ? new Slot(IsParameter: true, parameter.Name)
            : !HasSetter(_context, field) && PartialProperties.IsImplemented(field) ? new Slot(IsParameter: false, MemberNames.Backing(field.Name))
            : null;
        string? reason = parameter is not null && field.IsRequired && !SetsRequired(_constructor!)
                ? "it is required, and its constructor asks for it too. Remove 'required', or mark the constructor with [SetsRequiredMembers]."
            : slot is not null || IsSettable(_context, field) ? null
            : field.IsPartialDefinition && field.PartialImplementationPart is null ? "it is partial, and only those of an entity itself are implemented. Declare it '{ get; init; }' without 'partial'."
            : PropertyList.Setter(field) is null ? "it has no setter. Declare it '{ get; init; }', or give the constructor a parameter of its name and type, or remove its attributes."
            : $"its setter is not accessible in '{scope.Entity.Name}'. Make it as accessible as the property.";
        if (reason is not null)
        {
            _context.Error(Rules.UnsupportedProperty, Parsing.Culprit.Name(field), scope.Display(field), reason);
        }

        return reason is null;
    }

    /// <summary>The parameter that is named like a property; capitals make no difference, unless another property is named exactly so.</summary>
    public static IParameterSymbol? ParameterNamed(IMethodSymbol constructor, string property)
    {
        IParameterSymbol? similar = null;
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            if (parameter.Name == property)
            {
                return parameter;
            }

            similar ??= string.Equals(parameter.Name, property, StringComparison.OrdinalIgnoreCase) ? parameter : null;
        }

        return similar is null || constructor.ContainingType.GetMembers(similar.Name).Any(m => m.Kind == SymbolKind.Property) ? null : similar;
    }

    private static IParameterSymbol? ParameterOf(IMethodSymbol constructor, IPropertySymbol field) =>
        ParameterNamed(constructor, field.Name) is { RefKind: RefKind.None or RefKind.In } parameter && SymbolEqualityComparer.Default.Equals(parameter.Type, field.Type)
            ? parameter
            : null;

    private static IParameterSymbol? Unfilled(IMethodSymbol constructor, IReadOnlyList<IPropertySymbol> fields) =>
        constructor.Parameters.FirstOrDefault(p => !p.IsOptional && !fields.Any(f => SymbolEqualityComparer.Default.Equals(ParameterOf(constructor, f), p)));

    private static bool IsSettable(ParseContext context, IPropertySymbol field) =>
        HasSetter(context, field) || PartialProperties.IsImplemented(field);

    private static bool HasSetter(ParseContext context, IPropertySymbol field) => PropertyList.Setter(field) is { } setter && IsAccessible(context, setter);

    // The common cases first: the compiler's own answer costs a walk over both types.
    private static bool IsAccessible(ParseContext context, IMethodSymbol method) =>
        method.DeclaredAccessibility == Accessibility.Public
        || SymbolEqualityComparer.Default.Equals(method.ContainingType, context.Entity)
        || context.Compilation.IsSymbolAccessibleWithin(method, context.Entity);

    private static bool IsCopying(IMethodSymbol constructor) =>
        constructor.ContainingType.IsRecord && constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, constructor.ContainingType);

    private static bool SetsRequired(IMethodSymbol constructor) => constructor.GetAttributes().Any(a => a.AttributeClass?.Name == "SetsRequiredMembersAttribute");
}
