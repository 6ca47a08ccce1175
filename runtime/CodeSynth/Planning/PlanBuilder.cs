using CodeSynth.MasterData;
using CodeSynth.Modeling;
using CodeSynth.Randomness;
using CodeSynth.Sampling;
using CodeSynth.Time;
using CodeSynth.Workflows;

namespace CodeSynth.Planning;

/// <summary>Makes the producers of a plan, each once and its parents before it.</summary>
internal sealed class PlanBuilder(PlanOptions options) : PlanContext
{
    // No property can have these names.
    private const string ArrivalsStream = "(arrivals)";
    private const string PathsStream = "(paths)";
    private const string DelaysStream = "(delays)";

    private readonly Dictionary<EntityDescriptor, EntityProducer> _producers = [];
    private readonly Dictionary<EntityDescriptor, EventClock> _clocks = [];
    private readonly Dictionary<EntityDescriptor, Workflow> _workflows = [];
    private readonly Dictionary<EntityDescriptor, MasterTable> _tables = [];
    private readonly List<EntityDescriptor> _open = [];

    public override ulong KeyOf(EntityDescriptor descriptor, string path) => StreamKey.Of(options.Seed, descriptor.StreamName, path);

    public override EventClock ClockOf(EntityDescriptor descriptor)
    {
        if (_clocks.TryGetValue(descriptor, out EventClock clock))
        {
            return clock;
        }

        EnterOnce(descriptor);
        Workflow? workflow = descriptor.Workflow is null ? null : Workflow(descriptor);
        long origin = options.Start.UtcTicks;
        foreach (ReferenceDescriptor reference in descriptor.References)
        {
            ReferenceRules.RequireRecord(descriptor, reference);
        }

        foreach (ReferenceDescriptor reference in descriptor.References.Where(r => !r.IsToItself(descriptor)))
        {
            // A row that refers to several rows which differ has all of them from the start.
            origin = Math.Max(origin, ClockOf(reference.Target()).TimeOf(reference.LeastRows - 1));
        }

        _open.Remove(descriptor);
        EntityOverride? change = OverrideOf(descriptor);
        change = descriptor.Source is null ? change : SourceRules.Count(descriptor, change, MasterTable(descriptor));
        clock = PlanRules.MakeClock(descriptor, change, origin, KeyOf(descriptor, ArrivalsStream), options, workflow);
        _clocks.Add(descriptor, clock);
        return clock;
    }

    public override ReferenceSampler Reference(EntityDescriptor descriptor, string field)
    {
        ReferenceDescriptor reference = FieldChanges.Apply(descriptor.Name, descriptor.References.First(r => r.Field == field), ChangeOf(descriptor, field));
        EventClock child = ClockOf(descriptor);
        EventClock parent = ClockOf(reference.Target());
        ReferenceRules.Require(descriptor, reference, child, parent);
        ReferenceSampler? except = reference.Except is null ? null : Reference(descriptor, reference.Except);
        return ReferenceSampler.Of(reference.ModeIn(descriptor), KeyOf(descriptor, reference.StreamPath), child, parent, except);
    }

    public override ReferenceItems ReferenceItems(EntityDescriptor descriptor, string field)
    {
        ReferenceDescriptor reference = descriptor.References.First(r => r.Field == field);
        ulong key = KeyOf(descriptor, reference.StreamPath + "#"); // as the lengths of other arrays
        return new ReferenceItems(Reference(descriptor, field), key, reference.LeastItems, reference.MostItems ?? reference.LeastItems, reference.Distinct);
    }

    public override Workflow Workflow(EntityDescriptor descriptor)
    {
        if (!_workflows.TryGetValue(descriptor, out Workflow? workflow))
        {
            WorkflowDescriptor changed = WorkflowChanges.Apply(descriptor, OverrideOf(descriptor)?.Workflow);
            WorkflowRules.Require(descriptor.Name, changed);
            workflow = new Workflow(changed, KeyOf(descriptor, PathsStream), KeyOf(descriptor, DelaysStream));
            _workflows.Add(descriptor, workflow);
        }

        return workflow;
    }

    public override (long Min, long Max) Bounds(EntityDescriptor descriptor, string field, long min, long max, int decimals)
    {
        (Int128 least, Int128 most) = FieldChanges.Bounds($"{descriptor.Name}.{field}", ChangeOf(descriptor, field), min, max, decimals);
        return ((long)least, (long)most);
    }

    public override (Int128 Min, Int128 Max) Bounds(EntityDescriptor descriptor, string field, Int128 min, Int128 max, int decimals) =>
        FieldChanges.Bounds($"{descriptor.Name}.{field}", ChangeOf(descriptor, field), min, max, decimals);

    public override (double Min, double Max) Bounds(EntityDescriptor descriptor, string field, double min, double max) =>
        FieldChanges.Bounds($"{descriptor.Name}.{field}", ChangeOf(descriptor, field), min, max);

    public override double Odds(EntityDescriptor descriptor, string field, double odds) =>
        FieldChanges.Probability($"{descriptor.Name}.{field}", ChangeOf(descriptor, field)?.Odds, odds);

    public override double NullRate(EntityDescriptor descriptor, string field, double rate) =>
        FieldChanges.Probability($"{descriptor.Name}.{field}", ChangeOf(descriptor, field)?.NullRate, rate);

    public override double[] Weights(EntityDescriptor descriptor, string field, string[] values, double[] weights) =>
        FieldChanges.Weights($"{descriptor.Name}.{field}", ChangeOf(descriptor, field), values, weights);

    public override MasterTable MasterTable(EntityDescriptor descriptor)
    {
        if (!_tables.TryGetValue(descriptor, out MasterTable? table))
        {
            table = SourceRules.Load(descriptor, OverrideOf(descriptor));
            _tables.Add(descriptor, table);
        }

        return table;
    }

    public override UuidV7 UuidV7(EntityDescriptor descriptor, string field, ulong key)
    {
        PlanRules.RequireUnixTime(descriptor, field, ClockOf(descriptor));
        return new UuidV7(key);
    }

    internal override EntityProducer Producer(EntityDescriptor descriptor)
    {
        if (!_producers.TryGetValue(descriptor, out EntityProducer? producer))
        {
            producer = descriptor.CreateProducer(this);
            _producers.Add(descriptor, producer);
        }

        return producer;
    }

    public EntityOverride? OverrideOf(EntityDescriptor descriptor) => options.Entities.GetValueOrDefault(descriptor.Name);

    private FieldOverride? ChangeOf(EntityDescriptor descriptor, string field) => OverrideOf(descriptor)?.Fields.GetValueOrDefault(field);

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
