using CodeSynth.Generators.Model;

namespace CodeSynth.Schemas.Protobuf;

/// <summary>Reads the text of a .proto file.</summary>
internal static class ProtoParser
{
    public static ProtoFile Parse(string path, string text, CancellationToken cancellation) =>
        new(path, text, ProtoSyntax.Proto3, string.Empty, EquatableArray<ProtoImport>.Empty, EquatableArray<ProtoMessage>.Empty, EquatableArray<ProtoEnum>.Empty, EquatableArray<SchemaFault>.Empty);
}
