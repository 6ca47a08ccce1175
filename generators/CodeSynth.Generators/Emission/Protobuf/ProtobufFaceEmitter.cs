using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis.Text;

namespace CodeSynth.Generators.Emission.Protobuf;

/// <summary>The Protobuf wire face of an entity, in a file of its own, so that an edit of the schema changes nothing else.</summary>
internal static class ProtobufFaceEmitter
{
    public static SourceText Emit(ProtobufFace face)
    {
        var writer = new SourceWriter();
        FileHeader.Write(writer, face.Entity.Type.MetadataName);
        writer.Within(TypeHeader.Of(face.Entity.Type), () => EmitProducer(writer, face));
        return writer.ToSourceText();
    }

    private static void EmitProducer(SourceWriter writer, ProtobufFace face)
    {
        var layout = new EntityLayout(face.Entity);
        var loop = new BinaryLoop(layout, isAvro: false);
        var encoder = new ProtobufEncoder(layout, loop);
        encoder.Add(face.Fields);
        using (writer.Block("unsafe partial class Synth"))
        {
            writer.Paragraph(() =>
            {
                foreach (string line in encoder.Statics)
                {
                    writer.Line(line);
                }
            });

            EmitSchema(writer, face.Schema);
            writer.Line();
            EmitMaximum(writer, encoder.Row);
            writer.Line();
            loop.Emit(writer, "EncodeProtobuf", encoder.Row.Statements);
            loop.EmitMembers(writer);
            foreach (Action<SourceWriter> member in encoder.Members)
            {
                writer.Line();
                member(writer);
            }
        }
    }

    private static void EmitSchema(SourceWriter writer, ProtobufSchemaSpec schema)
    {
        writer.Line($"/// <summary>The message <c>{schema.FullName}</c>{(schema.IsDerived ? ", derived from the attributes" : $" of {CommentText.Xml(schema.FileName)}")}.</summary>");
        writer.Line($"public static {KnownTypes.EntitySchema} ProtobufSchema {{ get; }} = new(");
        bool isPlain = schema is { IsDerived: false, Imports.Count: 0 } && schema.MessageIndexes.SequenceEqual([0]);
        using (writer.Deeper())
        {
            writer.Line($"{KnownTypes.WireFormat}.Protobuf,");
            writer.Line($"{CSharpLiteral.String(schema.FileName)},");
            writer.Line($"{CSharpLiteral.String(schema.FullName)},");
            RawText.Write(writer, string.Empty, schema.Text, isPlain ? ");" : ")");
        }

        if (!isPlain)
        {
            EmitSchemaMembers(writer, schema);
        }
    }

    private static void EmitSchemaMembers(SourceWriter writer, ProtobufSchemaSpec schema)
    {
        writer.Line("{");
        using (writer.Deeper())
        {
            if (schema.IsDerived)
            {
                writer.Line("IsDerived = true,");
            }

            writer.Line($"MessageIndexes = [{string.Join(", ", schema.MessageIndexes.Select(CSharpLiteral.Int32))}],");
            if (schema.Imports.Count != 0)
            {
                writer.Line("Imports =");
                writer.Line("[");
                using (writer.Deeper())
                {
                    foreach (ProtobufImportSpec import in schema.Imports)
                    {
                        EmitImport(writer, import);
                    }
                }

                writer.Line("],");
            }
        }

        writer.Line("};");
    }

    private static void EmitImport(SourceWriter writer, ProtobufImportSpec import)
    {
        writer.Line("new(");
        using (writer.Deeper())
        {
            writer.Line($"{CSharpLiteral.String(import.Name)},");
            RawText.Write(writer, string.Empty, import.Text, import.Imports.Count == 0 ? ")," : $") {{ Imports = [{string.Join(", ", import.Imports.Select(CSharpLiteral.String))}] }},");
        }
    }

    private static void EmitMaximum(SourceWriter writer, ProtobufRow row)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line("protected override int MaxProtobufBytes =>");
        using (writer.Deeper())
        {
            writer.Line($"{CSharpLiteral.Int32(row.FixedBytes)}{(row.MaxTerms.Count == 0 ? ";" : string.Empty)} // tags, lengths and constants");
            for (int i = 0; i < row.MaxTerms.Count; i++)
            {
                writer.Line($"+ {row.MaxTerms[i]}{(i == row.MaxTerms.Count - 1 ? ";" : string.Empty)}");
            }
        }
    }
}
