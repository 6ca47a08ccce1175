using System.Text;

namespace CodeSynth.VocabularyExporter;

/// <summary>Names as parts of an e-mail address: <c>O'Reilly</c> gives <c>oreilly</c>, <c>Zoë</c> gives <c>zoe</c>.</summary>
internal static class LocalPart
{
    public const string Note =
        "Bogus has no table of local parts. Lower case; marks stripped from letters; what is then not a to z is dropped, so that an address needs no quoting (RFC 5321 section 4.1.2).";

    /// <summary>The letters of a name; empty when it has none in ASCII.</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (char c in name.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            text.Append(c switch
            {
                // Letters that are no letter with a mark to Unicode.
                'ł' => "l",
                'ß' => "ss",
                'ø' => "o",
                'đ' => "d",
                'æ' => "ae",
                'œ' => "oe",
                _ => char.IsAsciiLetter(c) ? c.ToString() : string.Empty,
            });
        }

        return text.ToString();
    }
}
