using CodeSynth.Schemas.Avro;

namespace CodeSynth.Schemas.Tests.Avro;

/// <summary>Schemas that several tests read.</summary>
internal static class AvroVectors
{
    /// <summary>The repository's own contract.</summary>
    public static string Payment { get; } = File.ReadAllText(Path.Combine(SchemaRoom.Folder, "avro/payment.avsc"));

    /// <summary>Every construct of the language, once.</summary>
    public static string Everything { get; } = ReadText("everything.avsc");

    public static string ReadText(string file) => File.ReadAllText(Path.Combine(SchemaRoom.Folder, "../tests/CodeSynth.Schemas.Tests/Avro/Vectors", file));

    public static AvroFile Parse(string text, string path = "test.avsc") => AvroParser.Parse(path, text, TestContext.Current.CancellationToken);

    /// <summary>The schema of a text without faults.</summary>
    public static AvroSchema Sound(string text)
    {
        AvroFile file = Parse(text);
        Assert.Empty(file.Faults);
        return file.Schema!;
    }

    /// <summary>What is wrong, in the order of the file, each as "line:column length message", counted from 1.</summary>
    public static IReadOnlyList<string> Faults(string text)
    {
        AvroFile file = Parse(text);
        Assert.Equal(file.Faults.Count == 0, file.Schema is not null);
        return [.. file.Faults.Select(f => $"{f.Position.Line + 1}:{f.Position.Column + 1} {f.Length} {f.Message}")];
    }
}
