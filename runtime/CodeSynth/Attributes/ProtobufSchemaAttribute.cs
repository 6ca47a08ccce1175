namespace CodeSynth;

/// <summary>
/// Ties the entity to a Protobuf message: rows are encoded exactly as it says, and whatever of the entity does not fit it is a mistake
/// that the compiler reports. Fields are found by name, <c>total_amount</c> by <c>TotalAmount</c>, unless <see cref="NameAttribute"/> gives one.
/// </summary>
/// <param name="file">
/// The file, a <c>&lt;Protobuf Include="…"/&gt;</c> of the project: its name, with as many of its folders as make it the only one.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class ProtobufSchemaAttribute(string file) : Attribute
{
    /// <summary>The file.</summary>
    public string File { get; } = file;

    /// <summary>The message in it, by name or full name; by default the one that is named like the type, or the file's only one.</summary>
    public string? Message { get; set; }
}
