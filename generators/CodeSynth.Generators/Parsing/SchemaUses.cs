using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing;

/// <summary><c>[AvroSchema]</c> and <c>[ProtobufSchema]</c> of an entity. Whether there is such a schema is asked later, with the files at hand.</summary>
internal static class SchemaUses
{
    public static SchemaUse? Avro(INamedTypeSymbol type) => Of(type, AttributeKind.AvroSchema, "Record");

    public static SchemaUse? Protobuf(INamedTypeSymbol type) => Of(type, AttributeKind.ProtobufSchema, "Message");

    private static SchemaUse? Of(INamedTypeSymbol type, AttributeKind kind, string typeArgument) =>
        SynthAttributes.Find(type, kind) is { } attribute && SynthAttributes.IsReadable(attribute)
            ? new SchemaUse(attribute.ConstructorArguments[0].Value as string ?? string.Empty, SynthAttributes.Named(attribute, typeArgument) as string)
            : null;
}
