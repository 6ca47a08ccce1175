namespace CodeSynth.Generators.Model;

/// <summary>A text made of other fields of the row.</summary>
/// <param name="Shape">A text.</param>
/// <param name="Text">The template as it was written.</param>
/// <param name="Parts">What it is made of; none where another entity is read, which needs to know only that it is a text.</param>
internal sealed record TemplateSpec(ValueShape Shape, string Text, EquatableArray<TemplatePart> Parts) : SamplerSpec(Shape)
{
    /// <summary>Whether some row's text may have no byte; that of another field may, as far as is known here.</summary>
    public bool MayBeEmpty => Parts.All(p => p.Path is not null);
}
