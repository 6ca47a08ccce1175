using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Workflows;

/// <summary>A workflow in words, as a part of a documentation comment: the chances, what an instance comes to, and the delays.</summary>
internal static class WorkflowComment
{
    /// <summary>
    /// The words as remarks on the user's own type, where an editor shows them below the user's summary; remarks of the user's take precedence over them.
    /// </summary>
    public static void EmitRemarks(SourceWriter writer, WorkflowSpec workflow)
    {
        writer.Line("/// <remarks>");
        Emit(writer, workflow);
        writer.Line("/// </remarks>");
    }

    /// <summary>The words as paragraphs and lists.</summary>
    public static void Emit(SourceWriter writer, WorkflowSpec workflow)
    {
        var odds = new WorkflowOdds(workflow);
        bool isExact = workflow.Delays.All(d => d.Distribution is not ("Normal" or "LogNormal"));
        string events = odds.Events == odds.MostEvents ? $"{odds.MostEvents} event{(odds.MostEvents == 1 ? string.Empty : "s")}" : $"{DelayWords.Figure(odds.Events)} events on average, {odds.MostEvents} at most";
        string duration = $"{(isExact ? string.Empty : "about ")}{DelayWords.Time(odds.Duration)} on average, {DelayWords.Time(odds.LongestDuration)} at most";
        writer.Line($"/// <para>An instance has {events}, and takes {duration}.</para>");
        EmitList(writer, Lead(workflow), workflow.Paths.Count != 0 ? Paths(workflow, odds) : Transitions(workflow, odds));
        EmitList(writer, "Delays, each before its state:", workflow.Delays.Select(d => $"{Arrow(workflow, d)}: {DelayWords.Of(d)}"));
    }

    private static string Lead(WorkflowSpec workflow) => workflow.Paths.Count != 0
        ? "Paths:"
        : $"It begins as {workflow.States[workflow.Initial]}. Transitions, such that a final state is reached within {workflow.MaxSteps} events:";

    private static IEnumerable<string> Paths(WorkflowSpec workflow, WorkflowOdds odds) =>
        workflow.Paths.Select((path, i) => $"{Names(workflow, path.States, " → ")}: {DelayWords.Percent(odds.Chances[i])}");

    private static IEnumerable<string> Transitions(WorkflowSpec workflow, WorkflowOdds odds) =>
        workflow.Transitions.Select((t, i) => $"{workflow.States[t.From]} → {workflow.States[t.To]}: {DelayWords.Percent(odds.Chances[i])}");

    private static string Arrow(WorkflowSpec workflow, DelaySpec delay) => (delay.From < 0 ? string.Empty : workflow.States[delay.From] + " → ") + workflow.States[delay.State];

    /// <summary>The names of states.</summary>
    public static string Names(WorkflowSpec workflow, EquatableArray<int> states, string separator) => string.Join(separator, states.Select(s => workflow.States[s]));

    private static void EmitList(SourceWriter writer, string lead, IEnumerable<string> items)
    {
        string[] all = [.. items];
        if (all.Length == 0)
        {
            return;
        }

        writer.Line($"/// <para>{CommentText.Xml(lead)}</para>");
        writer.Line("/// <list type=\"bullet\">");
        foreach (string item in all)
        {
            writer.Line($"/// <item>{CommentText.Xml(item)}</item>");
        }

        writer.Line("/// </list>");
    }
}
