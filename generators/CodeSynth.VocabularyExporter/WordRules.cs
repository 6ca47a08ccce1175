using System.Text;

namespace CodeSynth.VocabularyExporter;

/// <summary>What the runtime relies on: an entry is copied into JSON as it stands and read back as one line.</summary>
internal static class WordRules
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The entry in UTF-8.</summary>
    /// <exception cref="InvalidDataException">The entry breaks a rule.</exception>
    public static byte[] Encode(string word, string file)
    {
        if (word.Length == 0 || word != word.Trim())
        {
            throw new InvalidDataException($"{file}: \"{word}\" is empty or has white space around it.");
        }

        // RFC 8259 section 7: what a JSON string must escape. The line feed, which ends an entry, is among it.
        if (word.Any(static c => c is '"' or '\\' or < ' '))
        {
            throw new InvalidDataException($"{file}: \"{word}\" has a character that JSON must escape.");
        }

        try
        {
            return s_strict.GetBytes(word);
        }
        catch (EncoderFallbackException e)
        {
            throw new InvalidDataException($"{file}: an entry is not valid Unicode: {e.Message}", e);
        }
    }
}
