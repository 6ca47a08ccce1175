namespace CodeSynth.Generators.Model;

/// <summary>The state that an event enters, or the one that it leaves.</summary>
/// <param name="Shape">A text or an enumeration.</param>
/// <param name="Names">The names of all states, in the workflow's order.</param>
/// <param name="Members">Of an enumeration its member for each of them; else none.</param>
/// <param name="IsPrevious">Whether it is the one that is left; then the first event's is null.</param>
internal sealed record StateSpec(ValueShape Shape, EquatableArray<string> Names, EquatableArray<EnumMember> Members, bool IsPrevious) : SamplerSpec(Shape)
{
    /// <summary>The states as a choice, in their order.</summary>
    public SamplerSpec Values => Shape.Kind == ShapeKind.Text
        ? new OneOfSpec(Shape, Names, EquatableArray<double>.Empty)
        : new OneOfEnumSpec(Shape, Members, EquatableArray<double>.Empty);
}
