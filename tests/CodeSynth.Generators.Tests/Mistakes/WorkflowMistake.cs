using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Mistakes;

/// <summary>Workflows with marked squiggles, in an entity that is otherwise right.</summary>
internal static class WorkflowMistake
{
    /// <summary>The attributes of a workflow over texts, or over members of <c>Status</c>: Created, Paid, Shipped, Lost, and Unknown for none.</summary>
    public static Task AssertAsync(string attributes, string? messagePart = null, string properties = "") => Mistake.AssertAsync(
        $$"""
        using static Status;
        public enum Status { Unknown, Created, Paid, Shipped, Lost }
        public enum Other { One, Two }

        [SynthEntity]
        {{attributes}}
        public partial class E
        {
            [RecordKey, Sequence("E{0}")] public string Id { get; set; } = "";
            [State] public string State { get; set; } = "";
            {{properties}}
        }
        """,
        messagePart);

    /// <summary>A property of an entity whose instances go from "a" to "b", and half of them on to "c".</summary>
    public static Task AssertPropertyAsync(string property, string? messagePart = null) =>
        AssertAsync("[Workflow, Path(1, \"a\", \"b\", \"c\"), Path(1, \"a\", \"b\")]", messagePart, property);
}
