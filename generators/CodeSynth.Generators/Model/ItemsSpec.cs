namespace CodeSynth.Generators.Model;

/// <summary>An array whose items have a sampler each.</summary>
/// <param name="Shape">That of the array.</param>
/// <param name="Item">What fills an item.</param>
/// <param name="Min">The fewest items.</param>
/// <param name="Max">The most items.</param>
internal sealed record ItemsSpec(ValueShape Shape, SamplerSpec Item, int Min, int Max) : SamplerSpec(Shape)
{
    /// <summary>Whether no two items of an array name the same row.</summary>
    public bool Distinct { get; init; }
}
