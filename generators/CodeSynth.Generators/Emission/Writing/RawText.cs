using System.Text.RegularExpressions;

namespace CodeSynth.Generators.Emission.Writing;

/// <summary>A text of many lines as a C# literal that reads as the text does.</summary>
internal static class RawText
{
    /// <summary>Writes the literal, the last line with an end behind it. What a raw literal cannot hold, or nobody could see in it, is escaped instead.</summary>
    public static void Write(SourceWriter writer, string text, string end)
    {
        if (text.Length == 0 || text.Any(c => (char.IsControl(c) && c is not ('\n' or '\t')) || c is '\u2028' or '\u2029'))
        {
            writer.Line(CSharpLiteral.String(text) + end);
            return;
        }

        int quotes = Regex.Matches(text, "\"+").Cast<Match>().Select(m => m.Length + 1).Append(3).Max();
        string fence = new('"', quotes);
        writer.Line(fence);
        foreach (string line in text.Split('\n'))
        {
            writer.Line(line);
        }

        writer.Line(fence + end);
    }
}
