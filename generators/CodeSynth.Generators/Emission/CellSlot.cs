using CodeSynth.Generators.Emission.Fields;
using CodeSynth.Generators.Emission.Writing;

namespace CodeSynth.Generators.Emission;

/// <summary>The keys that a link leads to, encoded with their lengths and the constants that follow them before the first batch is; see the runtime's KeyCells.</summary>
/// <param name="link">The link.</param>
/// <param name="state">A name for the field that holds them.</param>
/// <param name="method">A name for the method that encodes one.</param>
/// <param name="isAvro">Whether the length is one of Avro and not of Protobuf.</param>
internal sealed class CellSlot(Link link, string state, string method, bool isAvro) : RowSlot
{
    /// <summary>The link.</summary>
    public Link Link => link;

    /// <inheritdoc/>
    public override string Call => $"{link.Cells}.IsEmpty ? {method}(p, {link.Local}) : {link.Cells}.Write(p, {link.Local})";

    /// <summary>The most bytes of length and key.</summary>
    public string MaxBytes => $"{(isAvro ? $"{KnownTypes.AvroPut}.MaxLengthBytes" : $"{KnownTypes.ProtobufPut}.MaxLength")} + {link.TargetClass}.KeyMaxBytes";

    /// <summary>The line that declares the local.</summary>
    public string Declaration()
    {
        string most = After.Length == 0 ? MaxBytes : $"{MaxBytes} + {CSharpLiteral.Int32(After.Length)}";
        return $"{KnownTypes.KeyCells} {link.Cells} = {state} ??= new {KnownTypes.KeyCells}({link.Sampler}, {most}, &{method}, default);";
    }

    /// <summary>The field and the method.</summary>
    public void EmitMembers(SourceWriter writer)
    {
        string key = isAvro
            ? $"{KnownTypes.AvroPut}.Text(p, {link.TargetClass}.PutKey(p + 1, row))"
            : $"{KnownTypes.ProtobufPut}.Close(p + 1, {link.TargetClass}.PutKey(p + 1, row))";
        writer.Line($"private {KnownTypes.KeyCells}? {state}; // made for the first batch, and should two workers have one at once, twice");
        writer.Line();
        writer.Line($"/// <summary>Writes the key that {CommentText.Xml(link.Path)} leads to with its length{(After.Length == 0 ? string.Empty : " and what follows it in every row")}.</summary>");
        writer.Line($"private static byte* {method}(byte* p, long row) => {(After.Length == 0 ? key : $"{KnownTypes.Put}.Literal({key}, {BinaryLiteral.Of(After)})")};");
    }
}
