using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Workflows;

/// <summary>A workflow as the runtime's descriptor; comments beside the numbers name the states that they stand for.</summary>
internal static class WorkflowEmitter
{
    public static void Emit(SourceWriter writer, WorkflowSpec workflow)
    {
        writer.Line($"Workflow = new {KnownTypes.WorkflowDescriptor}");
        writer.Line("{");
        using (writer.Deeper())
        {
            writer.Line($"States = [{string.Join(", ", workflow.States.Select(CSharpLiteral.String))}],");
            EmitList(writer, "Paths", workflow.Paths.Select(p => Path(workflow, p)));
            if (workflow.Transitions.Count != 0)
            {
                EmitList(writer, "Transitions", workflow.Transitions.Select(t => Transition(workflow, t)));
                writer.Line($"Initial = {CSharpLiteral.Int32(workflow.Initial)}, // {CommentText.Line(workflow.States[workflow.Initial])}");
                writer.Line($"MaxSteps = {CSharpLiteral.Int32(workflow.MaxSteps)},");
            }

            EmitList(writer, "Delays", workflow.Delays.Select(d => Delay(workflow, d)));
        }

        writer.Line("},");
    }

    private static (string Code, string Comment) Path(WorkflowSpec workflow, PathSpec path) =>
        ($"new({NumberText.RoundTrip(path.Weight)}, [{string.Join(", ", path.States.Select(CSharpLiteral.Int32))}])", WorkflowComment.Names(workflow, path.States, ", "));

    private static (string Code, string Comment) Transition(WorkflowSpec workflow, TransitionSpec transition) => (
        $"new({CSharpLiteral.Int32(transition.From)}, {CSharpLiteral.Int32(transition.To)}, {NumberText.RoundTrip(transition.Weight)})",
        $"{workflow.States[transition.From]} → {workflow.States[transition.To]}");

    private static (string Code, string Comment) Delay(WorkflowSpec workflow, DelaySpec delay)
    {
        string from = delay.From < 0 ? string.Empty : $" {{ From = {CSharpLiteral.Int32(delay.From)} }}";
        string edge = delay.From < 0 ? string.Empty : workflow.States[delay.From] + " → ";
        return ($"new({CSharpLiteral.Int32(delay.State)}, {Law(delay)}){from}", $"{edge}{workflow.States[delay.State]}: {DelayWords.Of(delay)}");
    }

    private static string Law(DelaySpec delay)
    {
        if (delay.Distribution == "Constant")
        {
            return $"{KnownTypes.DelayLaw}.Constant({CSharpLiteral.Int64(delay.Max)})";
        }

        string[] parameters =
        [
            .. new[] { ("Mean", delay.Mean), ("StandardDeviation", delay.StandardDeviation), ("P50", delay.P50), ("P99", delay.P99) }
                .Where(p => p.Item2 != 0)
                .Select(p => $"{p.Item1} = {CSharpLiteral.Double(p.Item2)}"),
        ];
        string given = parameters.Length == 0 ? string.Empty : $" {{ {string.Join(", ", parameters)} }}";
        return $"new({KnownTypes.DelayDistribution}.{delay.Distribution}, {CSharpLiteral.Int64(delay.Min)}, {CSharpLiteral.Int64(delay.Max)}){given}";
    }

    private static void EmitList(SourceWriter writer, string name, IEnumerable<(string Code, string Comment)> items)
    {
        (string Code, string Comment)[] all = [.. items];
        if (all.Length == 0)
        {
            return;
        }

        writer.Line($"{name} =");
        writer.Line("[");
        using (writer.Deeper())
        {
            foreach ((string code, string comment) in all)
            {
                writer.Line($"{code}, // {CommentText.Line(comment)}");
            }
        }

        writer.Line("],");
    }
}
