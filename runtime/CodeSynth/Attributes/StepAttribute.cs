namespace CodeSynth;

/// <summary>Which event of its instance the record is, on an integer property of an entity with <see cref="WorkflowAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class StepAttribute : Attribute
{
    /// <summary>The number of an instance's first event. Default 1.</summary>
    public int Start { get; set; } = 1;
}
