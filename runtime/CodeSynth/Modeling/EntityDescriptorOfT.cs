namespace CodeSynth.Modeling;

/// <summary>The descriptor of the entity that <typeparamref name="T"/> declares.</summary>
/// <typeparam name="T">The annotated type.</typeparam>
/// <param name="create">Makes the emitted producer for a plan.</param>
public sealed class EntityDescriptor<T>(Func<PlanContext, EntityProducer<T>> create) : EntityDescriptor
{
    /// <inheritdoc/>
    public override Type RecordType => typeof(T);

    internal override EntityProducer CreateProducer(PlanContext context) => create(context);
}
