namespace CodeSynth.Generators.Parsing.Workflows;

/// <summary>
/// A text in a transition declares a state, so a mistyped one is a state of its own, which nothing leads to. Members of an enumeration cannot be mistyped so.
/// </summary>
internal static class Mistyped
{
    // Of shorter names most are near to each other.
    private const int LeastLetters = 4;

    /// <summary>The rest of a sentence that no transition leads to a state, where one leads to a state of nearly its name; else null.</summary>
    public static string? Advice(StateTable states, WorkflowGraph graph, int state)
    {
        string? nearest = states.Enumeration is null && states.Names[state].Length >= LeastLetters
            ? NearestName.Of(states.Names[state], graph.States.Where(s => s != state && graph.IsEntered(s)).Select(s => states.Names[s]))
            : null;
        return nearest is null ? null : $", but one to '{nearest}'. If both are meant to be the same, write it the same; else add a transition to it, or remove those from it.";
    }
}
