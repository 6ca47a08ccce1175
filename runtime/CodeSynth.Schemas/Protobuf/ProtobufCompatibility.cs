namespace CodeSynth.Schemas.Protobuf;

/// <summary>
/// Whether a reader of one schema understands what a writer of another wrote, by the rules of Confluent's registry ("Protobuf
/// compatibility rules"; Protobuf Language Guide, "Updating A Message Type"). A stricter point: a number that is single in one
/// schema and repeated in the other is refused however its labels are spelled, because the bytes differ.
/// </summary>
internal sealed class ProtobufCompatibility
{
    private readonly ProtoSchema _reader;
    private readonly ProtoSchema _writer;
    private readonly List<string> _differences = [];
    private readonly HashSet<(string Reader, string Writer)> _compared = [];

    private ProtobufCompatibility(ProtoSchema reader, ProtoSchema writer)
    {
        _reader = reader;
        _writer = writer;
    }

    /// <summary>What keeps the reader from understanding the writer, a sentence each; empty where nothing does.</summary>
    /// <exception cref="SchemaTextException">A text has a mistake.</exception>
    public static IReadOnlyList<string> Check(
        string readerSchema,
        string writerSchema,
        IReadOnlyList<(string Name, string Text)> readerReferences,
        IReadOnlyList<(string Name, string Text)> writerReferences)
    {
        var check = new ProtobufCompatibility(ProtobufSchemaText.Read(readerSchema, readerReferences), ProtobufSchemaText.Read(writerSchema, writerReferences));
        check.Files();
        return check._differences;
    }

    private void Files()
    {
        if (_reader.Root.Package != _writer.Root.Package)
        {
            _differences.Add($"The package is '{_reader.Root.Package}' for the reader and '{_writer.Root.Package}' for the writer.");
        }

        Messages(_reader.Root.Messages, _writer.Root.Messages);
    }

    private void Messages(IReadOnlyCollection<ProtoMessage> readers, IReadOnlyCollection<ProtoMessage> writers)
    {
        foreach (ProtoMessage writer in writers)
        {
            if (readers.FirstOrDefault(r => r.Name == writer.Name) is { } reader)
            {
                Message(reader, writer);
            }
            else
            {
                _differences.Add($"The reader has no message '{writer.FullName}', which the writer has.");
            }
        }
    }

    private void Message(ProtoMessage reader, ProtoMessage writer)
    {
        if (!_compared.Add((reader.FullName, writer.FullName)))
        {
            return;
        }

        foreach (ProtoField field in reader.Fields.Where(f => f.Label == ProtoLabel.Required && Find(writer, f.Number) is null))
        {
            _differences.Add($"{Name(reader, field)} is required for the reader, and the writer does not have it.");
        }

        foreach (ProtoField field in writer.Fields)
        {
            if (Find(reader, field.Number) is { } same)
            {
                Field(reader, same, field);
            }
            else
            {
                Removed(reader, writer, field);
            }
        }

        Oneofs(reader, writer);
        Messages(reader.Messages, writer.Messages);
    }

    private void Removed(ProtoMessage reader, ProtoMessage writer, ProtoField field)
    {
        if (field.Label == ProtoLabel.Required)
        {
            _differences.Add($"{Name(writer, field)} is required for the writer, and the reader does not have it.");
        }
        else if (field.Oneof is { } oneof && reader.Oneofs.Contains(oneof))
        {
            _differences.Add($"{Name(writer, field)} is a member of the oneof '{oneof}' for the writer, and the reader's oneof does not have it.");
        }
    }

    /// <summary>A writer may set several single fields at once; a reader that takes them for members of one oneof keeps the last only.</summary>
    private void Oneofs(ProtoMessage reader, ProtoMessage writer)
    {
        foreach (string oneof in reader.Oneofs)
        {
            ProtoField[] known = [.. reader.Fields.Where(f => f.Oneof == oneof).Select(f => Find(writer, f.Number)).OfType<ProtoField>()];
            ProtoField[] single = [.. known.Where(f => f.Oneof is null)];
            if (single.Length > 1 || (single.Length == 1 && known.Length > 1))
            {
                _differences.Add($"The reader's oneof '{reader.FullName}.{oneof}' takes in {string.Join(", ", single.Select(f => $"'{f.Name}'"))}, and the writer may set more than one of its members.");
            }
        }
    }

