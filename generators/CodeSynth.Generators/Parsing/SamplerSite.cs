using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing;

/// <summary>A sampler's attribute on a property: what every sampler's parser is given.</summary>
/// <param name="Context">Where mistakes go.</param>
/// <param name="Scope">Where the property stands.</param>
/// <param name="Property">The property.</param>
/// <param name="Attribute">The sampler's attribute.</param>
/// <param name="Type">The same type as samplers see it.</param>
internal sealed record SamplerSite(ParseContext Context, PropertyScope Scope, IPropertySymbol Property, AttributeData Attribute, FieldType Type)
{
    /// <summary>The type of a value: the property's without its '?', or that of its items.</summary>
    public ITypeSymbol Filled { get; init; } = Nullability.Underlying(Property.Type);

    /// <summary>Whether the value is an item of the property's array.</summary>
    public bool IsItem => Type.Family != TypeFamily.Items && ItemsType.Of(Property.Type) is not null;

    /// <summary>The type that is filled, as it is written.</summary>
    public ITypeSymbol Declared => IsItem ? Filled : Property.Type;

    /// <summary>The property as messages name it.</summary>
    public string Name => Scope.Display(Property);

    /// <summary>Reports a mistake of this property, whose name is the message's first argument.</summary>
    public SamplerSpec? Fail(DiagnosticDescriptor rule, Culprit culprit, string reason)
    {
        Context.Error(rule, culprit, Name, reason);
        return null;
    }

    /// <summary>Reports that the attribute cannot fill a property of this type.</summary>
    /// <param name="fills">What it can fill, in words.</param>
    public SamplerSpec? CannotFill(string fills)
    {
        string sampler = SynthAttributes.KindOf(Attribute).ToString();
        Context.Error(Rules.SamplerCannotFill, Culprit.Attribute(Attribute), sampler, Name, TypeNames.Short(Property.Type), fills);
        return null;
    }
}
