using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth;

/// <summary>
/// The entities of an assembly, with the options that the next table or run will use; immutable, so a model with another
/// seed is another model. Emitted as <c>SynthCatalog.Model</c>.
/// </summary>
public sealed class SynthModel
{
    private Plan? _plan;

    /// <summary>A model.</summary>
    /// <param name="entities">The entities; their names are all different.</param>
    public SynthModel(params IReadOnlyList<EntityDescriptor> entities)
        : this(entities, new PlanOptions())
    {
    }

    private SynthModel(IReadOnlyList<EntityDescriptor> entities, PlanOptions options)
    {
        Entities = entities;
        Options = options;
    }

    /// <summary>The entities, ordinally sorted by name.</summary>
    public IReadOnlyList<EntityDescriptor> Entities { get; }

    /// <summary>The options that tables are made with, and that commands start from.</summary>
    public PlanOptions Options { get; }

    /// <summary>The same entities with other values.</summary>
    /// <param name="seed">The seed.</param>
    public SynthModel WithSeed(ulong seed) => With(Options with { Seed = seed });

    /// <summary>The same entities in another stretch of time.</summary>
    /// <param name="start">When event time starts.</param>
    public SynthModel WithStart(DateTimeOffset start) => With(Options with { Start = start });

    /// <summary>The same entities, one of them with another number of rows.</summary>
    /// <typeparam name="T">The annotated type.</typeparam>
    /// <param name="count">How many rows; −1 for rows without end, which need a rate.</param>
    public SynthModel WithCount<T>(long count)
    {
        string name = Descriptor<T>().Name;
        EntityOverride change = Options.Entities.GetValueOrDefault(name) ?? new EntityOverride();
        return With(Options with { Entities = Options.Entities.SetItem(name, change with { Count = count }) });
    }

    /// <summary>The same entities with other options.</summary>
    /// <param name="options">The options.</param>
    public SynthModel With(PlanOptions options) => new(Entities, options);

    /// <summary>The rows of an entity as objects.</summary>
    /// <typeparam name="T">The annotated type.</typeparam>
    /// <exception cref="ArgumentException">The type is not an entity of this model, or has a workflow.</exception>
    /// <exception cref="PlanException">The model cannot give its rows with these options.</exception>
    public SynthTable<T> Table<T>()
    {
        EntityDescriptor<T> descriptor = Descriptor<T>();
        return descriptor.Workflow is null
            ? new SynthTable<T>(Producer(descriptor))
            : throw new ArgumentException($"{descriptor.Name} has a workflow: it has a record for each state, not one per row. Use Workflow<{typeof(T).Name}>().");
    }

    /// <summary>The instances of an entity with a workflow, each with its events as objects.</summary>
    /// <typeparam name="T">The annotated type.</typeparam>
    /// <exception cref="ArgumentException">The type is not an entity of this model, or has no workflow.</exception>
    /// <exception cref="PlanException">The model cannot give its events with these options.</exception>
    public SynthWorkflow<T> Workflow<T>()
    {
        EntityDescriptor<T> descriptor = Descriptor<T>();
        return descriptor.Workflow is not null
            ? new SynthWorkflow<T>((WorkflowProducer<T>)Producer(descriptor))
            : throw new ArgumentException($"{descriptor.Name} has no workflow: a row is one record. Use Table<{typeof(T).Name}>().");
    }

    /// <summary>A plan for a run of these entities.</summary>
    /// <param name="options">The options of the run.</param>
    /// <exception cref="PlanException">The plan cannot run as asked.</exception>
    public Plan CreatePlan(PlanOptions options) => Plan.Create(Entities, options);

    /// <summary>The descriptor of an entity.</summary>
    /// <typeparam name="T">The annotated type.</typeparam>
    /// <exception cref="ArgumentException">The type is not an entity of this model.</exception>
    public EntityDescriptor<T> Descriptor<T>() =>
        Entities.OfType<EntityDescriptor<T>>().FirstOrDefault()
        ?? throw new ArgumentException($"{typeof(T)} is not an entity of this model; it has {string.Join(", ", Entities.Select(e => e.RecordType))}.");

    private EntityProducer<T> Producer<T>(EntityDescriptor<T> descriptor) => (_plan ??= CreatePlan(Options)).Producer(descriptor);
}
