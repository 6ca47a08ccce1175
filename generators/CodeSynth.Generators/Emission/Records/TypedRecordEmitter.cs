using System.Globalization;
using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Avro;
using CodeSynth.Schemas.Json;
using Microsoft.CodeAnalysis.Text;

namespace CodeSynth.Generators.Emission.Records;

/// <summary>The file of one record or enum of an .avsc file.</summary>
internal static class TypedRecordEmitter
{
    public static SourceText Emit(TypedRecordSpec spec, CancellationToken cancellation)
    {
        AvroSchema schema = AvroParser.Parse(spec.AvroName, spec.Schema, cancellation).Schema!;
        var types = new RecordTypes(spec, schema);
        var writer = new SourceWriter();
        FileHeader.Write(writer, $"the Avro schema of {spec.AvroName}", "schema");
        writer.Within(spec.Type.Namespace.Length == 0 ? [] : [$"namespace {CSharpIdentifier.EscapeAll(spec.Type.Namespace)}"], () =>
        {
            if (types.Find(spec.AvroName) is AvroRecord record)
            {
                EmitRecord(writer, spec, schema, record, types, cancellation);
            }
            else
            {
                EmitEnum(writer, spec, (AvroEnum)types.Find(spec.AvroName));
            }
        });
        return writer.ToSourceText();
    }

    private static void EmitEnum(SourceWriter writer, TypedRecordSpec spec, AvroEnum type)
    {
        IReadOnlyList<string> members = RecordTypes.MembersOf(type);
        EmitSummary(writer, type);
        writer.Line(FileHeader.GeneratedCode);
        using (writer.Block($"public enum {CSharpIdentifier.Escape(spec.Type.Name)}"))
        {
            for (int i = 0; i < members.Count; i++)
            {
                if (i != 0)
                {
                    writer.Line();
                }

                writer.Line($"/// <summary>The symbol <c>{type.Symbols[i]}</c>.</summary>");
                writer.Line($"{CSharpIdentifier.Escape(members[i])} = {CSharpLiteral.Int32(i)},");
            }
        }
    }

    private static void EmitRecord(SourceWriter writer, TypedRecordSpec spec, AvroSchema schema, AvroRecord record, RecordTypes types, CancellationToken cancellation)
    {
        var values = new ValueEmitter(types, record);
        string name = CSharpIdentifier.Escape(spec.Type.Name);
        EmitSummary(writer, record);
        writer.Line(FileHeader.GeneratedCode);
        using (writer.Block($"public sealed partial record {name} : {KnownTypes.AvroRecordInterface}<{name}>"))
        {
            EmitSchema(writer, spec, schema, name);
            EmitProperties(writer, record, types, values, cancellation);
            EmitCoding(writer, name);
            writer.Line();
            EmitRead(writer, record, types, values, name);
            writer.Line();
            EmitWrite(writer, record, types, values);
            foreach (ChoiceShape choice in types.ShapeOf(record).Choices)
            {
                cancellation.ThrowIfCancellationRequested();
                writer.Line();
                ChoiceEmitter.Emit(writer, choice, values);
            }
        }
    }

    private static void EmitSchema(SourceWriter writer, TypedRecordSpec spec, AvroSchema schema, string name)
    {
        ulong fingerprint = AvroFingerprint.Crc64(AvroCanonicalForm.Of(schema, null));
        string itself = $"{KnownTypes.AvroRecordInterface}<{name}>";
        writer.Line("/// <summary>The schema as JSON, with every type that it refers to defined within.</summary>");
        writer.Line($"public const string SchemaText = {CSharpLiteral.Raw(spec.Schema)};");
        writer.Line();
        writer.Line("/// <summary>The full name of the schema.</summary>");
        writer.Line($"public const string SchemaName = {CSharpLiteral.String(spec.AvroName)};");
        writer.Line();
        writer.Line("/// <summary>The CRC-64-AVRO fingerprint of the schema's Parsing Canonical Form.</summary>");
        writer.Line($"public const ulong SchemaFingerprint = 0x{fingerprint.ToString("X16", CultureInfo.InvariantCulture)};");
        writer.Line();
        writer.Line($"static string {itself}.SchemaText => SchemaText;");
        writer.Line();
        writer.Line($"static string {itself}.SchemaName => SchemaName;");
        writer.Line();
        writer.Line($"static ulong {itself}.SchemaFingerprint => SchemaFingerprint;");
        writer.Line();
    }

