using CodeSynth.MasterData;
using CodeSynth.Sampling;
using CodeSynth.Time;
using CodeSynth.Workflows;

namespace CodeSynth.Modeling;

/// <summary>
/// What an emitted producer asks for while a plan is made: its stream keys, its clock, its parents. Producers are made on
/// demand, parents before children, one per entity.
/// </summary>
public abstract class PlanContext
{
    private protected PlanContext()
    {
    }

    /// <summary>The key of a field's random stream.</summary>
    /// <param name="descriptor">The entity.</param>
    /// <param name="path">The property, dotted for a property of a nested object, by the names that its values are kept from.</param>
    public abstract ulong KeyOf(EntityDescriptor descriptor, string path);

    /// <summary>When the rows of an entity are born: its origin is the latest first birth among the entities that it refers to.</summary>
    /// <param name="descriptor">The entity.</param>
    /// <exception cref="Planning.PlanException">The rate cannot be kept, event time leaves its range, or entities refer to each other in a circle.</exception>
    public abstract EventClock ClockOf(EntityDescriptor descriptor);

    /// <summary>How a property picks the rows that it refers to.</summary>
    /// <param name="descriptor">The referring entity.</param>
    /// <param name="field">The property that carries the reference.</param>
    /// <exception cref="Planning.PlanException">Some row would have nothing to refer to.</exception>
    public abstract ReferenceSampler Reference(EntityDescriptor descriptor, string field);

    /// <summary>The workflow of an entity, with what the run changes about it.</summary>
    /// <param name="descriptor">The entity, which has one.</param>
    /// <exception cref="Planning.PlanException">What the run changes does not fit it.</exception>
    public abstract Workflow Workflow(EntityDescriptor descriptor);

    /// <summary>The records of the file that the rows of an entity come from; read once, when they are first asked for.</summary>
    /// <param name="descriptor">The entity, which has a source.</param>
    /// <exception cref="Planning.PlanException">The file is missing, or something in it does not fit.</exception>
    public abstract MasterTable MasterTable(EntityDescriptor descriptor);

    /// <summary>The time-ordered UUIDs of a property.</summary>
    /// <param name="descriptor">The entity.</param>
    /// <param name="field">The property; dotted for a property of a nested object.</param>
    /// <param name="key">The key of its random stream.</param>
    /// <exception cref="Planning.PlanException">Event time begins before 1970, which these UUIDs cannot say.</exception>
    public abstract UuidV7 UuidV7(EntityDescriptor descriptor, string field, ulong key);

    /// <summary>The producer of a referenced entity.</summary>
    /// <typeparam name="TProducer">The emitted class.</typeparam>
    /// <param name="descriptor">The referenced entity.</param>
    public TProducer Producer<TProducer>(EntityDescriptor descriptor)
        where TProducer : EntityProducer => (TProducer)Producer(descriptor);

    internal abstract EntityProducer Producer(EntityDescriptor descriptor);
}
