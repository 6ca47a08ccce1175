using System.Text;
using System.Text.Json;

namespace CodeSynth.MasterData;

/// <summary>
/// JSON Lines: a JSON object a line, in UTF-8, nested objects for nested properties. What no property is called is skipped; empty lines are, too.
/// </summary>
public sealed class JsonLinesFormat : MasterFormat
{
    /// <inheritdoc/>
    public override void Read(MasterFile file, MasterTableBuilder table)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(table);
        JsonColumns root = JsonColumns.Of(table.Columns);
        ReadOnlySpan<byte> rest = file.Bytes.Span;
        rest = rest.StartsWith(Encoding.UTF8.Preamble) ? rest[Encoding.UTF8.Preamble.Length..] : rest;
        var record = new JsonRecord(file, table, root);
        for (long line = 1; !rest.IsEmpty; line++)
        {
            int end = rest.IndexOf((byte)'\n');
            ReadOnlySpan<byte> json = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (!json.Trim(" \t\r"u8).IsEmpty)
            {
                Read(file, record, json, line);
            }
        }
    }

    private static void Read(MasterFile file, JsonRecord record, ReadOnlySpan<byte> json, long line)
    {
        try
        {
            record.Read(json, line);
        }
        catch (JsonException e)
        {
            throw file.Fault(line, $"this is no JSON at byte {e.BytePositionInLine + 1}. A line holds one object.");
        }
        catch (InvalidOperationException)
        {
            throw file.Fault(line, "a text of it is no valid UTF-8 or UTF-16.");
        }
    }
}