    private void Field(ProtoMessage message, ProtoField reader, ProtoField writer)
    {
        string name = Name(message, reader);
        Types(name, reader.Type, writer.Type);
        if (IsNumber(reader.Type, _reader) && IsNumber(writer.Type, _writer) && LabelsClash(reader.Label, writer.Label))
        {
            _differences.Add($"{name} is {Words(reader.Label)} for the reader and {Words(writer.Label)} for the writer; numbers are encoded differently then.");
        }
    }

    private void Types(string name, ProtoType reader, ProtoType writer)
    {
        if (reader is ProtoMap readers && writer is ProtoMap writers)
        {
            Types(name + "'s key", new ProtoScalar(readers.Key), new ProtoScalar(writers.Key));
            Types(name + "'s value", readers.Value, writers.Value);
            return;
        }

        if (MessageOf(reader, _reader) is { } readerType && MessageOf(writer, _writer) is { } writerType)
        {
            MessageTypes(name, readerType, writerType);
        }
        else if (WireGroup(reader, _reader) != WireGroup(writer, _writer))
        {
            _differences.Add($"{name} is {ProtoText.Type(reader)} for the reader and {ProtoText.Type(writer)} for the writer, which are encoded differently.");
        }
    }

    private void MessageTypes(string name, ProtoMessage reader, ProtoMessage writer)
    {
        if (LocalName(reader, _reader) != LocalName(writer, _writer))
        {
            _differences.Add($"{name} is a '{reader.FullName}' for the reader and a '{writer.FullName}' for the writer.");
            return;
        }

        // Those of the schemas themselves are compared anyway, by their names.
        int before = _differences.Count;
        if (!Declares(_reader.Root.Messages, reader) || !Declares(_writer.Root.Messages, writer))
        {
            Message(reader, writer);
        }

        if (_differences.Count > before)
        {
            _differences.Add($"{name} is a '{reader.FullName}', whose reader does not understand the writer's.");
        }
    }

    /// <summary>Types whose values a reader of the other decodes, though a number may be cut (Language Guide, "Updating A Message Type").</summary>
    private static string WireGroup(ProtoType type, ProtoSchema schema) => type switch
    {
        ProtoNamed named => schema.FindEnum(named.Name) is null ? "message" : "integer",
        ProtoMap => "map",
        ProtoScalar scalar => scalar.Kind switch
        {
            ProtoKind.Int32 or ProtoKind.Int64 or ProtoKind.UInt32 or ProtoKind.UInt64 or ProtoKind.Bool => "integer",
            ProtoKind.SInt32 or ProtoKind.SInt64 => "zigzag",
            ProtoKind.Fixed32 or ProtoKind.SFixed32 => "fixed32",
            ProtoKind.Fixed64 or ProtoKind.SFixed64 => "fixed64",
            ProtoKind.String or ProtoKind.Bytes => "bytes",
            ProtoKind kind => ProtoKinds.Name(kind),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    private static bool IsNumber(ProtoType type, ProtoSchema schema) => WireGroup(type, schema) is not ("bytes" or "message" or "map");

    private static bool LabelsClash(ProtoLabel reader, ProtoLabel writer) =>
        reader != writer && (reader is ProtoLabel.Repeated || writer is ProtoLabel.Repeated || (reader != ProtoLabel.None && writer != ProtoLabel.None));

    private static string Words(ProtoLabel label) => label == ProtoLabel.None ? "single" : label.ToString().ToLowerInvariant();

    private static ProtoMessage? MessageOf(ProtoType type, ProtoSchema schema) => type is ProtoNamed named ? schema.FindMessage(named.Name) : null;

    private static bool Declares(IEnumerable<ProtoMessage> messages, ProtoMessage message) =>
        messages.Any(m => m.FullName == message.FullName || Declares(m.Messages, message));

    /// <summary>The name without the package of the file that declares it: a package may be renamed with its file.</summary>
    private static string LocalName(ProtoMessage message, ProtoSchema schema)
    {
        string package = schema.Imports.Select(i => i.File).Prepend(schema.Root).First(f => Declares(f.Messages, message)).Package;
        return package.Length == 0 ? message.FullName : message.FullName[(package.Length + 1)..];
    }

    private static ProtoField? Find(ProtoMessage message, int number) => message.Fields.FirstOrDefault(f => f.Number == number);

    private static string Name(ProtoMessage message, ProtoField field) => $"Field {field.Number} '{field.Name}' of '{message.FullName}'";
}
