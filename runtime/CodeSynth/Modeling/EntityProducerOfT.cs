namespace CodeSynth.Modeling;

/// <summary>The producer of the entity that <typeparamref name="T"/> declares, with its object face.</summary>
/// <typeparam name="T">The annotated type.</typeparam>
public abstract class EntityProducer<T> : EntityProducer
{
    /// <summary>For the emitted subclass.</summary>
    /// <param name="context">The plan that is being made.</param>
    /// <param name="descriptor">The entity's descriptor.</param>
    protected EntityProducer(PlanContext context, EntityDescriptor<T> descriptor)
        : base(context, descriptor)
    {
    }

    /// <summary>Makes a row as an object; allocates the object and its strings, no more.</summary>
    /// <param name="row">The row, from 0.</param>
    public abstract T Create(long row);
}
