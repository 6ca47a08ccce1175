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

    public static void Check(ParseContext context, Construction construction)
    {
        INamedTypeSymbol type = context.Entity;
        if (WhyNot(type) is { } reason)
        {
            context.Error(Rules.UnsupportedType, Culprit.Name(type), type.Name, reason);
            return;
        }

        if (construction.Problem is { } problem)
        {
            context.Error(Rules.UnsupportedType, Culprit.Name(construction.Culprit ?? type), type.Name, "it " + problem);
        }

        RequirePartial(context, type, "carries [SynthEntity]");
        foreach (INamedTypeSymbol outer in TypeNames.Containers(type))
        {
            RequirePartial(context, outer, $"contains the entity '{type.Name}'");
        }
    }

    private static string? WhyNot(INamedTypeSymbol type) =>
        type.IsStatic || type.IsAbstract ? "no object of it can be made. Remove 'static' or 'abstract'."
        : type.IsRefLikeType ? "a ref struct lives on the stack only, and rows of it could not be handed out. Remove 'ref'."
        : TypeNames.Containers(type).Prepend(type).FirstOrDefault(t => t.IsFileLocal) is { } local ? $"'{local.Name}' is local to its file, and the producer stands in another one. Remove 'file'."
        : TypeNames.Containers(type).Prepend(type).FirstOrDefault(IsHidden) is { } hidden ? $"'{hidden.Name}' cannot be seen outside of '{hidden.ContainingType.Name}', so nothing could use its rows. Make it internal or public."
        : type.Name == ProducerName || type.TypeParameters.Any(p => p.Name == ProducerName) ? "its producer is a nested class of the name 'Synth'. Rename the type or type parameter."
        : type.GetMembers(ProducerName).Any(m => !IsEmitted(m)) ? $"it has a member named '{ProducerName}', which is what its producer is named. Rename the member."
        : null;

    private static bool IsHidden(INamedTypeSymbol type) => type.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal;

    /// <summary>Whether our file declares it: analyzers see a type together with what was emitted for it.</summary>
    public static bool IsEmitted(ISymbol member) => member.GetAttributes().Any(a =>
        a.AttributeClass?.Name == "GeneratedCodeAttribute" && a.ConstructorArguments.FirstOrDefault().Value as string == KnownTypes.Tool);

    private static void RequirePartial(ParseContext context, INamedTypeSymbol type, string why)
    {
        if (!type.DeclaringSyntaxReferences.All(r => r.GetSyntax(context.Cancellation) is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword)))
        {
            context.Error(Rules.NotPartial, Culprit.Name(type), type.Name, why, TypeNames.Keyword(type));
        }
    }
}
