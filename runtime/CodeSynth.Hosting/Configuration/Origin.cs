namespace CodeSynth.Hosting.Configuration;

/// <summary>Where a value was set, for the user.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Name">What the user wrote it under: <c>CodeSynth:Seed</c>, <c>CODESYNTH_SEED</c>, <c>--seed</c>.</param>
/// <param name="Place">The file with its line, or the environment; null for a command line.</param>
internal sealed record Origin(Layer Layer, string Name, string? Place)
{
    /// <summary>For a sentence: <c>CodeSynth:Seed in appsettings.json, line 3</c>. A variable's name is enough.</summary>
    public string Text => Name + In;

    /// <summary>For a table, the place first.</summary>
    public string Row => Place is null ? Name : $"{Place}: {Name}";

    private string In => Place is null || Layer is Layer.VariableFile or Layer.Variables ? "" : $" in {Place}";

    /// <summary>For a sentence about the value.</summary>
    public string WithValue(string value) => $"{Name}={value}{In}";
}
