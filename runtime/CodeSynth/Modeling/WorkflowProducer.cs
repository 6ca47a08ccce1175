using CodeSynth.Workflows;

namespace CodeSynth.Modeling;

/// <summary>The producer of an entity with a workflow: an instance has a record for each state that it enters.</summary>
/// <typeparam name="T">The annotated type.</typeparam>
public abstract class WorkflowProducer<T> : EntityProducer<T>
{
    /// <summary>For the emitted subclass.</summary>
    /// <param name="context">The plan that is being made.</param>
    /// <param name="descriptor">The entity's descriptor.</param>
    protected WorkflowProducer(PlanContext context, EntityDescriptor<T> descriptor)
        : base(context, descriptor) => Workflow = context.Workflow(descriptor);

    /// <inheritdoc/>
    public sealed override Workflow Workflow { get; }

    /// <summary>Makes an event as an object; allocates the object and its strings, no more.</summary>
    /// <param name="current">The event.</param>
    public abstract T Create(in WorkflowEvent current);

    /// <summary>Makes the first event of an instance.</summary>
    /// <param name="row">The instance, from 0.</param>
    public sealed override T Create(long row) => Create(Workflow.First(row, Clock.TimeOf(row)));
}
