namespace CodeSynth.Generators.Model;

/// <summary>The states that an entity's instances move through, and how. States are named by their place in <paramref name="States"/>.</summary>
/// <param name="States">Their names as records have them, in the order in which the attributes name them first; of an enumeration its members' names on the wire.</param>
/// <param name="Paths">The weighted paths; none where there are transitions.</param>
/// <param name="Transitions">The weighted transitions; none where there are paths.</param>
/// <param name="Initial">Of transitions the state that every instance begins in, else 0.</param>
/// <param name="MaxSteps">Of transitions the most events of an instance, else 0.</param>
/// <param name="Delays">The delays.</param>
internal sealed record WorkflowSpec(
    EquatableArray<string> States,
    EquatableArray<PathSpec> Paths,
    EquatableArray<TransitionSpec> Transitions,
    int Initial,
    int MaxSteps,
    EquatableArray<DelaySpec> Delays)
{
    /// <summary>Its states alone.</summary>
    public WorkflowSpec OfStates() =>
        new(States, EquatableArray<PathSpec>.Empty, EquatableArray<TransitionSpec>.Empty, 0, 0, EquatableArray<DelaySpec>.Empty);
}
