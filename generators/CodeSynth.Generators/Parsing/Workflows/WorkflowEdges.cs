using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Parsing.Workflows;

internal static class WorkflowEdges
{
    /// <summary>The steps from one state to the next that instances take.</summary>
    public static IEnumerable<(int From, int To)> Edges(this WorkflowSpec workflow) =>
        workflow.Transitions.Select(t => (t.From, t.To)).Concat(workflow.Paths.SelectMany(p => p.States.Zip(p.States.Skip(1), (from, to) => (from, to))));
}
