using CodeSynth.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeSynth.Generators.Parsing;

/// <summary>What a type must be so that a producer can be added to it and objects of it can be made.</summary>
internal static class TypeRules
{
    /// <summary>The name of the emitted class.</summary>
    public const string ProducerName = "Synth";

    public static void Check(ParseContext context)
    {
        INamedTypeSymbol type = context.Entity;
        if (WhyNot(context, type) is { } reason)
        {
            context.Error(Rules.UnsupportedType, Culprit.Name(type), type.Name, reason);
        }
        else if (!IsPartial(context, type))
        {
            context.Error(Rules.NotPartial, Culprit.Name(type), type.Name, type.IsRecord ? "record" : "class");
        }
    }

    /// <summary>Whether an object can be made by an initialiser inside the entity.</summary>
    public static bool HasUsableConstructor(ParseContext context, INamedTypeSymbol type) =>
        type.InstanceConstructors.Any(c => c.Parameters.Length == 0 && context.Compilation.IsSymbolAccessibleWithin(c, context.Entity));

    private static string? WhyNot(ParseContext context, INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Struct ? "it is a struct. Make it a partial record or class."
        : type.ContainingType is { } outer ? $"it is nested in '{outer.Name}'. Move it out of that type."
        : type.IsGenericType ? "it is generic. Use a type without type parameters."
        : type.IsStatic || type.IsAbstract ? "no object of it can be made. Remove 'static' or 'abstract'."
        : type.IsFileLocal ? "it is local to its file, and its producer stands in another one. Remove 'file'."
        : type.Name == ProducerName ? $"its producer is a nested class of the same name. Rename the type."
        : type.GetMembers(ProducerName).Any(m => !IsEmitted(m)) ? $"it has a member named '{ProducerName}', which is what its producer is named. Rename the member."
        : PropertyList.RequiredField(type) is { } field ? $"it has the required field '{field.Name}'. Make it a property with a sampler."
        : HasUsableConstructor(context, type) ? null
        : "it has no constructor without parameters. Add one; of a positional record make a record with properties.";

    // Analyzers see the type together with what was emitted for it.
    private static bool IsEmitted(ISymbol member) => member.GetAttributes().Any(a =>
        a.AttributeClass?.Name == "GeneratedCodeAttribute" && a.ConstructorArguments.FirstOrDefault().Value as string == KnownTypes.Tool);

    private static bool IsPartial(ParseContext context, INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.All(r => r.GetSyntax(context.Cancellation) is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
}
