using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeSynth.Generators.Parsing;

/// <summary>
/// What a diagnostic is about, as narrow as it can be said. Only a recipe: the location is looked up when an analyzer
/// reports, and the generator, which reports nothing, never pays for one.
/// </summary>
internal readonly struct Culprit
{
    private readonly ISymbol? _symbol;
    private readonly AttributeData? _attribute;
    private readonly string? _named;
    private readonly int _index;
    private readonly int? _element;

    private Culprit(ISymbol? symbol, AttributeData? attribute, string? named, int index, int? element = null)
    {
        _symbol = symbol;
        _attribute = attribute;
        _named = named;
        _index = index;
        _element = element;
    }

    /// <summary>The name of a type or property where it is declared.</summary>
    public static Culprit Name(ISymbol symbol) => new(symbol, null, null, -1);

    /// <summary>A whole attribute.</summary>
    public static Culprit Attribute(AttributeData attribute) => new(null, attribute, null, -1);

    /// <summary>An argument of an attribute's constructor, or the attribute when it is left out.</summary>
    public static Culprit Argument(AttributeData attribute, int index) => new(null, attribute, null, index);

    /// <summary>A named argument of an attribute, or the attribute when it is left out.</summary>
    public static Culprit Named(AttributeData attribute, string name) => new(null, attribute, name, -1);

    /// <summary>An element of a named argument that is an array, or the argument when the array is not written out.</summary>
    public static Culprit Element(AttributeData attribute, string name, int index) => new(null, attribute, name, -1, index);

    /// <summary>The location, or null when the culprit is not in source, as a type of another assembly.</summary>
    public Location? Locate(CancellationToken cancellation)
    {
        if (_attribute is null)
        {
            return _symbol?.Locations.FirstOrDefault(l => l.IsInSource);
        }

        if (_attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax syntax)
        {
            return null;
        }

        ExpressionSyntax? argument = ArgumentIn(syntax)?.Expression;
        return (ElementOf(argument) ?? argument ?? (SyntaxNode)syntax).GetLocation();
    }

    private SyntaxNode? ElementOf(ExpressionSyntax? array)
    {
        InitializerExpressionSyntax? elements = array switch
        {
            ImplicitArrayCreationExpressionSyntax untyped => untyped.Initializer,
            ArrayCreationExpressionSyntax typed => typed.Initializer,
            _ => null,
        };
        return _element is { } index ? elements?.Expressions.ElementAtOrDefault(index) : null;
    }

    private AttributeArgumentSyntax? ArgumentIn(AttributeSyntax syntax)
    {
        if (syntax.ArgumentList is not { } list)
        {
            return null;
        }

        if (_named is { } named)
        {
            return list.Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == named);
        }

        if (_index < 0)
        {
            return null;
        }

        string? parameter = _attribute?.AttributeConstructor?.Parameters.ElementAtOrDefault(_index)?.Name;
        AttributeArgumentSyntax[] positional = [.. list.Arguments.Where(a => a.NameEquals is null)];
        return positional.FirstOrDefault(a => a.NameColon is { } colon && colon.Name.Identifier.ValueText == parameter)
            ?? positional.ElementAtOrDefault(_index)
            ?? positional.LastOrDefault();
    }
}
