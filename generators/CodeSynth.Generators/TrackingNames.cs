namespace CodeSynth.Generators;

/// <summary>The names of the pipeline's steps, by which tests see whether a step ran again.</summary>
internal static class TrackingNames
{
    /// <summary>Annotated type → names and spec.</summary>
    public const string Outcomes = nameof(Outcomes);

    /// <summary>Project settings → the few that matter.</summary>
    public const string Options = nameof(Options);

    /// <summary>All entities' names → those that cannot be emitted.</summary>
    public const string Withheld = nameof(Withheld);

    /// <summary>The specs of the entities that are emitted.</summary>
    public const string Entities = nameof(Entities);

    /// <summary>Avro schema files, parsed.</summary>
    public const string AvroFiles = nameof(AvroFiles);

    /// <summary>Protobuf schema files, parsed.</summary>
    public const string ProtobufFiles = nameof(ProtobufFiles);

    /// <summary>Entities and the schemas that they are bound to.</summary>
    public const string Bound = nameof(Bound);

    /// <summary>What the main files are emitted from.</summary>
    public const string MainFaces = nameof(MainFaces);

    /// <summary>What the Avro files are emitted from.</summary>
    public const string AvroFaces = nameof(AvroFaces);

    /// <summary>What the Protobuf files are emitted from.</summary>
    public const string ProtobufFaces = nameof(ProtobufFaces);

    /// <summary>C# names that records for schemas would have and that belong to something else.</summary>
    public const string TakenNames = nameof(TakenNames);

    /// <summary>What the typed records are emitted from.</summary>
    public const string TypedRecords = nameof(TypedRecords);

    /// <summary>The names in the catalog.</summary>
    public const string Catalog = nameof(Catalog);
}
