using CodeSynth.Generators.Emission.Fields;
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
        var encoder = new ProtobufEncoder(layout);
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
            EmitEncode(writer, layout, encoder);
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
        writer.Line($"public static {KnownTypes.EntitySchema} ProtobufSchema => new(");
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
            RawText.Write(writer, string.Empty, import.Text, import.Imports.Count == 0 ? ")," : ")");
        }

        if (import.Imports.Count != 0)
        {
            writer.Line($"{{ Imports = [{string.Join(", ", import.Imports.Select(CSharpLiteral.String))}] }},");
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

    private static void EmitEncode(SourceWriter writer, EntityLayout layout, ProtobufEncoder encoder)
    {
        writer.Line("/// <inheritdoc/>");

        // As for JSON: inlined into the caller, it would use up the JIT's budget before the pieces of a row are inlined in turn.
        writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)] // one call per batch");
        using (writer.Block($"protected override int EncodeProtobuf(byte* destination, long row, int count, {KnownTypes.BatchColumns} columns, {KnownTypes.FramePrefix} frame)"))
        {
            writer.Line("byte* p = destination;");
            writer.Line($"{KnownTypes.ClockCursor} clock = Clock.CursorAt(row);");
            using (writer.Block("for (int i = 0; i < count; i++, row++)"))
            {
                writer.Line("byte* start = p;");
                writer.Line("long time = clock.Next();");
                writer.Line("columns.Time[i] = time;");
                foreach (Link link in layout.Links)
                {
                    link.EmitLocal(writer);
                }

                writer.Line("p = PutKey(p, row);");
                writer.Line("uint key = (uint)(p - start);");
                writer.Line("columns.Key[i] = key << 16;");
                writer.Line("p = frame.Write(p);");
                foreach (string statement in encoder.Row.Statements)
                {
                    writer.Line(statement);
                }

                writer.Line("columns.End[i] = (int)(p - destination);");
            }

            writer.Line();
            writer.Line("return (int)(p - destination);");
        }
    }
}
