namespace CodeSynth.Generators.Parsing.Workflows;

/// <summary>How large a workflow may be: what the runtime keeps of an event in a byte. A test compares them with the runtime's.</summary>
internal static class WorkflowLimits
{
    /// <summary>The most states, and the most paths.</summary>
    public const int MostStates = 250;

    /// <summary>The most events of an instance.</summary>
    public const int MostSteps = 250;
}
