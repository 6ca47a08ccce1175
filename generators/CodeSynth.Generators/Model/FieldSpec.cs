namespace CodeSynth.Generators.Model;

/// <summary>A property of an entity, or of an object nested in it.</summary>
/// <param name="Path">The property's name, dotted when nested: the address of its random stream.</param>
/// <param name="WireName">The name on the wire.</param>
/// <param name="Sampler">Where its value comes from.</param>
/// <param name="IsKey">Whether it is the record key.</param>
/// <param name="Slot">What takes the value when an object is made; null for the property itself.</param>
internal sealed record FieldSpec(string Path, string WireName, SamplerSpec Sampler, bool IsKey, Slot? Slot = null)
{
    /// <summary>The property's own name.</summary>
    public string Property => Path.Substring(Path.LastIndexOf('.') + 1);
}