    private static void EmitProperties(SourceWriter writer, AvroRecord record, RecordTypes types, ValueEmitter values, CancellationToken cancellation)
    {
        var defaults = new DefaultValue(types);
        IReadOnlyList<string> properties = types.ShapeOf(record).Properties;
        for (int i = 0; i < properties.Count; i++)
        {
            AvroField field = record.Fields[i];
            string? initial = field.DefaultJson is { } json ? defaults.Of(record, field, JsonReader.Read(json, cancellation, out _)!) : null;
            string note = ScalarForm.Of(Meant(field.Type, types)) is { Note.Length: > 0 } form ? " " + form.Note : string.Empty;
            writer.Line($"/// <summary>{Sentence(field.Doc) ?? $"The field <c>{field.Name}</c>."}{note}</summary>");
            string modifier = initial is null ? "required " : string.Empty;
            string initializer = initial is null or "null" ? string.Empty : $" = {initial};";
            writer.Line($"public {modifier}{values.TypeOf(field.Type, field.Name)} {properties[i]} {{ get; init; }}{initializer}");
            writer.Line();
        }
    }

    // What a nullable type says of its values holds for the branch that is not null.
    private static AvroType Meant(AvroType type, RecordTypes types) => types.Resolve(
        type is AvroUnion union && RecordShape.OptionalBranch(union) is >= 0 and var only ? union.Branches[only] : type);

    private static void EmitCoding(SourceWriter writer, string name)
    {
        string fault = $"/// <exception cref=\"{KnownTypes.AvroDataException}\">";
        writer.Line("/// <summary>The record in Avro's binary encoding, without any frame.</summary>");
        writer.Line($"{fault}A value does not fit its schema.</exception>");
        writer.Line($"public byte[] Encode() => {KnownTypes.AvroRecord}.Encode(this);");
        writer.Line();
        writer.Line("/// <summary>Writes the record in Avro's binary encoding, without any frame.</summary>");
        writer.Line("/// <param name=\"output\">Where the bytes go.</param>");
        writer.Line($"{fault}A value does not fit its schema.</exception>");
        writer.Line($"public void Encode(global::System.Buffers.IBufferWriter<byte> output) => {KnownTypes.AvroRecord}.Encode(this, output);");
        writer.Line();
        writer.Line("/// <summary>Reads a record that was written by this very schema.</summary>");
        writer.Line("/// <param name=\"data\">One datum, without any frame.</param>");
        writer.Line($"{fault}The bytes are no datum of the schema.</exception>");
        writer.Line($"public static {name} Decode(global::System.ReadOnlySpan<byte> data) => {KnownTypes.AvroRecord}.Decode<{name}>(data);");
    }

    private static void EmitRead(SourceWriter writer, AvroRecord record, RecordTypes types, ValueEmitter values, string name)
    {
        IReadOnlyList<string> properties = types.ShapeOf(record).Properties;
        writer.Line("/// <inheritdoc/>");
        using (writer.Block($"public static {name} Read(ref {KnownTypes.AvroReader} reader)"))
        {
            writer.Line("reader.Enter();");
            using (writer.Block($"var record = new {name}", "};"))
            {
                for (int i = 0; i < properties.Count; i++)
                {
                    writer.Line($"{properties[i]} = {values.Read(record.Fields[i].Type, record.Fields[i].Name)},");
                }
            }

            writer.Line("reader.Leave();");
            writer.Line("return record;");
        }
    }

    private static void EmitWrite(SourceWriter writer, AvroRecord record, RecordTypes types, ValueEmitter values)
    {
        IReadOnlyList<string> properties = types.ShapeOf(record).Properties;
        writer.Line("/// <inheritdoc/>");
        using (writer.Block($"public void Write(ref {KnownTypes.AvroWriter} writer)"))
        {
            writer.Line("writer.Enter();");
            for (int i = 0; i < properties.Count; i++)
            {
                values.Write(writer, record.Fields[i].Type, record.Fields[i].Name, properties[i]);
                if (ValueEmitter.IsBlock(record.Fields[i].Type))
                {
                    writer.Line();
                }
            }

            writer.Line("writer.Leave();");
        }
    }

    private static void EmitSummary(SourceWriter writer, AvroNamed type) =>
        writer.Line($"/// <summary>{Sentence(type.Doc) ?? $"The Avro {(type is AvroEnum ? "enum" : "record")} <c>{type.FullName}</c>."}</summary>");

    private static string? Sentence(string? doc) => doc is null || doc.Trim().Length == 0 ? null
        : CommentText.Xml(doc.Trim()) is var text && text[text.Length - 1] is '.' or '!' or '?' ? text : text + ".";
}
