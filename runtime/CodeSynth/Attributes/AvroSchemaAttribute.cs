namespace CodeSynth;

/// <summary>
/// Ties the entity to an Avro schema: rows are encoded exactly as it says, and whatever of the entity does not fit it is a mistake
/// that the compiler reports. Fields are found by name, <c>date_ts</c> by <c>DateTs</c>, unless <see cref="NameAttribute"/> gives one.
/// </summary>
/// <param name="file">
/// The file, an <c>&lt;AvroSchema Include="…"/&gt;</c> of the project: its name, with as many of its folders as make it the only one.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class AvroSchemaAttribute(string file) : Attribute
{
    /// <summary>The file.</summary>
    public string File { get; } = file;

    /// <summary>The record in it, by name or full name; by default the one that the file declares.</summary>
    public string? Record { get; set; }
}
