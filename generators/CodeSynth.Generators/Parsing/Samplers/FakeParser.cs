using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing.Samplers;

internal static class FakeParser
{
    public static SamplerSpec? Parse(SamplerSite site)
    {
        if (site.Type.Family != TypeFamily.Text)
        {
            return site.CannotFill("string");
        }

        TypedConstant kind = site.Attribute.ConstructorArguments[0];
        if (kind.Type?.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => f.HasConstantValue && Equals(f.ConstantValue, kind.Value)) is not { } member)
        {
            return site.CannotFill($"string with a member of {nameof(AttributeKind.Fake)}, and {kind.Value} is none");
        }

        return new FakeSpec(site.Type.Shape(ShapeKind.Text), member.Name);
    }
}
