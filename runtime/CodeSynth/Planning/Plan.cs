using CodeSynth.Modeling;

namespace CodeSynth.Planning;

/// <summary>
/// A model with the options of a run, checked: which entities are written, in reference order, and the producers that
/// compute them. Immutable.
/// </summary>
public sealed class Plan
{
    private readonly PlanBuilder _builder;

    private Plan(PlanOptions options, PlanBuilder builder, IReadOnlyList<PlannedEntity> entities, IReadOnlyList<PlannedTopic> topics)
    {
        Options = options;
        _builder = builder;
        Entities = entities;
        Topics = topics;
    }

    /// <summary>The options that the plan was made with.</summary>
    public PlanOptions Options { get; }

    /// <summary>The entities that are written; parents before children, otherwise by name in ordinal order.</summary>
    public IReadOnlyList<PlannedEntity> Entities { get; }

    /// <summary>The topics that are written to, those of an entity together, in the order of <see cref="Entities"/>.</summary>
    public IReadOnlyList<PlannedTopic> Topics { get; }

    /// <summary>Makes a plan.</summary>
    /// <param name="model">The entities of a model.</param>
    /// <param name="options">The options of the run.</param>
    /// <exception cref="PlanException">The plan cannot run as asked.</exception>
    public static Plan Create(IReadOnlyList<EntityDescriptor> model, PlanOptions options)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(options);
        PlanRules.RequireKnownNames(model, options);
        PlanRules.RequireWorkflows(model, options);
        SourceRules.Require(model, options);
        PlanRules.RequireSensible(options);
        foreach (EntityDescriptor descriptor in model.Where(e => options.Entities.ContainsKey(e.Name)))
        {
            FieldChanges.Require(descriptor, options.Entities[descriptor.Name]);
        }

        var builder = new PlanBuilder(options);
        EntityDescriptor[] written = [.. model.Where(e => options.Only.IsEmpty ? HasTopic(e, options) : options.Only.Contains(e.Name))];
        PlanRules.RequireTopics(written, options);
        IReadOnlyList<EntityDescriptor> ordered = ReferenceOrder.Of(written, builder);
        var entities = new List<PlannedEntity>(ordered.Count);
        int firstTopic = 0;
        foreach (EntityDescriptor descriptor in ordered)
        {
            EntityOverride change = builder.OverrideOf(descriptor) ?? new EntityOverride();
            bool isUnbounded = (change.Count ?? descriptor.Count) == EntityDescriptor.Unbounded && options.Duration is null;
            entities.Add(new PlannedEntity(builder.Producer(descriptor), entities.Count, change.Topic ?? descriptor.Topic, change.FromRow ?? 0, isUnbounded)
            {
                FirstTopic = firstTopic,
                UntilRow = change.UntilRow ?? long.MaxValue,
                Shard = options.Shard,
            });
            firstTopic += PlannedTopics.CountOf(entities[^1]);
        }

        List<PlannedTopic> topics = PlannedTopics.Of(entities);
        topics.ForEach(TopicRules.RequireLegal);
        entities.ForEach(RowLimit.Require);
        entities.ForEach(ScheduleLimit.Require);
        TopicRules.RequireDistinct(topics);
        return new Plan(options, builder, entities, topics);
    }

    /// <summary>Whether an entity is written: it has a topic, or the options give it one.</summary>
    internal static bool HasTopic(EntityDescriptor entity, PlanOptions options) => entity.HasTopic || options.Entities.GetValueOrDefault(entity.Name)?.Topic is not null;

    /// <summary>The same plan with a frame for each topic.</summary>
    /// <param name="frameOf">Gives the frame of a topic's messages.</param>
    public Plan WithFrames(Func<PlannedTopic, RowFrame> frameOf)
    {
        ArgumentNullException.ThrowIfNull(frameOf);
        return new Plan(Options, _builder, Entities, [.. Topics.Select(t => t with { Frame = frameOf(t) })]);
    }

    /// <summary>The topics of an entity: one per state of its workflow where the topic says so, else one.</summary>
    /// <param name="entity">An entity of the plan.</param>
    public IEnumerable<PlannedTopic> TopicsOf(PlannedEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return Topics.Skip(entity.FirstTopic).Take(PlannedTopics.CountOf(entity));
    }

    /// <summary>The producer of an entity of the model, whether it is written or only referred to.</summary>
    /// <typeparam name="T">The annotated type.</typeparam>
    /// <param name="descriptor">The entity.</param>
    public EntityProducer<T> Producer<T>(EntityDescriptor<T> descriptor) => (EntityProducer<T>)_builder.Producer(descriptor);
}
