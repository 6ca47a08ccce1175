using Microsoft.CodeAnalysis;

namespace CodeSynth.CodeFixes;

/// <summary>Types as a user would name them at a place, by the usings that are there.</summary>
internal static class Names
{
    private static readonly SymbolDisplayFormat s_attribute =
        SymbolDisplayFormat.MinimallyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.RemoveAttributeSuffix);

    public static string Of(ITypeSymbol type, SemanticModel model, int position) => type.ToMinimalDisplayString(model, position);

    /// <summary>An attribute of ours: <c>RecordKey</c>, or <c>CodeSynth.RecordKey</c> where the namespace is not open.</summary>
    /// <param name="metadataName">Its full name.</param>
    /// <param name="model">The model of the file.</param>
    /// <param name="position">Where it will stand.</param>
    public static string OfAttribute(string metadataName, SemanticModel model, int position) =>
        model.Compilation.GetTypeByMetadataName(metadataName)!.ToMinimalDisplayString(model, position, s_attribute);
}
