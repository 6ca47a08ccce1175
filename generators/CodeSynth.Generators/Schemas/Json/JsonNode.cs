namespace CodeSynth.Schemas.Json;

/// <summary>A value of a JSON text, and where it stands there.</summary>
/// <param name="position">Where it begins.</param>
/// <param name="length">What an editor underlines: the whole of a text, number or literal, the opening brace of an object or array.</param>
internal abstract class JsonNode(SchemaPosition position, int length)
{
    public SchemaPosition Position { get; } = position;

    public int Length { get; } = length;

    /// <summary>What it is, in words: "a string".</summary>
    public abstract string Kind { get; }
}

/// <summary>An object; its members have different names.</summary>
internal sealed class JsonObject(SchemaPosition position, IReadOnlyList<JsonMember> members) : JsonNode(position, 1)
{
    public IReadOnlyList<JsonMember> Members { get; } = members;

    public override string Kind => "an object";

    /// <summary>The value of a member; null where there is none.</summary>
    public JsonNode? this[string name]
    {
        get
        {
            foreach (JsonMember member in Members)
            {
                if (member.Name == name)
                {
                    return member.Value;
                }
            }

            return null;
        }
    }
}

/// <summary>A member of an object.</summary>
/// <param name="Position">Where its name begins, at the quote.</param>
/// <param name="Length">The length of the name with its quotes.</param>
/// <param name="Name">The name.</param>
/// <param name="Value">The value.</param>
internal sealed record JsonMember(SchemaPosition Position, int Length, string Name, JsonNode Value);

/// <summary>An array.</summary>
internal sealed class JsonArray(SchemaPosition position, IReadOnlyList<JsonNode> items) : JsonNode(position, 1)
{
    public IReadOnlyList<JsonNode> Items { get; } = items;

    public override string Kind => "an array";
}

/// <summary>A string; well-formed Unicode.</summary>
internal sealed class JsonText(SchemaPosition position, int length, string value) : JsonNode(position, length)
{
    public string Value { get; } = value;

    public override string Kind => "a string";
}

/// <summary>A number as it is written, so that no digit is lost.</summary>
internal sealed class JsonNumber(SchemaPosition position, string text) : JsonNode(position, text.Length)
{
    public string Text { get; } = text;

    public override string Kind => "a number";
}

/// <summary>One of true, false and null.</summary>
internal sealed class JsonLiteral(SchemaPosition position, string text) : JsonNode(position, text.Length)
{
    public string Text { get; } = text;

    public override string Kind => IsNull ? "null" : "a boolean";

    public bool IsNull => Text == "null";
}
