namespace CodeSynth;

/// <summary>
/// The state that the event enters, on a <see cref="string"/> or an enumeration: exactly one property of an entity with <see cref="WorkflowAttribute"/> has it.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class StateAttribute : Attribute;
