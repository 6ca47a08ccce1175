using CodeSynth.Generators.Model;

namespace CodeSynth.Schemas.Protobuf;

/// <summary>A .proto file that was read on its own: the names in it are as they are written, not yet found.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Text">Its text.</param>
/// <param name="Syntax">Its syntax.</param>
/// <param name="Package">Its package, empty for none.</param>
/// <param name="Imports">What it imports.</param>
/// <param name="Messages">Its messages.</param>
/// <param name="Enums">Its enumerations outside messages.</param>
/// <param name="Faults">Its mistakes; where it has any, the rest may be incomplete.</param>
internal sealed record ProtoFile(
    string Path,
    string Text,
    ProtoSyntax Syntax,
    string Package,
    EquatableArray<ProtoImport> Imports,
    EquatableArray<ProtoMessage> Messages,
    EquatableArray<ProtoEnum> Enums,
    EquatableArray<SchemaFault> Faults)
{
    /// <summary>The namespace of the classes that protoc makes of it, where the file says so.</summary>
    public string? CSharpNamespace { get; init; }

    /// <summary>Its other options.</summary>
    public EquatableArray<ProtoOption> Options { get; init; }

    /// <summary>Its services.</summary>
    public EquatableArray<ProtoService> Services { get; init; }

    /// <summary>What it adds to messages.</summary>
    public EquatableArray<ProtoExtend> Extends { get; init; }
}

/// <summary>The version of the language.</summary>
internal enum ProtoSyntax
{
    Proto2,
    Proto3,
}

/// <summary>An import.</summary>
/// <param name="Position">Where its path stands.</param>
/// <param name="Path">The path as it is written: <c>google/protobuf/timestamp.proto</c>.</param>
/// <param name="IsPublic">Whether who imports this file sees that one too.</param>
internal sealed record ProtoImport(SchemaPosition Position, string Path, bool IsPublic)
{
    /// <summary>Whether the file may be missing at run time; it must be there when it is compiled.</summary>
    public bool IsWeak { get; init; }
}
