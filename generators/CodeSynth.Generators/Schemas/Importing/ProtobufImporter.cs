using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Protobuf;

namespace CodeSynth.Schemas.Importing;

/// <summary>A Protobuf message as an entity.</summary>
internal sealed class ProtobufImporter
{
    private readonly ProtoSchema _schema;
    private readonly TypeScope _types = new();
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    private ProtobufImporter(ProtoSchema schema) => _schema = schema;

    /// <summary>Makes an entity of a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="fileName">The name of its file, for the attribute.</param>
    /// <param name="schema">The file with its imports.</param>
    public static ImportedModel Import(ProtoMessage message, string fileName, ProtoSchema schema)
    {
        var importer = new ProtobufImporter(schema);
        string name = importer._types.NameOf(message.FullName);
        importer._open.Add(message.FullName);
        ImportedRecord entity = RecordBuilder.Entity(name, importer.FactsOf(message));
        return new ImportedModel($"ProtobufSchema({Literal.Text(fileName)})", entity, importer._types.Without(message.FullName));
    }

    /// <summary>A single field, for who adds a property to an entity that is there already.</summary>
    public static FieldFacts FactsOf(ProtoField field, ProtoSchema schema) => new ProtobufImporter(schema).Facts(field);

    private FieldFacts[] FactsOf(ProtoMessage message) => [.. message.Fields.Select(Facts)];

    private FieldFacts Facts(ProtoField field)
    {
        if (field.Oneof is not null)
        {
            return Unfillable(field.Name, $"a choice of fields; write the one of oneof {field.Oneof} that you want");
        }

        FieldFacts facts = Of(field.Name, field.Type);
        return field.Label switch
        {
            ProtoLabel.Repeated when facts.Kind == FieldKind.Object => Unfillable(field.Name, "an array of objects"),
            ProtoLabel.Repeated => facts with { IsRepeated = true },
            ProtoLabel.Optional when facts.Kind != FieldKind.Unfillable => facts with { IsOptional = true },
            _ => facts,
        };
    }

    private FieldFacts Of(string name, ProtoType type) => type switch
    {
        ProtoScalar scalar => Scalar(name, scalar.Kind),
        ProtoMap => Unfillable(name, "a map"),
        ProtoNamed named => Named(name, named.Name),
        _ => Unfillable(name, "it"),
    };

    private FieldFacts Named(string name, string fullName) => fullName switch
    {
        "google.protobuf.Timestamp" => new FieldFacts(name, FieldKind.Time, "DateTimeOffset"),
        "google.protobuf.DoubleValue" => Scalar(name, ProtoKind.Double) with { IsOptional = true },
        "google.protobuf.FloatValue" => Scalar(name, ProtoKind.Float) with { IsOptional = true },
        "google.protobuf.Int64Value" => Scalar(name, ProtoKind.Int64) with { IsOptional = true },
        "google.protobuf.UInt64Value" => Scalar(name, ProtoKind.UInt64) with { IsOptional = true },
        "google.protobuf.Int32Value" => Scalar(name, ProtoKind.Int32) with { IsOptional = true },
        "google.protobuf.UInt32Value" => Scalar(name, ProtoKind.UInt32) with { IsOptional = true },
        "google.protobuf.BoolValue" => Scalar(name, ProtoKind.Bool) with { IsOptional = true },
        "google.protobuf.StringValue" => Scalar(name, ProtoKind.String) with { IsOptional = true },
        _ when fullName.StartsWith("google.", StringComparison.Ordinal) => Unfillable(name, fullName),
        _ when _schema.FindEnum(fullName) is { } symbols => Enum(name, symbols),
        _ when _schema.FindMessage(fullName) is { } message => Message(name, message),
        _ => Unfillable(name, fullName),
    };

    private static FieldFacts Scalar(string name, ProtoKind kind) => kind switch
    {
        ProtoKind.Double => new FieldFacts(name, FieldKind.Real, "double"),
        ProtoKind.Float => new FieldFacts(name, FieldKind.Real, "float"),
        ProtoKind.Int32 or ProtoKind.SInt32 or ProtoKind.SFixed32 => new FieldFacts(name, FieldKind.Integer, "int"),
        ProtoKind.Int64 or ProtoKind.SInt64 or ProtoKind.SFixed64 => new FieldFacts(name, FieldKind.Integer, "long"),
        ProtoKind.UInt32 or ProtoKind.Fixed32 => new FieldFacts(name, FieldKind.Integer, "uint"),
        ProtoKind.UInt64 or ProtoKind.Fixed64 => new FieldFacts(name, FieldKind.Integer, "ulong"),
        ProtoKind.Bool => new FieldFacts(name, FieldKind.Boolean, "bool"),
        ProtoKind.String => new FieldFacts(name, FieldKind.Text, "string"),
        _ => Unfillable(name, "bytes"),
    };

    private FieldFacts Enum(string name, ProtoEnum symbols)
    {
        bool isKnown = _types.IsKnown(symbols.FullName);
        string type = _types.NameOf(symbols.FullName);
        string[] members = [.. symbols.Values.Select(v => CSharpName.Member(v.Name))];
        if (!isKnown)
        {
            IEnumerable<string> declared = symbols.Values.Select((v, i) => $"{(v.Name == members[i] ? string.Empty : $"[Name({Literal.Text(v.Name)})] ")}{members[i]} = {v.Number}");
            _types.Add(symbols.FullName, new ImportedEnum(type, declared.ToEquatableArray()));
        }

        // Zero mostly means that nobody set the field, so it is not drawn where there is anything else.
        int[] drawn = [.. Enumerable.Range(0, members.Length).Where(i => symbols.Values[i].Number != 0 || members.Length == 1)];
        return new FieldFacts(name, FieldKind.Enum, type)
        {
            Members = drawn.Select(i => members[i]).ToEquatableArray(),
            Symbols = drawn.Select(i => symbols.Values[i].Name).ToEquatableArray(),
        };
    }

    private FieldFacts Message(string name, ProtoMessage message)
    {
        if (!_open.Add(message.FullName))
        {
            return Unfillable(name, $"'{message.FullName}' within itself");
        }

        bool isKnown = _types.IsKnown(message.FullName);
        string type = _types.NameOf(message.FullName);
        if (!isKnown)
        {
            _types.Add(message.FullName, RecordBuilder.Object(type, FactsOf(message)));
        }

        _open.Remove(message.FullName);
        return new FieldFacts(name, FieldKind.Object, type);
    }

    private static FieldFacts Unfillable(string name, string obstacle) => new(name, FieldKind.Unfillable, "object") { Obstacle = $"no sampler fills {obstacle}" };
}
