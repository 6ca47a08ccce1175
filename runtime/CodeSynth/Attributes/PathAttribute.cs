namespace CodeSynth;

/// <summary>
/// A path that instances of a <see cref="WorkflowAttribute">workflow</see> take: <c>[Path(9, Initiated, Validated, Accounted, Completed)]</c>. Only the ratios of
/// weights count.
/// </summary>
/// <param name="weight">How often it is taken, against the other paths' weights; above 0.</param>
/// <param name="states">Its states in order: members of one enumeration, or names.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class PathAttribute(double weight, params object[] states) : Attribute
{
    /// <summary>How often it is taken, against the other paths' weights.</summary>
    public double Weight { get; } = weight;

    /// <summary>Its states in order.</summary>
    public IReadOnlyList<object> States { get; } = states;
}
