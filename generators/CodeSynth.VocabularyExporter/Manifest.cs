using System.Text.Encodings.Web;
using System.Text.Json;

namespace CodeSynth.VocabularyExporter;

/// <summary>manifest.json: per table its file, SHA-256, number of entries, longest entry, source, and why it differs from the source.</summary>
internal static class Manifest
{
    public const string File = "manifest.json";

    public static byte[] Make(IReadOnlyList<Table> tables)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            json.WriteString("writtenBy", "generators/CodeSynth.VocabularyExporter");
            json.WriteString("licence", Notice.File);
            json.WriteStartArray("tables");
            foreach (Table table in tables)
            {
                json.WriteStartObject();
                json.WriteString("file", table.Spec.File);
                json.WriteString("sha256", table.Digest);
                json.WriteNumber("entries", table.Entries);
                json.WriteNumber("longestBytes", table.LongestBytes);
                json.WriteString("source", table.Spec.Source);
                if (table.Spec.Kind.Note is { } note)
                {
                    json.WriteString("note", note);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }
}
