using System.Globalization;
using System.Text;

namespace CodeSynth.Schemas.Importing;

/// <summary>Values as C# writes them.</summary>
internal static class Literal
{
    public static string Text(string value)
    {
        var text = new StringBuilder("\"");
        foreach (char c in value)
        {
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' or '\u007f' or '\u0085' or '\u2028' or '\u2029' => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }

        return text.Append('"').ToString();
    }

    /// <summary>A number of a schema as a <c>double</c>: with a point, so that C# does not take it for an integer.</summary>
    public static string Double(string number) => number.IndexOfAny(['.', 'e', 'E']) < 0 ? number + ".0" : number;
}
