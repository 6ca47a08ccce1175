using CodeSynth.Generators.Model;

namespace CodeSynth.Schemas.Protobuf;

/// <summary>A service. No topic carries one; it is kept so that a file can be written back.</summary>
/// <param name="Position">Where its name stands.</param>
/// <param name="FullName">Its name with the package.</param>
/// <param name="Methods">Its methods.</param>
internal sealed record ProtoService(SchemaPosition Position, string FullName, EquatableArray<ProtoMethod> Methods)
{
    /// <summary>Its options.</summary>
    public EquatableArray<ProtoOption> Options { get; init; }

    /// <summary>The name alone.</summary>
    public string Name => FullName.Substring(FullName.LastIndexOf('.') + 1);
}

/// <summary>A method of a service.</summary>
/// <param name="Position">Where its name stands.</param>
/// <param name="Name">Its name.</param>
/// <param name="Input">The message that it takes.</param>
/// <param name="Output">The message that it gives.</param>
internal sealed record ProtoMethod(SchemaPosition Position, string Name, ProtoNamed Input, ProtoNamed Output)
{
    /// <summary>Whether it takes any number of messages.</summary>
    public bool TakesStream { get; init; }

    /// <summary>Whether it gives any number of messages.</summary>
    public bool GivesStream { get; init; }

    /// <summary>Its options.</summary>
    public EquatableArray<ProtoOption> Options { get; init; }
}
