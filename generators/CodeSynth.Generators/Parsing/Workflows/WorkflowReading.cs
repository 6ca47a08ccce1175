using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Parsing.Workflows;

/// <summary>What could be read of an entity's workflow: enough of it to read the properties that depend on the state, even where the rest has a mistake.</summary>
/// <param name="States">The states.</param>
/// <param name="Spec">The workflow, or null after a report.</param>
internal sealed record WorkflowReading(StateTable States, WorkflowSpec? Spec)
{
    /// <summary>The most events of an instance; 1 where it is not known.</summary>
    public int MostSteps => Spec switch
    {
        null => 1,
        { Paths.Count: 0 } => Spec.MaxSteps,
        _ => Spec.Paths.Max(p => p.States.Count),
    };
}
