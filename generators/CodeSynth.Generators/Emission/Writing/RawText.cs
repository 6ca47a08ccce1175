namespace CodeSynth.Generators.Emission.Writing;

/// <summary>A text of several lines as a raw literal, in which it reads as it is.</summary>
internal static class RawText
{
    /// <param name="writer">Where to.</param>
    /// <param name="lead">What stands before it.</param>
    /// <param name="text">The text.</param>
    /// <param name="end">What stands behind it.</param>
    public static void Write(SourceWriter writer, string lead, string text, string end)
    {
        if (!IsPlain(text))
        {
            writer.Line($"{lead}{CSharpLiteral.String(text)}{end}"); // an emitted file ends its lines by line feeds and is visible throughout
            return;
        }

        string quotes = new('"', Math.Max(3, LongestRun(text) + 1));
        writer.Line(lead + quotes);
        foreach (string line in text.Split('\n'))
        {
            writer.Line(line);
        }

        writer.Line(quotes + end);
    }

    private static bool IsPlain(string text) => text.All(c => c is '\n' or '\t' or (>= ' ' and < '\x7F') || char.IsLetterOrDigit(c) || char.IsSurrogate(c));

    private static int LongestRun(string text)
    {
        int longest = 0;
        int run = 0;
        foreach (char c in text)
        {
            run = c == '"' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
