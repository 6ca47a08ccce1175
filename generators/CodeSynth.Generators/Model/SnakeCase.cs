using System.Globalization;
using System.Text;

namespace CodeSynth.Generators.Model;

/// <summary>
/// C# names as wire names, by the rule of <c>JsonNamingPolicy.SnakeCaseLower</c>, so that a reader that uses it finds every
/// field: <c>TotalAmount</c> → <c>total_amount</c>, <c>URLValue</c> → <c>url_value</c>. A test compares the two.
/// </summary>
internal static class SnakeCase
{
    private enum Last
    {
        Nothing,
        Upper,
        LowerOrDigit,
    }

    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        Last last = Last.Nothing;
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            switch (CharUnicodeInfo.GetUnicodeCategory(c))
            {
                case UnicodeCategory.UppercaseLetter:
                    // The last capital of a run begins the next word: URLValue is url_value.
                    if (last == Last.LowerOrDigit || (last == Last.Upper && i + 1 < name.Length && char.IsLower(name[i + 1])))
                    {
                        text.Append('_');
                    }

                    text.Append(char.ToLowerInvariant(c));
                    last = Last.Upper;
                    break;
                case UnicodeCategory.LowercaseLetter or UnicodeCategory.DecimalDigitNumber:
                    text.Append(c);
                    last = Last.LowerOrDigit;
                    break;
                default:
                    text.Append(c);
                    last = Last.Nothing;
                    break;
            }
        }

        return text.ToString();
    }
}
