using System.Text;

namespace CodeSynth.Generators.Emission.Writing;

/// <summary>Words for an XML documentation comment: on one line, its special characters escaped.</summary>
internal static class CommentText
{
    public static string Xml(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            _ = c switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                _ => escaped.Append(c),
            };
        }

        return Line(escaped.ToString());
    }

    /// <summary>Words for any other comment.</summary>
    public static string Line(string text) => string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
}
