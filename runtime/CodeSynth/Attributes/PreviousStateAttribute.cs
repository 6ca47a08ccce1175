namespace CodeSynth;

/// <summary>
/// The state that the event leaves, on a property like that of <see cref="StateAttribute"/> which may be null: the first event of an instance leaves none.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class PreviousStateAttribute : Attribute;
