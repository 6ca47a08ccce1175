using CodeSynth.Workflows;

namespace CodeSynth.Generators.Parsing.Workflows;

/// <summary>The topic of a state, as the runtime's class of this name gives it.</summary>
internal static class StateTopic
{
    public const string Placeholder = "{state}";

    public static string Of(string pattern, string state) => pattern.Replace(Placeholder, KebabCase.Of(state));
}
