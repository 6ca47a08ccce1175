using CodeSynth.MasterData;
using CodeSynth.Workflows;

namespace CodeSynth.Modeling;

/// <summary>What the attributes of an entity say, before any option of a run; emitted once per entity by the generator.</summary>
public abstract class EntityDescriptor
{
    /// <summary>The <see cref="Count"/> of an entity whose rows go on until the run is stopped; it needs a rate.</summary>
    public const long Unbounded = -1;

    /// <summary>The <see cref="Count"/> of an entity with a <see cref="Source"/> that takes every record of it.</summary>
    public const long AllOfSource = long.MaxValue;

    private protected EntityDescriptor()
    {
    }

    /// <summary>The name that commands and options know the entity by.</summary>
    public required string Name { get; init; }

    /// <summary>The name that its random streams are derived from: a former one after a rename, by default <see cref="Name"/>.</summary>
    public string StreamName { get => field ?? Name; init; }

    /// <summary>The topic; of a workflow with a topic per state with <c>{state}</c> in the state's place.</summary>
    public required string Topic { get; init; }

    /// <summary>Whether its rows are written; else they exist to be referred to only.</summary>
    public bool HasTopic { get; init; } = true;

    /// <summary>How many rows there are unless a run is told otherwise, or <see cref="Unbounded"/> or <see cref="AllOfSource"/>.</summary>
    public required long Count { get; init; }

    /// <summary>Rows per second unless told otherwise; null when all rows are born at the start.</summary>
    public decimal? Rate { get; init; }

    /// <summary>How rows with a rate follow each other unless told otherwise.</summary>
    public Arrivals Arrivals { get; init; }

    /// <summary>The fields in the order in which the wire has them.</summary>
    public required IReadOnlyList<FieldDescriptor> Fields { get; init; }

    /// <summary>The references to other entities, in the order of their properties.</summary>
    public IReadOnlyList<ReferenceDescriptor> References { get; init; } = [];

    /// <summary>The states that its instances move through, each of which is an event; null where a row is a record.</summary>
    public WorkflowDescriptor? Workflow { get; init; }

    /// <summary>The file that its rows come from; null where all of them are generated.</summary>
    public MasterSource? Source { get; init; }

    /// <summary>Gives the Avro schema of its rows; null when they cannot be encoded as Avro.</summary>
    public Func<EntitySchema>? Avro { get; init; }

    /// <summary>Gives the Protobuf schema of its rows; null when they cannot be encoded as Protobuf.</summary>
    public Func<EntitySchema>? Protobuf { get; init; }

    /// <summary>Whether its rows can be encoded in a format.</summary>
    /// <param name="format">The format.</param>
    public bool Has(WireFormat format) => format switch
    {
        WireFormat.Avro => Avro is not null,
        WireFormat.Protobuf => Protobuf is not null,
        _ => true,
    };

    /// <summary>The schema of its rows in a format; null for JSON, and where they cannot be encoded so.</summary>
    /// <param name="format">The format.</param>
    public EntitySchema? SchemaOf(WireFormat format) => format switch
    {
        WireFormat.Avro => Avro?.Invoke(),
        WireFormat.Protobuf => Protobuf?.Invoke(),
        _ => null,
    };

    /// <summary>The type that the object face makes.</summary>
    public abstract Type RecordType { get; }

    internal abstract EntityProducer CreateProducer(PlanContext context);
}
