namespace CodeSynth.Workflows;

/// <summary>The topic of a state: <c>payment-{state}</c> and <c>InReview</c> give <c>payment-in-review</c>.</summary>
public static class StateTopic
{
    /// <summary>What the state's name takes the place of.</summary>
    public const string Placeholder = "{state}";

    /// <summary>The topic of a state.</summary>
    /// <param name="pattern">A topic with <see cref="Placeholder"/> in it.</param>
    /// <param name="state">The state's name.</param>
    public static string Of(string pattern, string state)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return pattern.Replace(Placeholder, KebabCase.Of(state), StringComparison.Ordinal);
    }
}
