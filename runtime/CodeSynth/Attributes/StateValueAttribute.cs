namespace CodeSynth;

/// <summary>
/// A value that depends on the state, on a property of an entity with <see cref="WorkflowAttribute"/>; once for each state that has one:
/// <c>[StateValue(Failed, "timeout"), StateValue(Rejected, "limit exceeded")]</c>. In the other states the property is null, and must be able to be, unless one attribute
/// without a state gives their value. Texts, numbers, truth values and members of an enumeration, as the property's type asks.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class StateValueAttribute : Attribute
{
    /// <summary>The value in all states that have none of their own.</summary>
    /// <param name="value">The value.</param>
    public StateValueAttribute(object value) => Value = value;

    /// <summary>The value in a state.</summary>
    /// <param name="state">The state: a member of the enumeration, or a name.</param>
    /// <param name="value">The value.</param>
    public StateValueAttribute(object state, object value)
    {
        State = state;
        Value = value;
    }

    /// <summary>The state; null for all that have no value of their own.</summary>
    public object? State { get; }

    /// <summary>The value.</summary>
    public object Value { get; }
}
