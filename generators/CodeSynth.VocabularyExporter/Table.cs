using System.Security.Cryptography;

namespace CodeSynth.VocabularyExporter;

/// <summary>One table as it stands in its file: an entry a line, each line ended by a line feed, no byte order mark.</summary>
/// <param name="Spec">What it is.</param>
/// <param name="Content">The bytes of the file.</param>
/// <param name="Entries">How many entries.</param>
/// <param name="LongestBytes">The length of the longest entry.</param>
internal sealed record Table(TableSpec Spec, byte[] Content, int Entries, int LongestBytes)
{
    /// <summary>SHA-256 of the file, 64 lower-case hexadecimal digits.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Content));

    /// <summary>Reads, trims, derives, checks; keeps Bogus's order and of equal entries the first.</summary>
    public static Table Make(TableSpec spec)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        using var content = new MemoryStream();
        int longest = 0;
        foreach (string word in spec.Kind.Keys.SelectMany(key => BogusData.Words(spec.DataLocale, spec.Kind.Category, key)))
        {
            string entry = spec.Kind.Derive(word.Trim());
            if (entry.Length != 0 && !DamagedWords.Has(entry) && seen.Add(entry))
            {
                byte[] utf8 = WordRules.Encode(entry, spec.File);
                content.Write(utf8);
                content.WriteByte((byte)'\n');
                longest = Math.Max(longest, utf8.Length);
            }
        }

        return seen.Count == 0 ? throw new InvalidDataException($"{spec.File} would be empty.") : new Table(spec, content.ToArray(), seen.Count, longest);
    }
}
