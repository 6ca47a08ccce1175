using CodeSynth.Generators.Emission.Fields;
using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission;

/// <summary>The record key: written for any row, and read back to its row.</summary>
internal static class KeyEmitter
{
    public static void Emit(SourceWriter writer, KeyForm key)
    {
        string modifier = key.IsStatic ? "public static" : "public";
        writer.Line($"/// <summary>{key.MaxWords}</summary>");
        writer.Line($"public const int KeyMaxBytes = {key.MaxBytes};");
        writer.Line();
        writer.Line("/// <summary>Writes the key of a row as UTF-8; entities that refer to this one call it.</summary>");
        writer.Line($"{modifier} byte* PutKey(byte* p, long row) => {key.Put};");
        writer.Line();
        if (key.Shape.Kind != ShapeKind.Text)
        {
            writer.Line($"/// <summary>The key of a row as {(key.Shape.Kind == ShapeKind.Uuid ? "128 bits" : "a number")}; entities that refer to this one call it.</summary>");
            writer.Line($"{modifier} {ScalarForms.RawType(key.Shape)} {KeyForm.ValueMember(key.Shape)}(long row) => {key.Value};");
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
            writer.Line(key.TryParse + ";");
        }
    }
}
