namespace CodeSynth.Schemas.Protobuf;

/// <summary>A token of a .proto file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text as it stands there; empty at the end.</param>
/// <param name="Position">Where it begins.</param>
internal readonly record struct ProtoToken(ProtoTokenKind Kind, string Text, SchemaPosition Position);

/// <summary>The kinds of tokens.</summary>
internal enum ProtoTokenKind
{
    /// <summary>A letter or an underscore, and then digits, too.</summary>
    Identifier,

    /// <summary>A decimal, octal or hexadecimal number without a sign.</summary>
    Integer,

    /// <summary>A number with a point or an exponent, without a sign.</summary>
    Float,

    /// <summary>A text with its quotes and escapes.</summary>
    String,

    /// <summary>Any other visible character of ASCII.</summary>
    Symbol,

    /// <summary>The end of the file.</summary>
    End,
}
