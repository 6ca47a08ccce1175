using System.Text;
using CodeSynth.VocabularyExporter;

namespace CodeSynth.Tests.Vocabulary;

/// <summary>The checked-in tables, read without the code under test.</summary>
internal static class TableFiles
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Folder { get; } = TablesFolder.OfRepository().Path;

    public static IEnumerable<string> Names { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.txt", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(Folder, file));

    public static IEnumerable<string> Locales { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Folder, "../Forms"), "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    /// <summary>The words of a locale's table; those of English if it has none.</summary>
    public static string[] Words(string table, string locale = "en")
    {
        string text = s_strict.GetString(Bytes($"{(Names.Contains($"{locale}/{table}.txt") ? locale : "en")}/{table}.txt"));
        return text[..^1].Split('\n');
    }

    public static int Longest(string table) => Words(table).Max(Encoding.UTF8.GetByteCount);
}
