namespace CodeSynth.Schemas.Importing;

/// <summary>A property that fills a field of a schema.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="Type">Its type.</param>
/// <param name="Attributes">What fills it, as it stands between brackets: <c>Uniform(0, 1000)</c>; empty for an object of its own fields.</param>
internal sealed record ImportedProperty(string Name, string Type, string Attributes)
{
    /// <summary>What the schema asks for and the sampler does not give; null when nothing is left.</summary>
    public string? Note { get; init; }

    /// <summary>Whether C# wants it to be set, as a reference that is not null.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The declaration, on one line.</summary>
    public string Declaration =>
        $"{(Attributes.Length == 0 ? string.Empty : $"[{Attributes}] ")}public {(IsRequired ? "required " : string.Empty)}{Type} {Name} {{ get; init; }}{(Note is null ? string.Empty : $" // {Note}")}";
}
