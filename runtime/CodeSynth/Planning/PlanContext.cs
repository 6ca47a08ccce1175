using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Randomness;
using CodeSynth.Sampling;
using CodeSynth.Time;

namespace CodeSynth.Planning;

/// <summary>
/// What an emitted producer asks for while a plan is made: its stream keys, its clock, its parents. Producers are made on
/// demand, parents before children, one per entity.
/// </summary>
public sealed class PlanContext
{
    private readonly PlanOptions _options;
    private readonly Dictionary<EntityDescriptor, EntityProducer> _producers = [];
    private readonly Dictionary<EntityDescriptor, EventClock> _clocks = [];
    private readonly List<EntityDescriptor> _open = [];

    internal PlanContext(PlanOptions options) => _options = options;

    /// <summary>The seed.</summary>
    public ulong Seed => _options.Seed;

    /// <summary>The key of a field's random stream.</summary>
    /// <param name="descriptor">The entity.</param>
    /// <param name="path">The property; dotted for a property of a nested object.</param>
    public ulong KeyOf(EntityDescriptor descriptor, string path) => StreamKey.Of(Seed, descriptor.Name, path);

    /// <summary>When the rows of an entity are born: its origin is the latest first birth among the entities that it refers to.</summary>
    /// <param name="descriptor">The entity.</param>
    /// <exception cref="PlanException">The rate cannot be kept, event time leaves its range, or entities refer to each other in a circle.</exception>
    public EventClock ClockOf(EntityDescriptor descriptor)
    {
        if (_clocks.TryGetValue(descriptor, out EventClock clock))
        {
            return clock;
        }

        EnterOnce(descriptor);
        long origin = _options.Start.UtcTicks;
        foreach (ReferenceDescriptor reference in descriptor.References)
        {
            origin = Math.Max(origin, ClockOf(reference.Target()).TimeOf(0));
        }

        _open.Remove(descriptor);
        clock = PlanRules.MakeClock(descriptor, OverrideOf(descriptor), origin);
        _clocks.Add(descriptor, clock);
        return clock;
    }

    /// <summary>The producer of a referenced entity.</summary>
    /// <typeparam name="TProducer">The emitted class.</typeparam>
    /// <param name="descriptor">The referenced entity.</param>
    public TProducer Producer<TProducer>(EntityDescriptor descriptor)
        where TProducer : EntityProducer => (TProducer)Producer(descriptor);

    /// <summary>How a property picks the rows that it refers to.</summary>
    /// <param name="descriptor">The referring entity.</param>
    /// <param name="field">The property that carries the reference.</param>
    /// <exception cref="PlanException">Some row would have nothing to refer to.</exception>
    public ReferenceSampler Reference(EntityDescriptor descriptor, string field)
    {
        ReferenceDescriptor reference = descriptor.References.First(r => r.Field == field);
        EventClock child = ClockOf(descriptor);
        EventClock parent = ClockOf(reference.Target());
        PlanRules.RequireEligibleParents(descriptor, reference, child, parent);
        return ReferenceSampler.Of(reference, KeyOf(descriptor, field), child, parent);
    }

    internal EntityProducer Producer(EntityDescriptor descriptor)
    {
        if (!_producers.TryGetValue(descriptor, out EntityProducer? producer))
        {
            producer = descriptor.CreateProducer(this);
            _producers.Add(descriptor, producer);
        }

        return producer;
    }

    internal EntityOverride? OverrideOf(EntityDescriptor descriptor) => _options.Entities.GetValueOrDefault(descriptor.Name);

    private void EnterOnce(EntityDescriptor descriptor)
    {
        if (_open.Contains(descriptor))
        {
            string circle = string.Join(" → ", _open.SkipWhile(d => d != descriptor).Append(descriptor).Select(d => d.Name));
            throw new PlanException($"Entities refer to each other in a circle: {circle}. Remove one of these references.");
        }

        _open.Add(descriptor);
    }
}
