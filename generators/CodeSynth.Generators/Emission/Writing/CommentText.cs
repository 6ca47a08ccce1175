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
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' => escaped.Append(' '),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
