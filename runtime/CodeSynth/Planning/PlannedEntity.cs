using CodeSynth.Modeling;
using CodeSynth.Time;

namespace CodeSynth.Planning;

/// <summary>One entity as a run will write it.</summary>
/// <param name="Producer">Computes its rows.</param>
/// <param name="Rank">Its place in reference order: an entity's rank is above those of the entities that it refers to.</param>
/// <param name="Topic">The topic; of a workflow with a topic per state with <c>{state}</c> in the state's place.</param>
/// <param name="FirstRow">The first row that is written; at or past <see cref="Count"/> where there is nothing to write.</param>
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

    /// <summary>How many rows there are.</summary>
    public long Count => Producer.Clock.Count;

    /// <summary>How many of them are written: those from <see cref="FirstRow"/> on.</summary>
    public long RowsToWrite => Math.Max(0, Count - FirstRow);
}
