using System.Text;

namespace CodeSynth.Generators.Parsing.Workflows;

/// <summary>The topic of a state, by the rules of the runtime's class of this name; a test compares the two.</summary>
internal static class StateTopic
{
    public const string Placeholder = "{state}";

    public static string Of(string pattern, string state) => pattern.Replace(Placeholder, KebabCase(state));

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
