using System.Collections.Immutable;
using CodeSynth.Generators.Binding;
using CodeSynth.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CodeSynth.Generators.Diagnostics.Analyzers;

/// <summary>Where an entity does not fit the schemas that it names, reported at its properties.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BindingAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of a diagnostic that holds the declaration which would mend it, for the code fix.</summary>
    internal const string SuggestedProperty = "Property";

    /// <summary>The one that holds the path of the object that lacks it; empty for the entity.</summary>
    internal const string SuggestedOwner = "Owner";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Rules.UnknownSchema,
        Rules.UnfilledSchemaField,
        Rules.UnknownSchemaField,
        Rules.SchemaTypeMismatch,
        Rules.NullNotInSchema,
        Rules.SymbolNotInSchema,
        Rules.AmbiguousSchemaField,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            ImmutableArray<AdditionalText> files = start.Options.AdditionalFiles;

            // Not this request's token: what it leaves behind, an exception even, is there for the next one.
            var schemas = new Lazy<SchemaLibrary>(() => SchemaFiles.Read(files, CancellationToken.None));
            start.RegisterSymbolAction(action => Check(action, schemas), SymbolKind.NamedType);
        });
    }

    private static void Check(SymbolAnalysisContext action, Lazy<SchemaLibrary> schemas)
    {
        var type = (INamedTypeSymbol)action.Symbol;
        if (SynthAttributes.EntityAttribute(type) is null || (SchemaUses.Avro(type) is null && SchemaUses.Protobuf(type) is null))
        {
            return;
        }

        if (EntityParser.Parse(type, action.Compilation, report: null, action.CancellationToken).Spec is { } spec)
        {
            foreach (BindingFault fault in Binder.Bind(spec, schemas.Value, action.CancellationToken).Faults)
            {
                Location? location = Place(type, fault).Locate(action.CancellationToken) ?? Culprit.Name(type).Locate(action.CancellationToken);
                string subject = fault.Path.Length == 0 ? type.Name : $"{type.Name}.{fault.Path}";
                action.ReportDiagnostic(Diagnostic.Create(RuleOf(fault.Rule), location, PropertiesOf(fault), subject, fault.Place, fault.Reason));
            }
        }
    }

    private static ImmutableDictionary<string, string?> PropertiesOf(BindingFault fault) => fault.Suggestion is { } declaration
        ? ImmutableDictionary<string, string?>.Empty.Add(SuggestedProperty, declaration).Add(SuggestedOwner, fault.Path)
        : ImmutableDictionary<string, string?>.Empty;

    private static Culprit Place(INamedTypeSymbol type, BindingFault fault)
    {
        AttributeKind kind = fault.IsProtobuf ? AttributeKind.ProtobufSchema : AttributeKind.AvroSchema;
        return fault.Rule == BindingRule.UnknownSchema ? Culprit.Argument(SynthAttributes.Find(type, kind)!, 0)
            : PropertyPath.Find(type, fault.Path) is { } property ? Culprit.Name(property)
            : Culprit.Name(type);
    }

    private static DiagnosticDescriptor RuleOf(BindingRule rule) => rule switch
    {
        BindingRule.UnknownSchema => Rules.UnknownSchema,
        BindingRule.UnfilledField => Rules.UnfilledSchemaField,
        BindingRule.UnknownField => Rules.UnknownSchemaField,
        BindingRule.TypeMismatch => Rules.SchemaTypeMismatch,
        BindingRule.NullNotAllowed => Rules.NullNotInSchema,
        BindingRule.UnknownSymbol => Rules.SymbolNotInSchema,
        BindingRule.AmbiguousField => Rules.AmbiguousSchemaField,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
    };
}
