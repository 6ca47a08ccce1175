using CodeSynth.Modeling;
using CodeSynth.Time;

namespace CodeSynth.Planning;

/// <summary>One entity as a run will write it.</summary>
/// <param name="Producer">Computes its rows.</param>
/// <param name="Rank">Its place in reference order: an entity's rank is above those of the entities that it refers to.</param>
/// <param name="Topic">The topic, or the file's name without its ending.</param>
public sealed record PlannedEntity(EntityProducer Producer, int Rank, string Topic)
{
    /// <summary>The entity's name.</summary>
    public string Name => Producer.Descriptor.Name;

    /// <summary>What its attributes say.</summary>
    public EntityDescriptor Descriptor => Producer.Descriptor;

    /// <summary>When its rows are born.</summary>
    public EventClock Clock => Producer.Clock;

    /// <summary>How many rows are written.</summary>
    public long Count => Producer.Clock.Count;
}
