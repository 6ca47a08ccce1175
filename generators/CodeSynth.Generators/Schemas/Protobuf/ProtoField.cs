using CodeSynth.Generators.Model;

namespace CodeSynth.Schemas.Protobuf;

/// <summary>A field of a message.</summary>
/// <param name="Position">Where its name stands.</param>
/// <param name="Name">Its name.</param>
/// <param name="Number">Its number, 1 to 536,870,911.</param>
/// <param name="Label">Its label; a map and a member of a oneof have none.</param>
/// <param name="Type">Its type.</param>
internal sealed record ProtoField(SchemaPosition Position, string Name, int Number, ProtoLabel Label, ProtoType Type)
{
    /// <summary>The oneof that it is a member of; null for none. A proto3 <c>optional</c> is no oneof here.</summary>
    public string? Oneof { get; init; }

    /// <summary>
    /// Whether a repeated number is packed: as the option says, else by the default of the file's syntax. What has a named type may
    /// be an enumeration: there it is right once the name was resolved.
    /// </summary>
    public bool IsPacked { get; init; }

    /// <summary>What the option <c>packed</c> says; null where it is not set.</summary>
    public bool? PackedOption { get; init; }

    /// <summary>The default of proto2: a number or name as it is written, a text in double quotes; null for none.</summary>
    public string? Default { get; init; }

    /// <summary>The name in JSON where an option gives one; null for none.</summary>
    public string? JsonName { get; init; }

    /// <summary>Its other options.</summary>
    public EquatableArray<ProtoOption> Options { get; init; }
}

/// <summary>How often a field occurs.</summary>
internal enum ProtoLabel
{
    /// <summary>No label: in proto3 a field that is not written when it has its type's default.</summary>
    None,

    /// <summary>There or not, and one can tell.</summary>
    Optional,

    /// <summary>Always there; proto2 only.</summary>
    Required,

    /// <summary>Any number of times.</summary>
    Repeated,
}
