using System.Collections.Immutable;
using CodeSynth.Generators.Parsing;
using CodeSynth.Generators.Parsing.Samplers;
using CodeSynth.Generators.Parsing.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CodeSynth.Generators.Diagnostics.Suppressors;

/// <summary>
/// Takes back CS8618, that a non-nullable property is not set by the constructor, where the producer sets it in the same
/// expression that makes the object. So <c>[Fake(Fake.City)] public string City { get; set; }</c> needs neither <c>required</c> nor an empty default.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FilledPropertySuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor s_filled = new("SYNS0001", "CS8618", "The entity's producer fills the property.");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [s_filled];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            if (PropertyOf(diagnostic, context) is { } property && IsFilled(property))
            {
                context.ReportSuppression(Suppression.Create(s_filled, diagnostic));
            }
        }
    }

    // The diagnostic stands on the constructor where there is one; the property is then its additional location.
    private static IPropertySymbol? PropertyOf(Diagnostic diagnostic, SuppressionAnalysisContext context)
    {
        Location location = diagnostic.AdditionalLocations.Count != 0 ? diagnostic.AdditionalLocations[0] : diagnostic.Location;
        return location.SourceTree is { } tree
            ? context.GetSemanticModel(tree).GetDeclaredSymbol(tree.GetRoot(context.CancellationToken).FindNode(location.SourceSpan), context.CancellationToken) as IPropertySymbol
            : null;
    }

    private static bool IsFilled(IPropertySymbol property) =>
        SynthAttributes.HasSampler(property) || ColumnParser.Fills(PropertyScope.Of(property.ContainingType), property) || (NestedObjectParser.IsPart(property) && HoldsFields(property.ContainingType));

    // An entity or an object nested in one, and not some other class that has an Address too.
    private static bool HoldsFields(INamedTypeSymbol type) =>
        SynthAttributes.EntityAttribute(type) is not null || PropertyList.Of(type).Any(SynthAttributes.HasAny);
}
