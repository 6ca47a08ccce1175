namespace CodeSynth.Generators.Model;

/// <summary>A time after another one of the row.</summary>
/// <param name="Shape">A time.</param>
/// <param name="Start">The path of the field that it counts from: a time, or a link, which stands for the birth of the row that it leads to.</param>
/// <param name="Target">The name of the entity that the link leads to; null where it counts from a time.</param>
/// <param name="Min">The least time between.</param>
/// <param name="Max">The greatest.</param>
internal sealed record TimeAfterSpec(ValueShape Shape, string Start, string? Target, TimeLength Min, TimeLength Max) : SamplerSpec(Shape)
{
    /// <summary>Whether there are rows in which it counts from null, although this field's object is there.</summary>
    public bool MayBeNull { get; init; }

    /// <summary>How far it reaches, with all that it counts from.</summary>
    public TimeReach Reach { get; init; } = TimeReach.OfEventTime;
}

/// <summary>A length of time.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Ticks">In ticks.</param>
internal sealed record TimeLength(string Text, long Ticks);
