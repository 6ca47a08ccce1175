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

    /// <summary>The bounds of a number as an integer of its last digit, both included, with what the run changes about them.</summary>
    /// <param name="descriptor">The entity.</param>
    /// <param name="field">The property; dotted for a property of a nested object.</param>
    /// <param name="min">The smallest value that the attributes say.</param>
    /// <param name="max">The largest value.</param>
    /// <param name="decimals">How many of its digits are decimals.</param>
    /// <exception cref="Planning.PlanException">The run asks for bounds outside of these.</exception>
    public abstract (long Min, long Max) Bounds(EntityDescriptor descriptor, string field, long min, long max, int decimals);

    /// <summary>The same of a number that takes 128 bits.</summary>
    /// <param name="descriptor">The entity.</param>
    /// <param name="field">The property; dotted for a property of a nested object.</param>
    /// <param name="min">The smallest value that the attributes say.</param>
    /// <param name="max">The largest value.</param>
    /// <param name="decimals">How many of its digits are decimals.</param>
    /// <exception cref="Planning.PlanException">The run asks for bounds outside of these.</exception>
    public abstract (Int128 Min, Int128 Max) Bounds(EntityDescriptor descriptor, string field, Int128 min, Int128 max, int decimals);

    /// <summary>The bounds of a floating-point number, the upper one excluded, with what the run changes about them.</summary>
    /// <param name="descriptor">The entity.</param>
    /// <param name="field">The property; dotted for a property of a nested object.</param>
    /// <param name="min">The lower bound that the attributes say.</param>
    /// <param name="max">The upper bound.</param>
    /// <exception cref="Planning.PlanException">The run asks for bounds outside of these.</exception>
    public abstract (double Min, double Max) Bounds(EntityDescriptor descriptor, string field, double min, double max);

    /// <summary>The probability of true, with what the run changes about it.</summary>
    /// <param name="descriptor">The entity.</param>
    /// <param name="field">The property; dotted for a property of a nested object.</param>
    /// <param name="odds">What the attributes say.</param>
    /// <exception cref="Planning.PlanException">The run asks for what is no probability.</exception>
    public abstract double Odds(EntityDescriptor descriptor, string field, double odds);

    /// <summary>The probability of null, with what the run changes about it.</summary>
    /// <param name="descriptor">The entity.</param>
    /// <param name="field">The property; dotted for a property of a nested object.</param>
    /// <param name="rate">What the attributes say.</param>
    /// <exception cref="Planning.PlanException">The run asks for what is no probability.</exception>
    public abstract double NullRate(EntityDescriptor descriptor, string field, double rate);

    /// <summary>The weights of choices, with what the run changes about them.</summary>
    /// <param name="descriptor">The entity.</param>
    /// <param name="field">The property; dotted for a property of a nested object.</param>
    /// <param name="values">The choices as text.</param>
    /// <param name="weights">The weights that the attributes say, in the same order.</param>
    /// <exception cref="Planning.PlanException">The run weighs what is no choice, or by what is no weight.</exception>
    public abstract double[] Weights(EntityDescriptor descriptor, string field, string[] values, double[] weights);

    /// <summary>How a property that is an array picks the rows that its items refer to.</summary>
    /// <param name="descriptor">The referring entity.</param>
    /// <param name="field">The property that carries the reference.</param>
    /// <exception cref="Planning.PlanException">Some row would have nothing to refer to.</exception>
    public abstract ReferenceItems ReferenceItems(EntityDescriptor descriptor, string field);

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
