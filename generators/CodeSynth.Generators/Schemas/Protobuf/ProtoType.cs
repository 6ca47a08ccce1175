namespace CodeSynth.Schemas.Protobuf;

/// <summary>The type of a field.</summary>
internal abstract record ProtoType;

/// <summary>A scalar.</summary>
internal sealed record ProtoScalar(ProtoKind Kind) : ProtoType;

/// <summary>A message or an enumeration by name.</summary>
/// <param name="Position">Where the name stands.</param>
/// <param name="Name">As written in a file that was read on its own; the full name without a leading point once it was resolved.</param>
internal sealed record ProtoNamed(SchemaPosition Position, string Name) : ProtoType;

/// <summary>A map; on the wire a repeated message of a key (1) and a value (2).</summary>
internal sealed record ProtoMap(ProtoKind Key, ProtoType Value) : ProtoType;

/// <summary>The scalar types.</summary>
internal enum ProtoKind
{
    Double,
    Float,
    Int32,
    Int64,
    UInt32,
    UInt64,
    SInt32,
    SInt64,
    Fixed32,
    Fixed64,
    SFixed32,
    SFixed64,
    Bool,
    String,
    Bytes,
}
