using CodeSynth.Time;
using CodeSynth.Workflows;

namespace CodeSynth.Planning;

/// <summary>
/// What a workflow must satisfy with what a run changes about it; each rule throws the one line that a user reads. The generator has found most of this in
/// the editor: here it is for what is set when a run begins, and for models that are made by hand.
/// </summary>
internal static class WorkflowRules
{
    public static void Require(string entity, WorkflowDescriptor workflow)
    {
        RequireNumber(entity, "state", workflow.States.Count);
        if (workflow.Paths.Count > 0 == workflow.Transitions.Count > 0)
        {
            throw new PlanException($"{entity} has a workflow, which needs either paths or transitions.");
        }

        if (workflow.Paths.Count > 0)
        {
            RequirePaths(entity, workflow);
        }
        else
        {
            RequireTransitions(entity, workflow);
        }

        foreach (WorkflowDelay delay in workflow.Delays)
        {
            RequireStates(entity, workflow, delay.State, delay.From ?? delay.State);
            string from = delay.From is { } state ? workflow.States[state] + "." : "";
            DelayRules.Require($"{entity}.Delay.{from}{workflow.States[delay.State]}", delay.Law);
        }
    }

    /// <summary>The last event of the last instance must be in time.</summary>
    public static void RequireRange(string entity, EventClock clock, Workflow workflow)
    {
        if (clock.Count > 0 && clock.TimeOf(clock.Count - 1) is var birth && birth > DateTime.MaxValue.Ticks - workflow.MaxDuration)
        {
            throw new PlanException(
                $"{entity} instance {PlanRules.Text(clock.Count - 1)}, born at {PlanRules.Time(birth)}, could have events after the year 9999: one takes up to {PlanRules.Seconds(workflow.MaxDuration)}. Lower {entity}.Count, raise {entity}.Rate, or shorten its delays.");
        }
    }

    private static void RequirePaths(string entity, WorkflowDescriptor workflow)
    {
        RequireNumber(entity, "path", workflow.Paths.Count);
        for (int path = 0; path < workflow.Paths.Count; path++)
        {
            string subject = $"{entity}.Path.{PlanRules.Text(path + 1)}";
            RequireNumber(subject, "step", workflow.Paths[path].States.Count);
            RequireStates(entity, workflow, [.. workflow.Paths[path].States]);
            RequireWeight(subject, workflow.Paths[path].Weight, workflow.Paths.Count);
        }
    }

    private static void RequireTransitions(string entity, WorkflowDescriptor workflow)
    {
        RequireStates(entity, workflow, workflow.Initial);
        foreach (WorkflowTransition transition in workflow.Transitions)
        {
            RequireStates(entity, workflow, transition.From, transition.To);
            RequireWeight($"{entity}.Transition.{workflow.States[transition.From]}.{workflow.States[transition.To]}", transition.Weight, workflow.States.Count);
        }

        var graph = new WorkflowGraph(workflow);
        if (workflow.MaxSteps == 0 && graph.HasCircles)
        {
            throw new PlanException($"{entity} has transitions in a circle, so an instance could go on for ever. Set MaxSteps to the most events of one.");
        }

        RequireNumber(entity, "step", graph.MostSteps);
        if (graph.DistanceToEnd(graph.Initial) >= graph.MostSteps)
        {
            throw new PlanException($"{entity} begins with {workflow.States[workflow.Initial]}, from which no final state is reached within {PlanRules.Text(graph.MostSteps)} steps. Raise MaxSteps, or add a transition to a state that has none.");
        }
    }

    private static void RequireNumber(string subject, string what, int count)
    {
        // States, paths and steps have the same limit: each is a byte of an event.
        if (count < 1 || count > WorkflowDescriptor.MostStates)
        {
            throw new PlanException($"{subject} has {PlanRules.Text(count)} {what}s; there must be 1 to {PlanRules.Text(WorkflowDescriptor.MostStates)}.");
        }
    }

    private static void RequireStates(string entity, WorkflowDescriptor workflow, params ReadOnlySpan<int> states)
    {
        foreach (int state in states)
        {
            if (state < 0 || state >= workflow.States.Count)
            {
                throw new PlanException($"{entity} names state {PlanRules.Text(state)}, but has {PlanRules.Text(workflow.States.Count)}, counted from 0.");
            }
        }
    }

    private static void RequireWeight(string subject, double weight, int count)
    {
        if (!(weight > 0 && weight <= double.MaxValue / count))
        {
            throw new PlanException($"{subject}.Weight is {PlanRules.Text(weight)}; a weight is a number above 0.");
        }
    }
}
