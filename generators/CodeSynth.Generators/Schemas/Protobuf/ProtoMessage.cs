using CodeSynth.Generators.Model;

namespace CodeSynth.Schemas.Protobuf;

/// <summary>A message.</summary>
/// <param name="Position">Where its name stands.</param>
/// <param name="FullName">Its name with package and containing messages, without a leading point.</param>
/// <param name="Fields">Its fields in the order of the file, those of oneofs among them; a map field is one of them.</param>
/// <param name="Oneofs">The names of its oneofs, in the order of the file.</param>
/// <param name="Messages">The messages nested in it, in the order of the file; the entries of map fields are not among them.</param>
/// <param name="Enums">The enumerations nested in it.</param>
internal sealed record ProtoMessage(
    SchemaPosition Position,
    string FullName,
    EquatableArray<ProtoField> Fields,
    EquatableArray<string> Oneofs,
    EquatableArray<ProtoMessage> Messages,
    EquatableArray<ProtoEnum> Enums)
{
    /// <summary>Its options.</summary>
    public EquatableArray<ProtoOption> Options { get; init; }

    /// <summary>Where the names of its oneofs stand; none in a message that was not read from a text.</summary>
    public EquatableArray<SchemaPosition> OneofPositions { get; init; }

    /// <summary>The options of its oneofs.</summary>
    public EquatableArray<ProtoOneofOption> OneofOptions { get; init; }

    /// <summary>The numbers that no field may have.</summary>
    public EquatableArray<ProtoRange> Reserved { get; init; }

    /// <summary>The names that no field may have.</summary>
    public EquatableArray<string> ReservedNames { get; init; }

    /// <summary>The numbers that fields from elsewhere may have; proto2 only.</summary>
    public EquatableArray<ProtoRange> Extensions { get; init; }

    /// <summary>What it adds to messages, in its own scope.</summary>
    public EquatableArray<ProtoExtend> Extends { get; init; }

    /// <summary>The name alone.</summary>
    public string Name => FullName.Substring(FullName.LastIndexOf('.') + 1);
}
