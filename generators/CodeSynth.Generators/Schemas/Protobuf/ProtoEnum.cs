using CodeSynth.Generators.Model;

namespace CodeSynth.Schemas.Protobuf;

/// <summary>An enumeration.</summary>
/// <param name="Position">Where its name stands.</param>
/// <param name="FullName">Its name with package and containing messages, without a leading point.</param>
/// <param name="Values">Its values in the order of the file; with aliases some have one number.</param>
internal sealed record ProtoEnum(SchemaPosition Position, string FullName, EquatableArray<ProtoEnumValue> Values)
{
    /// <summary>Whether values may share a number.</summary>
    public bool AllowsAliases { get; init; }

    /// <summary>Whether the file that declares it is proto2, so that readers keep unknown values apart.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Its options but for <c>allow_alias</c>.</summary>
    public EquatableArray<ProtoOption> Options { get; init; }

    /// <summary>The numbers that no value may have.</summary>
    public EquatableArray<ProtoRange> Reserved { get; init; }

    /// <summary>The names that no value may have.</summary>
    public EquatableArray<string> ReservedNames { get; init; }

    /// <summary>The name alone.</summary>
    public string Name => FullName.Substring(FullName.LastIndexOf('.') + 1);
}

/// <summary>A value of an enumeration.</summary>
internal sealed record ProtoEnumValue(SchemaPosition Position, string Name, int Number)
{
    /// <summary>Its options.</summary>
    public EquatableArray<ProtoOption> Options { get; init; }
}
