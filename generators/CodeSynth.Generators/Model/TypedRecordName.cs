namespace CodeSynth.Generators.Model;

/// <summary>What a named type of a schema is called in C#.</summary>
/// <param name="AvroName">The full name in the schema.</param>
/// <param name="Namespace">The C# namespace without escapes, empty for none.</param>
/// <param name="Name">The C# name.</param>
internal sealed record TypedRecordName(string AvroName, string Namespace, string Name)
{
    /// <summary>The name with its namespace.</summary>
    public string FullName => Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";
}
