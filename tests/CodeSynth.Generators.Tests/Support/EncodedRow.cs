using CodeSynth.Workflows;

namespace CodeSynth.Generators.Tests.Support;

/// <summary>One record.</summary>
internal sealed record EncodedRow(string Key, string Json, long Ticks)
{
    /// <summary>With a workflow which event it is; else null.</summary>
    public WorkflowEvent? Event { get; init; }

    /// <summary>When the row, or the event's instance, was born, in ticks.</summary>
    public long Born { get; init; } = Ticks;
}
