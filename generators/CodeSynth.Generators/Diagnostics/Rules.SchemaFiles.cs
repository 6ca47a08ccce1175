using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Diagnostics;

/// <summary>Rules about schema files, reported in them.</summary>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor BadAvroSchema = Error(
        DiagnosticIds.BadAvroSchema,
        "An Avro schema is not well formed",
        "{0}");

    public static readonly DiagnosticDescriptor BadProtobufSchema = Error(
        DiagnosticIds.BadProtobufSchema,
        "A Protobuf schema is not well formed",
        "{0}");
}
