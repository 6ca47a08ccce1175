using System.Text.RegularExpressions;

namespace CodeSynth.Generators.Emission.Writing;

/// <summary>A text of several lines as a raw literal, in which it reads as it is.</summary>
internal static class RawText
{
    /// <summary>Writes the literal. What a raw literal cannot hold, or nobody could see in it, is escaped instead.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="lead">What stands before it.</param>
    /// <param name="text">The text.</param>
    /// <param name="end">What stands behind it.</param>
    public static void Write(SourceWriter writer, string lead, string text, string end)
    {
        if (text.Length == 0 || text.Any(c => (char.IsControl(c) && c is not ('\n' or '\t')) || c is '\u2028' or '\u2029'))
        {
            writer.Line(lead + CSharpLiteral.String(text) + end);
            return;
        }

        int quotes = Regex.Matches(text, "\"+").Cast<Match>().Select(m => m.Length + 1).Append(3).Max();
        string fence = new('"', quotes);
        writer.Line(lead + fence);
        foreach (string line in text.Split('\n'))
        {
            writer.Line(line);
        }

        writer.Line(fence + end);
    }
}
