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

    public static string[] Words(string table)
    {
        string text = s_strict.GetString(Bytes($"en/{table}.txt"));
        return text[..^1].Split('\n');
    }

    public static int Longest(string table) => Words(table).Max(Encoding.UTF8.GetByteCount);
}
