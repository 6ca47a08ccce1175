namespace CodeSynth.Generators.Model;

/// <summary>A sampler from whose value its row can be computed: only such a one makes a record key.</summary>
internal abstract record ReversibleSpec(ValueShape Shape) : SamplerSpec(Shape)
{
    /// <summary>Whether a key is a function of the row alone; otherwise it takes what the plan gave the entity's producer.</summary>
    public abstract bool IsStatic { get; }
}
