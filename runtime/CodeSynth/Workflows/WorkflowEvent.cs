namespace CodeSynth.Workflows;

/// <summary>
/// One event of an instance: that it entered a state. Its address is (<see cref="Instance"/>, <see cref="Step"/>); the rest follows from it, and stands
/// here because who schedules events has it at hand.
/// </summary>
/// <param name="Instance">The instance, from 0.</param>
/// <param name="Time">When it happens, in UTC ticks.</param>
/// <param name="Step">Which event of the instance it is, from 0.</param>
/// <param name="State">The state that is entered, as its place in <see cref="Workflow.States"/>.</param>
/// <param name="Previous">The state that is left; <see cref="None"/> of the first event.</param>
/// <param name="Path">The path that the instance takes, as its place among the weighted paths; 0 where transitions are drawn one by one.</param>
public readonly record struct WorkflowEvent(long Instance, long Time, byte Step, byte State, byte Previous, byte Path)
{
    /// <summary>No state.</summary>
    public const byte None = byte.MaxValue;
}
