using CodeSynth.Generators.Emission.Fields;
using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission;

/// <summary>The record key: written for any row, and read back to its row.</summary>
internal static class KeyEmitter
{
    public static void Emit(SourceWriter writer, SequenceSpec key)
    {
        writer.Line("/// <summary>The most bytes of a key: its text and the digits of any 64-bit number.</summary>");
        writer.Line($"public const int KeyMaxBytes = {SequenceForms.MaxBytes(key)};");
        writer.Line();
        writer.Line("/// <summary>Writes the key of a row as UTF-8; entities that refer to this one call it.</summary>");
        writer.Line($"public static byte* PutKey(byte* p, long row) => {SequenceForms.Put(key, "p")};");
        writer.Line();
        if (key.Shape.Kind == ShapeKind.Integer)
        {
            writer.Line("/// <summary>The key of a row as a number; entities that refer to this one call it.</summary>");
            writer.Line($"public static long KeyNumber(long row) => {SequenceForms.Number(key)};");
            writer.Line();
        }

        writer.Line("/// <inheritdoc/>");
        writer.Line("public override int MaxKeyBytes => KeyMaxBytes;");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line("public override byte* WriteKey(byte* p, long row) => PutKey(p, row);");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line("public override bool TryParseKey(global::System.ReadOnlySpan<byte> key, out long row) =>");
        using (writer.Deeper())
        {
            writer.Line($"{KnownTypes.SequenceKey}.TryParse(key, {CSharpLiteral.Utf8(key.Prefix)}, {CSharpLiteral.Utf8(key.Suffix)}, {CSharpLiteral.Int32(key.MinDigits)}, {CSharpLiteral.Int64(key.Start)}, out row);");
        }
    }
}
