using System.Text;
using System.Text.Json;

namespace CodeSynth.MasterData;

/// <summary>Reads the objects of JSON that are records.</summary>
internal sealed class JsonRecord(MasterFile file, MasterTableBuilder table, JsonColumns root)
{
    private readonly string?[] _names = new string?[table.Columns.Count];
    private readonly string?[] _texts = new string?[table.Columns.Count];

    public void Read(ReadOnlySpan<byte> json, long line)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw file.Fault(line, "this is no JSON object. A line holds one.");
        }

        Array.Clear(_names);
        Array.Clear(_texts);
        ReadObject(ref reader, root, line);
        reader.Read(); // throws where something follows
        table.Begin(line);
        for (int i = 0; i < _names.Length; i++)
        {
            table.Add(i, _texts[i]);
        }
    }

    private void ReadObject(ref Utf8JsonReader reader, JsonColumns node, long line)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            JsonColumns? child = node.Find(name);
            reader.Read();
            if (child is null)
            {
                reader.Skip();
            }
            else if (child.Column >= 0)
            {
                ReadCell(ref reader, child.Column, name, line);
            }
            else if (reader.TokenType == JsonTokenType.StartObject)
            {
                ReadObject(ref reader, child, line);
            }
            else if (reader.TokenType != JsonTokenType.Null)
            {
                throw file.Fault(line, $"'{CellText.Shorten(name)}' is no object.");
            }
        }
    }

    private void ReadCell(ref Utf8JsonReader reader, int column, string name, long line)
    {
        if (_names[column] is { } other)
        {
            throw file.Fault(line, other == name ? $"'{CellText.Shorten(name)}' stands there twice." : $"'{CellText.Shorten(other)}' and '{CellText.Shorten(name)}' are both {table.Columns[column].Path}.");
        }

        _names[column] = name;
        bool isText = table.Columns[column].Type == MasterColumnType.Text;
        _texts[column] = reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False when !isText => Encoding.UTF8.GetString(reader.ValueSpan),
            _ => throw file.Fault(line, $"'{CellText.Shorten(name)}' is {Words(reader.TokenType)}, and {table.Columns[column].Path} takes {(isText ? "a text" : "one value")}."),
        };
    }

    private static string Words(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.Number => "a number",
        _ => "true or false",
    };
}
