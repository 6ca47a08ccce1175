using System.Text;

namespace CodeSynth.Workflows;

/// <summary>
/// Names in small letters, with a hyphen where a word begins: before a capital that follows a small letter or a digit, or that small letters follow, and for a
/// space or an underscore. Compiled into the generator as well, so that both know the same topics.
/// </summary>
internal static class KebabCase
{
    /// <summary>A name in these letters.</summary>
    /// <param name="name">For example <c>InReview</c>, which is <c>in-review</c>.</param>
    public static string Of(string name)
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
