using System.Text;

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
        return pattern.Replace(Placeholder, KebabCase(state), StringComparison.Ordinal);
    }

    /// <summary>Small letters, with a hyphen where a word begins: before a capital that follows a small letter or a digit, or that small letters follow, and for a space or an underscore.</summary>
    private static string KebabCase(string name)
    {
        var kebab = new StringBuilder(name.Length + 4);
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            bool beginsWord = char.IsUpper(c) && i > 0 && (char.IsLower(name[i - 1]) || char.IsDigit(name[i - 1]) || (char.IsUpper(name[i - 1]) && i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (beginsWord)
            {
                kebab.Append('-');
            }

            kebab.Append(c is ' ' or '_' ? '-' : char.ToLowerInvariant(c));
        }

        return kebab.ToString();
    }
}
