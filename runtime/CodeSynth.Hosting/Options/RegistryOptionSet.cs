using System.CommandLine;
using CodeSynth.Kafka.Registry;
using CodeSynth.Modeling;

namespace CodeSynth.Hosting.Options;

/// <summary>The options of schemas in a Schema Registry, for records of Avro and Protobuf.</summary>
internal sealed class RegistryOptionSet
{
    private readonly ValueOption<string> _registry;
    private readonly ValueOption<SubjectNameStrategy> _subjects = SubjectsOption();
    private readonly ValueOption<SchemaIdPlacement> _schemaId = new(
        "--schema-id", "prefix|header", "Where a message has its schema's id: before the value, or as a GUID in the header __value_schema_id.", "prefix", Read.SchemaId);
    private readonly SwitchOption _useLatest = new(
        "--use-latest-schema", "Uses the newest schema of each subject, which has to mean the same as ours, and registers nothing.");
    private readonly ValueOption<bool>? _autoRegister;

    private RegistryOptionSet(string defaultRegistry, bool mayRegister)
    {
        _registry = new(
            "--schema-registry", "URL,…", "The Schema Registry for --format avro and protobuf; of several addresses one that answers is used.", defaultRegistry, Read.SchemaRegistry);
        _autoRegister = mayRegister
            ? new("--auto-register", "true|false", "Whether a schema that its subject does not have is registered, if it is compatible; else that is an error.", "true, false with --use-latest-schema", Read.Truth)
            : null;
    }

    public IReadOnlyList<IDocumentedOption> All => _autoRegister is null ? [_registry, _subjects, _schemaId, _useLatest] : [_registry, _subjects, _schemaId, _autoRegister, _useLatest];

    /// <summary>The option of how subjects are named.</summary>
    public static ValueOption<SubjectNameStrategy> SubjectsOption() => new(
        "--subject-name-strategy", "TopicName|RecordName|TopicRecordName", "Under which subject a schema is registered: TOPIC-value, the record's full name, or TOPIC-FULLNAME.", "TopicName", Read.Subjects);

    /// <summary>For a command that writes.</summary>
    public static RegistryOptionSet OfWriter() => new("SCHEMA_REGISTRY_URL, or the embedded cluster's", mayRegister: true);

    /// <summary>For a command that reads what an earlier one wrote, and registers nothing.</summary>
    public static RegistryOptionSet OfReader() => new("SCHEMA_REGISTRY_URL", mayRegister: false);

    /// <summary>The names of the options that a line has.</summary>
    public IEnumerable<string> Given(ParseResult line) => All.Where(o => line.GetResult(o.Symbol) is { Implicit: false }).Select(o => o.Symbol.Name);

    /// <exception cref="UsageException">A value cannot be read, options contradict each other, or the records need no schema.</exception>
    public SchemaRequest Bind(ParseResult line, WireFormat format)
    {
        if (format == WireFormat.Json && Given(line).FirstOrDefault() is { } option)
        {
            throw new UsageException($"{option} needs --format avro or protobuf: records of json need no Schema Registry.");
        }

        if (format == WireFormat.Json)
        {
            return new SchemaRequest();
        }

        bool useLatest = _useLatest.IsGiven(line);
        bool register = _autoRegister is not null && (_autoRegister.IsTyped(line) || !useLatest) && _autoRegister.GetOr(line, true);
        if (useLatest && register)
        {
            throw new UsageException("--use-latest-schema registers nothing, and --auto-register true asks for it; give one.");
        }

        return new SchemaRequest
        {
            Registry = _registry.TryGet(line, out string registry) ? registry : null,
            IsConfigured = _subjects.IsConfigured || _schemaId.IsConfigured || _useLatest.IsConfigured || _autoRegister is { IsConfigured: true },
            Options = new RegistrationOptions
            {
                Subjects = _subjects.GetOr(line, SubjectNameStrategy.TopicName),
                SchemaId = _schemaId.GetOr(line, SchemaIdPlacement.Prefix),
                Mode = useLatest ? RegistrationMode.UseLatest : register ? RegistrationMode.Register : RegistrationMode.LookUp,
            },
        };
    }
}
