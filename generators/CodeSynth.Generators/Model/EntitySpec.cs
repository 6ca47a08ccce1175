namespace CodeSynth.Generators.Model;

/// <summary>
/// Everything that the emitted file of an entity depends on, and nothing else: equal specs give the same text, so the
/// generator re-emits a file only when its spec changes. Plain data without a trace of Roslyn.
/// </summary>
/// <param name="Name">The name that commands know.</param>
/// <param name="StreamName">The name that random streams are derived from; a former one after a rename.</param>
/// <param name="Type">The annotated type.</param>
/// <param name="Topic">The topic.</param>
/// <param name="Count">How many rows.</param>
/// <param name="Rate">Rows per second as decimal text, or null without a rate.</param>
/// <param name="IsPoisson">Whether rows arrive as a Poisson process of that rate.</param>
/// <param name="HidesInherited">Whether a base class is an entity too, so that it has a <c>Synth</c> to be hidden.</param>
/// <param name="PartialProperties">The properties that wait for an implementation.</param>
/// <param name="Fields">The fields in the order of the wire.</param>
internal sealed record EntitySpec(
    string Name,
    string StreamName,
    EntityType Type,
    string Topic,
    long Count,
    string? Rate,
    bool IsPoisson,
    bool HidesInherited,
    EquatableArray<PartialPropertySpec> PartialProperties,
    EquatableArray<FieldSpec> Fields)
{
    /// <summary>The count of an entity that has all records of its file.</summary>
    public const long AllOfSource = long.MaxValue;

    /// <summary>Whether its rows are written, and not only referred to.</summary>
    public bool HasTopic { get; init; } = true;

    /// <summary>The states that its instances move through; null where a row is a record.</summary>
    public WorkflowSpec? Workflow { get; init; }

    /// <summary>The file that its rows come from; null where all of them are generated.</summary>
    public SourceSpec? Source { get; init; }

    /// <summary>
    /// What the file of a binary format depends on: which states there are, and not how or when they are entered, nor which file is read. So an edit of a path's weight,
    /// of a delay or of a file's name emits the main file alone.
    /// </summary>
    public EntitySpec ForFace() => Workflow is null && Source is null ? this : this with { Workflow = Workflow?.OfStates(), Source = null };

    /// <summary>The Avro schema that it names; null for none.</summary>
    public SchemaUse? Avro { get; init; }

    /// <summary>The Protobuf message that it names; null for none.</summary>
    public SchemaUse? Protobuf { get; init; }
}
