namespace CodeSynth.Generators.Model;

/// <summary>Where a field's value comes from.</summary>
/// <param name="Shape">What the value is.</param>
internal abstract record SamplerSpec(ValueShape Shape)
{
    /// <summary>Whether the most bytes of its text are known with the plan only, because the text comes from a file.</summary>
    public virtual bool IsMeasured => false;
}
