namespace CodeSynth.VocabularyExporter;

/// <summary>Words that are broken in Bogus's data; they are left out.</summary>
internal static class DamagedWords
{
    // A footnote's mark, a separator or a number that slipped in.
    private static readonly string[] s_known = ["Florent,", "Dunkerque14", "Ohé;", "322 575"];

    /// <summary>Whether a word is known as broken, or has characters that only a wrong encoding leaves behind.</summary>
    public static bool Has(string word) => s_known.Contains(word) || word.Any(static c => c == '\uFFFD' || char.IsControl(c));
}
