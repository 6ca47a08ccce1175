using CodeSynth.Modeling;
using CodeSynth.Time;
using CodeSynth.Workflows;

namespace CodeSynth.Planning;

/// <summary>One entity as a run will write it.</summary>
/// <param name="Producer">Computes its rows.</param>
/// <param name="Rank">Its place in reference order: an entity's rank is above those of the entities that it refers to.</param>
/// <param name="Topic">The topic; of a workflow with a topic per state with <c>{state}</c> in the state's place.</param>
/// <param name="FirstRow">The first row that is written, or of a workflow the number of the first event in the order of the run; where there are no more, there is nothing to write.</param>
/// <param name="IsUnbounded">Whether its rows go on until the run is stopped; <see cref="Count"/> then counts those up to the end of the year 9999.</param>
public sealed record PlannedEntity(EntityProducer Producer, int Rank, string Topic, long FirstRow = 0, bool IsUnbounded = false)
{
    /// <summary>The place of its first topic among those of the plan.</summary>
    public int FirstTopic { get; init; }

    /// <summary>The entity's name.</summary>
    public string Name => Producer.Descriptor.Name;

    /// <summary>What its attributes say.</summary>
    public EntityDescriptor Descriptor => Producer.Descriptor;

    /// <summary>When its rows are born.</summary>
    public EventClock Clock => Producer.Clock;

    /// <summary>How many rows there are, those of all shards; of a workflow how many instances.</summary>
    public long Count => Producer.Clock.Count;

    /// <summary>Which of the rows, or instances, are written.</summary>
    public Shard Shard { get; init; }

    /// <summary>How many rows, or instances, belong to <see cref="Shard"/>.</summary>
    public long OwnCount => Shard.CountBelow(Count);

    /// <summary>The first row that is not written any more, or of a workflow the first event; the largest number to write all.</summary>
    public long UntilRow { get; init; } = long.MaxValue;

    /// <summary>Whether each state of its workflow has a topic.</summary>
    public bool HasTopicPerState => Producer.Workflow is not null && Topic.Contains(StateTopic.Placeholder, StringComparison.Ordinal);

    /// <summary>How many rows are written: those of <see cref="Shard"/> from <see cref="FirstRow"/> to before <see cref="UntilRow"/>. Of a workflow the most events that may be.</summary>
    public long RowsToWrite => Math.Max(0, Producer.Workflow is null ? Shard.CountBelow(EndRow) - Shard.CountBelow(FirstRow) : Math.Min(MostEvents, UntilRow) - FirstRow);

    /// <summary>
    /// How many rows are to be expected: <see cref="RowsToWrite"/>, but of a workflow the events that its instances have on average, less those before
    /// <see cref="FirstRow"/> and from <see cref="UntilRow"/> on.
    /// </summary>
    public long ExpectedRows => Producer.Workflow is { } workflow
        ? (long)Math.Clamp(Math.Round(Math.Min(OwnCount * workflow.Odds.Events, UntilRow) - FirstRow), 0, RowsToWrite)
        : RowsToWrite;

    /// <summary>The first row behind those that are written, which may belong to another shard; of a workflow without meaning.</summary>
    public long EndRow => Math.Min(Count, UntilRow);

    /// <summary>The first row that is written, from one on; that behind the last where none is. Of a workflow without meaning.</summary>
    internal long NextRow(long row) => Math.Max(FirstRow, Math.Min(EndRow, Shard.FirstFrom(row)));

    private long MostEvents => (long)Int128.Min(long.MaxValue, (Int128)OwnCount * Producer.Workflow!.MaxSteps);
}
