using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Avro;

/// <summary>The schema that an emitted class carries.</summary>
internal static class AvroSchemaEmitter
{
    public static void Emit(SourceWriter writer, AvroFaceSchema schema)
    {
        string origin = schema.IsDerived ? "derived from the properties" : $"that of {CommentText.Xml(schema.FileName)}";
        writer.Line($"/// <summary>The Avro schema of the rows, {origin}.</summary>");
        writer.Line($"public static {KnownTypes.EntitySchema} AvroSchema {{ get; }} = new(");
        using (writer.Deeper())
        {
            writer.Line($"{KnownTypes.WireFormat}.Avro,");
            writer.Line($"{CSharpLiteral.String(schema.FileName)},");
            writer.Line($"{CSharpLiteral.String(schema.FullName)},");
            bool isWhole = !schema.IsDerived && schema.Imports.Count == 0;
            RawText.Write(writer, string.Empty, schema.Text, isWhole ? ");" : ")");
            if (isWhole)
            {
                return;
            }
        }

        writer.Line("{");
        using (writer.Deeper())
        {
            if (schema.IsDerived)
            {
                writer.Line("IsDerived = true,");
            }

            if (schema.SelfContainedText is { } whole)
            {
                RawText.Write(writer, "SelfContainedText = ", whole, ",");
            }

            EmitImports(writer, schema);
        }

        writer.Line("};");
    }

    private static void EmitImports(SourceWriter writer, AvroFaceSchema schema)
    {
        if (schema.Imports.Count == 0)
        {
            return;
        }

        writer.Line("Imports =");
        writer.Line("[");
        using (writer.Deeper())
        {
            foreach (AvroFaceImport import in schema.Imports)
            {
                writer.Line("new(");
                using (writer.Deeper())
                {
                    writer.Line($"{CSharpLiteral.String(import.Name)},");
                    RawText.Write(writer, string.Empty, import.Text, import.Imports.Count == 0 ? ")," : $") {{ Imports = [{string.Join(", ", import.Imports.Select(CSharpLiteral.String))}] }},");
                }
            }
        }

        writer.Line("],");
    }
}
