using System.Collections.Immutable;
using CodeSynth.Generators.Parsing;
using CodeSynth.Generators.Parsing.Sources;
using CodeSynth.Generators.Parsing.Workflows;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CodeSynth.Generators.Diagnostics.Analyzers;

/// <summary>The mistakes that can be seen in one entity, as the parser reports them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EntityAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Rules.NotPartial,
        Rules.MissingKey,
        Rules.SeveralKeys,
        Rules.UnusableKey,
        Rules.UnknownReference,
        Rules.AmbiguousReference,
        Rules.LinkedTypeMismatch,
        Rules.UnknownLink,
        Rules.UnknownCopiedField,
        Rules.NoSampler,
        Rules.SeveralSamplers,
        Rules.SamplerCannotFill,
        Rules.BadSequence,
        Rules.UnsatisfiableRange,
        Rules.BadChoices,
        Rules.BadConstant,
        Rules.BadReferenceMode,
        Rules.BadEntityOption,
        Rules.UnsupportedType,
        Rules.UnsupportedProperty,
        Rules.NestedCycle,
        Rules.BadWireName,
        Rules.UnencodableText,
        Rules.BadUuidVersion,
        Rules.BadUniformTime,
        Rules.BadTimeAfter,
        Rules.BadCase,
        Rules.BadCaseValue,
        Rules.BadOdds,
        Rules.UnknownLocale,
        Rules.BadFormerName,
        Rules.SharedFieldStream,
        Rules.BadNullRate,
        Rules.BadItems,
        Rules.NullableCopy,
        Rules.BadWorkflow,
        Rules.UndeclaredState,
        Rules.UnreachableState,
        Rules.NoWayOut,
        Rules.BadWorkflowWeight,
        Rules.BadDelay,
        Rules.RepeatedInWorkflow,
        Rules.UnboundedSteps,
        Rules.BadStateValue,
        Rules.ReferenceToWorkflow,
        Rules.BadTemplate,
        Rules.UnknownTemplateField,
        Rules.TemplateCircle,
        Rules.UnusedMember,
        Rules.ColumnCannotFill,
        Rules.BadSource,
        Rules.BadColumn,
        Rules.NoMasterData,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var project = new ProjectDeclarations(start.Compilation);
            start.RegisterSymbolAction(
                action =>
                {
                    var type = (INamedTypeSymbol)action.Symbol;
                    if (SynthAttributes.EntityAttribute(type) is not null)
                    {
                        EntityParser.Parse(type, project, action.ReportDiagnostic, action.CancellationToken);
                    }
                    else
                    {
                        var context = new ParseContext(project, type, action.ReportDiagnostic, action.CancellationToken);
                        WorkflowParser.RequireEntity(context);
                        SourceParser.RequireEntity(context);
                    }
                },
                SymbolKind.NamedType);
        });
    }
}
