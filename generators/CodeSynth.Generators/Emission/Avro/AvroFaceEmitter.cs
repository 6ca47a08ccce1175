using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis.Text;

namespace CodeSynth.Generators.Emission.Avro;

/// <summary>The Avro wire face of an entity, in a file of its own, so that an edit of the schema changes nothing else.</summary>
internal static class AvroFaceEmitter
{
    public static SourceText Emit(AvroFace face)
    {
        var writer = new SourceWriter();
        FileHeader.Write(writer, $"{face.Entity.Type.MetadataName}{(face.Schema.IsDerived ? string.Empty : " and " + face.Schema.FileName)}");
        writer.Within(TypeHeader.Of(face.Entity.Type), () => EmitFace(writer, face));
        return writer.ToSourceText();
    }

    private static void EmitFace(SourceWriter writer, AvroFace face)
    {
        var layout = new EntityLayout(face.Entity);
        var loop = new BinaryLoop(layout, isAvro: true);
        var values = new AvroValueEmitter(layout, loop);
        var row = new BinaryRow();
        values.Record(row, face.Root);
        row.Flush();
        using (writer.Block("unsafe partial class Synth"))
        {
            AvroSchemaEmitter.Emit(writer, face.Schema);
            writer.Line();
            writer.Paragraph(() => values.EmitStatics(writer));
            EmitMaximum(writer, row);
            writer.Line();
            loop.Emit(writer, "EncodeAvro", row.Statements);
            loop.EmitMembers(writer);
            values.EmitMembers(writer);
        }
    }

    private static void EmitMaximum(SourceWriter writer, BinaryRow row)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line("protected override int MaxAvroBytes =>");
        using (writer.Deeper())
        {
            writer.Line($"{CSharpLiteral.Int32(row.ConstantBytes)}{(row.MaxTerms.Count == 0 ? ";" : string.Empty)} // constants, their lengths, branches of unions");
            for (int i = 0; i < row.MaxTerms.Count; i++)
            {
                writer.Line($"+ {row.MaxTerms[i]}{(i == row.MaxTerms.Count - 1 ? ";" : string.Empty)}");
            }
        }
    }
}
