using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing.Sources;

/// <summary><c>[CsvSource]</c> and <c>[JsonLinesSource]</c>.</summary>
internal static class SourceParser
{
    public static bool HasSource(INamedTypeSymbol entity) =>
        SynthAttributes.Find(entity, AttributeKind.CsvSource) is not null || SynthAttributes.Find(entity, AttributeKind.JsonLinesSource) is not null;

    /// <summary>Reports a type that names a file and is no entity.</summary>
    public static void RequireEntity(ParseContext context)
    {
        INamedTypeSymbol type = context.Entity;
        if ((SynthAttributes.Find(type, AttributeKind.CsvSource) ?? SynthAttributes.Find(type, AttributeKind.JsonLinesSource)) is { } source)
        {
            context.Error(Rules.BadSource, Culprit.Attribute(source), type.Name, "it is no entity. Add [SynthEntity] to it, or remove this attribute.");
        }
    }

    /// <summary>The source of an entity; null when it has none, or after a report.</summary>
    /// <param name="context">The reading.</param>
    /// <param name="fields">The fields in the order of their declaration.</param>
    public static SourceSpec? Parse(ParseContext context, EquatableArray<FieldSpec>? fields)
    {
        INamedTypeSymbol type = context.Entity;
        AttributeData? csv = SynthAttributes.Find(type, AttributeKind.CsvSource);
        AttributeData? json = SynthAttributes.Find(type, AttributeKind.JsonLinesSource);
        if ((csv ?? json) is not { } source)
        {
            return null;
        }

        if (!SynthAttributes.IsReadable(source))
        {
            context.FailSilently(); // the compiler says what is wrong
            return null;
        }

        if (csv is not null && json is not null)
        {
            return Fail(Culprit.Attribute(json), "rows come from one file. Remove [CsvSource] or [JsonLinesSource].");
        }

        if (SynthAttributes.Find(type, AttributeKind.Workflow) is not null)
        {
            return Fail(Culprit.Attribute(source), "it has a [Workflow], whose events are generated. Refer from it to an entity that has the file.");
        }

        if (source.ConstructorArguments[0].Value is not string { Length: > 0 } path)
        {
            return Fail(Culprit.Argument(source, 0), "no file is named.");
        }

        if (SynthAttributes.EntityAttribute(type) is { } entity && SynthAttributes.Named(entity, "Count") is long and < 0)
        {
            return Fail(Culprit.Named(entity, "Count"), "a file has an end, and Count is -1. Leave Count out for all of its records.");
        }

        char delimiter = SynthAttributes.Named(source, "Delimiter") as char? ?? ',';
        if (delimiter is '"' or '\r' or '\n' or '\0' or > '\x7F')
        {
            return Fail(Culprit.Named(source, "Delimiter"), "a delimiter is an ASCII character other than a quote or the end of a line.");
        }

        if (csv is not null && context.Compilation.GetTypeByMetadataName(KnownTypes.CsvFormat.Substring("global::".Length)) is null)
        {
            context.Error(Rules.NoMasterData, Culprit.Attribute(csv), type.Name);
            return null;
        }

        CsvSpec? format = csv is null ? null : new CsvSpec(delimiter, SynthAttributes.Named(csv, "Encoding") as string ?? "utf-8", SynthAttributes.Named(csv, "HasHeader") as bool? ?? true);
        return fields is { } parsed ? new SourceSpec(path, format, parsed.Leaves().Where(f => f.Sampler is ColumnSpec).Select(f => f.Path).ToEquatableArray()) : null;

        SourceSpec? Fail(Culprit culprit, string reason)
        {
            context.Error(Rules.BadSource, culprit, type.Name, reason);
            return null;
        }
    }
}
