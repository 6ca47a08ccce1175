namespace CodeSynth.Workflows;

/// <summary>
/// What the attributes of a workflow say: its states, and either weighted paths through them or weighted transitions between them; emitted by the generator,
/// which has checked it.
/// </summary>
public sealed record WorkflowDescriptor
{
    /// <summary>The most states, and the most paths, that a workflow has.</summary>
    public const int MostStates = 250;

    /// <summary>The most events of an instance.</summary>
    public const int MostSteps = 250;

    /// <summary>The names of the states, as records have them; everything else names a state by its place here.</summary>
    public required IReadOnlyList<string> States { get; init; }

    /// <summary>The weighted paths; empty where there are transitions.</summary>
    public IReadOnlyList<WorkflowPath> Paths { get; init; } = [];

    /// <summary>The weighted transitions; empty where there are paths.</summary>
    public IReadOnlyList<WorkflowTransition> Transitions { get; init; } = [];

    /// <summary>Where there are transitions the state that every instance begins in.</summary>
    public int Initial { get; init; }

    /// <summary>Where there are transitions the most events of an instance: what would take more to end is not drawn.</summary>
    public int MaxSteps { get; init; }

    /// <summary>The delays; a state without one is entered at once.</summary>
    public IReadOnlyList<WorkflowDelay> Delays { get; init; } = [];
}
