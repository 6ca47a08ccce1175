namespace CodeSynth.Generators.Model;

/// <summary>A field of the row that a link of this entity leads to.</summary>
/// <param name="Shape">What the copied value is.</param>
/// <param name="Link">The path of the field that is the link.</param>
/// <param name="Source">The entity that the link leads to.</param>
/// <param name="SourcePath">The path of the copied field in that entity.</param>
/// <param name="Target">The entity that this field leads to in turn, when what it copies is a link.</param>
/// <param name="Hops">
/// The links of other entities on the way from this entity's own link to the one that is read, in their order: copies of links,
/// which are no fields of this entity. Their paths begin with that of the own link, which nests nothing, so they are unique.
/// </param>
internal sealed record CopySpec(ValueShape Shape, string Link, LinkTarget Source, string SourcePath, LinkTarget? Target, EquatableArray<FieldSpec> Hops) : SamplerSpec(Shape)
{
    /// <summary>Whether there are rows in which the link leads nowhere although this field's object is there.</summary>
    public bool LinkMayBeNull { get; init; }

    /// <summary>Whether the copied field, or an object around it, is null in some rows.</summary>
    public bool SourceMayBeNull { get; init; }

    /// <summary>
    /// What the source's sampler can give, where an Avro schema asks whether its decimals hold it; null otherwise, so that the bounds of another
    /// entity's field are no business of this one.
    /// </summary>
    public NumberRange? Range { get; init; }

    /// <summary>Whether the copied text comes from a file.</summary>
    public bool SourceIsMeasured { get; init; }

    public override bool IsMeasured => SourceIsMeasured;

    public bool MayBeNull => LinkMayBeNull || SourceMayBeNull;
}
