using CodeSynth.Workflows;

namespace CodeSynth.Tests.Workflows;

public static class Walks
{
    /// <summary>All events of an instance.</summary>
    public static WorkflowEvent[] Of(Workflow workflow, long instance, long birth = 0)
    {
        var events = new List<WorkflowEvent> { workflow.First(instance, birth) };
        while (workflow.TryNext(events[^1], out WorkflowEvent next))
        {
            events.Add(next);
        }

        return [.. events];
    }
}
