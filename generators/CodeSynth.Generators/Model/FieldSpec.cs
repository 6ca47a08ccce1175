namespace CodeSynth.Generators.Model;

/// <summary>A property of an entity, or of an object nested in it.</summary>
/// <param name="Path">The property's name, dotted when nested.</param>
/// <param name="StreamPath">The address of its random stream: the path with former names where properties were renamed.</param>
/// <param name="WireName">The name on the wire.</param>
/// <param name="Sampler">Where its value comes from.</param>
/// <param name="IsKey">Whether it is the record key.</param>
/// <param name="Slot">What takes the value when an object is made; null for the property itself.</param>
internal sealed record FieldSpec(string Path, string StreamPath, string WireName, SamplerSpec Sampler, bool IsKey, Slot? Slot = null)
{
    /// <summary>Whether its name on the wire is given by an attribute, so that a schema must have it.</summary>
    public bool HasOwnName { get; init; }

    /// <summary>How likely the property is null of itself; null when it never is.</summary>
    public double? NullRate { get; init; }

    /// <summary>Whether the property is null in some rows: of itself, because what it copies or counts from is, for want of an earlier row, in some states or cases, or in its file.</summary>
    public bool IsOptional =>
        NullRate is not null || Sampler is CopySpec { MayBeNull: true } or ReferenceSpec { Mode.ToEarlierRows: true } or StateSpec { IsPrevious: true } or StateValueSpec { MayBeNull: true } or TimeAfterSpec { MayBeNull: true } or CaseSpec { MayBeNull: true } or ColumnSpec { IsNullable: true };

    /// <summary>The property's own name.</summary>
    public string Property => Path.Substring(Path.LastIndexOf('.') + 1);
}
