namespace CodeSynth.Schemas.Avro;

/// <summary>What names there are and may be (Avro 1.12 specification, "Names").</summary>
internal static class AvroNames
{
    /// <summary>The rule for names, for messages.</summary>
    public const string Grammar = "names have letters a to z, digits and _, do not begin with a digit, and are joined by single dots.";

    private static readonly string[] s_primitives = ["null", "boolean", "int", "long", "float", "double", "bytes", "string"];

    /// <summary>The names of the primitive types.</summary>
    public static IReadOnlyList<string> Primitives => s_primitives;

    /// <summary>The primitive type of this name; null where there is none.</summary>
    public static AvroKind? Primitive(string name) => Array.IndexOf(s_primitives, name) is >= 0 and var index ? (AvroKind)index : null;

    public static string Of(AvroKind kind) => s_primitives[(int)kind];

    /// <summary>The primitive type that a name of another language means; null where none suggests itself.</summary>
    public static string? Suggestion(string name) => name.ToLowerInvariant() switch
    {
        "bool" => "boolean",
        "integer" or "int32" or "short" or "byte" => "int",
        "int64" or "bigint" => "long",
        "float32" or "single" => "float",
        "float64" or "number" => "double",
        "text" or "str" or "varchar" => "string",
        "binary" => "bytes",
        "none" or "nil" => "null",
        var lower when Primitive(lower) is not null && lower != name => lower,
        _ => null,
    };

    /// <summary>A name without its namespace.</summary>
    public static string SimpleName(string fullName) => fullName.Substring(fullName.LastIndexOf('.') + 1);

    /// <summary>The namespace of a full name, empty for none.</summary>
    public static string Namespace(string fullName) => fullName.LastIndexOf('.') is >= 0 and var dot ? fullName.Substring(0, dot) : string.Empty;

    /// <summary>Whether a type of this name is written as an object with more attributes.</summary>
    public static bool IsComplex(string name) => Complex.Contains(name);

    /// <summary>The names of the types that are written as an object with more attributes.</summary>
    public static IReadOnlyList<string> Complex { get; } = ["record", "error", "enum", "fixed", "array", "map", "union"];

    /// <summary>How a complex type is written.</summary>
    public static string Example(string complex) => complex switch
    {
        "array" => "{\"type\": \"array\", \"items\": …}",
        "map" => "{\"type\": \"map\", \"values\": …}",
        "enum" => "{\"type\": \"enum\", \"name\": …, \"symbols\": […]}",
        "fixed" => "{\"type\": \"fixed\", \"name\": …, \"size\": …}",
        "union" => "its branches as an array",
        _ => $"{{\"type\": \"{complex}\", \"name\": …, \"fields\": […]}}",
    };

    /// <summary>Whether this is the name of a field, a symbol, or the last part of a type's name.</summary>
    public static bool IsName(string text) => text.Length != 0 && IsNamePart(text, 0, text.Length);

    /// <summary>Whether this is a name with any number of namespaces before it.</summary>
    public static bool IsFullName(string text)
    {
        int start = 0;
        for (int dot = text.IndexOf('.'); dot >= 0; dot = text.IndexOf('.', start))
        {
            if (!IsNamePart(text, start, dot))
            {
                return false;
            }

            start = dot + 1;
        }

        return IsNamePart(text, start, text.Length);
    }

    /// <summary>What a branch of a union is told by: its name, or the type where it has none.</summary>
    public static string BranchName(AvroType type) => type switch
    {
        AvroPrimitive primitive => Of(primitive.Kind),
        AvroNamed named => named.FullName,
        AvroReference reference => reference.FullName,
        AvroArray => "array",
        AvroMap => "map",
        _ => "union",
    };

    private static bool IsNamePart(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            bool isLetter = text[i] is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
            if (!isLetter && (i == start || text[i] is not (>= '0' and <= '9')))
            {
                return false;
            }
        }

        return end > start;
    }
}
