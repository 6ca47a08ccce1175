using System.Globalization;
using System.Text.RegularExpressions;

namespace CodeSynth.Hosting.Commands.Completing;

/// <summary>What a shell asks: the directive <c>[suggest:POSITION]</c>, then the command line without the program.</summary>
/// <param name="Line">What is typed up to the cursor.</param>
internal sealed partial record SuggestRequest(string Line)
{
    /// <summary>Reads it; null where the words are no such request.</summary>
    public static SuggestRequest? Of(IReadOnlyList<string> words)
    {
        if (words.Count is < 1 or > 2 || DirectivePattern().Match(words[0]) is not { Success: true } directive)
        {
            return null;
        }

        string line = words.Count == 2 ? words[1] : "";
        bool isWithin = int.TryParse(directive.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int position) && position < line.Length;
        return new SuggestRequest(isWithin ? line[..position] : line);
    }

    [GeneratedRegex(@"\A\[suggest(?::(\d+))?\]\z")]
    private static partial Regex DirectivePattern();
}
