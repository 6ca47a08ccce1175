using CodeSynth.Modeling;
using CodeSynth.Workflows;

namespace CodeSynth.Planning;

/// <summary>A workflow with what a run changes about it; what does not fit throws the one line that a user reads.</summary>
internal static class WorkflowChanges
{
    public static WorkflowDescriptor Apply(EntityDescriptor entity, WorkflowOverride? change)
    {
        WorkflowDescriptor workflow = entity.Workflow!;
        if (change is null)
        {
            return workflow;
        }

        return workflow with { Paths = WithWeights(entity, workflow.Paths, change), Transitions = WithWeights(entity, workflow, change), Delays = WithDelays(entity, workflow, change) };
    }

    private static WorkflowPath[] WithWeights(EntityDescriptor entity, IReadOnlyList<WorkflowPath> paths, WorkflowOverride change)
    {
        WorkflowPath[] changed = [.. paths];
        foreach ((int number, double weight) in change.PathWeights)
        {
            if (number < 1 || number > paths.Count)
            {
                string known = paths.Count == 0 ? "it has transitions, no paths" : $"its paths are numbered from 1 to {PlanRules.Text(paths.Count)}";
                throw new PlanException($"{entity.Name} has no path {PlanRules.Text(number)}; {known}.");
            }

            changed[number - 1] = changed[number - 1] with { Weight = weight };
        }

        return changed;
    }

    private static WorkflowTransition[] WithWeights(EntityDescriptor entity, WorkflowDescriptor workflow, WorkflowOverride change)
    {
        WorkflowTransition[] changed = [.. workflow.Transitions];
        foreach ((string edge, double weight) in change.TransitionWeights)
        {
            if (workflow.Transitions.Count == 0)
            {
                throw new PlanException($"{entity.Name} has paths, no transitions; set the weight of one with {entity.Name}.Path.1.Weight.");
            }

            (int from, int to) = EdgeOf(entity, workflow, edge);
            int place = Array.FindIndex(changed, t => t.From == from && t.To == to);
            changed[place] = changed[place] with { Weight = weight };
        }

        return changed;
    }

    private static List<WorkflowDelay> WithDelays(EntityDescriptor entity, WorkflowDescriptor workflow, WorkflowOverride change)
    {
        List<WorkflowDelay> delays = [.. workflow.Delays];
        foreach ((string state, DelayLaw law) in change.Delays)
        {
            Set(null, StateOf(entity, workflow, state), law);
        }

        foreach ((string edge, DelayLaw law) in change.EdgeDelays)
        {
            (int from, int to) = EdgeOf(entity, workflow, edge);
            Set(from, to, law);
        }

        return delays;

        void Set(int? from, int to, DelayLaw law)
        {
            delays.RemoveAll(d => d.From == from && d.State == to);
            delays.Add(new WorkflowDelay(to, law) { From = from });
        }
    }

    private static int StateOf(EntityDescriptor entity, WorkflowDescriptor workflow, string state)
    {
        int place = workflow.States.ToList().IndexOf(state);
        return place >= 0 ? place : throw new PlanException($"{entity.Name} has no state '{state}'. Its states are: {string.Join(", ", workflow.States)}.");
    }

    private static (int From, int To) EdgeOf(EntityDescriptor entity, WorkflowDescriptor workflow, string edge)
    {
        // A state's name may have a dot in it, so the edges that there are say where to part.
        (int From, int To)[] edges =
        [
            .. workflow.Transitions.Select(t => (t.From, t.To)),
            .. workflow.Paths.SelectMany(p => p.States.Zip(p.States.Skip(1))),
        ];
        foreach ((int from, int to) in edges)
        {
            if (edge == Name(from, to))
            {
                return (from, to);
            }
        }

        throw new PlanException($"{entity.Name} has no transition {edge}. It has: {string.Join(", ", edges.Distinct().Order().Select(e => Name(e.From, e.To)))}.");

        string Name(int from, int to) => $"{workflow.States[from]}.{workflow.States[to]}";
    }
}
