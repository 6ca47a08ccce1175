namespace CodeSynth.Generators.Model;

/// <summary>What the generator wants to know of a project.</summary>
/// <param name="RootNamespace">The project's root namespace without escapes, or empty.</param>
/// <param name="AllowsUnsafe">Whether unsafe code compiles.</param>
internal sealed record ProjectOptions(string RootNamespace, bool AllowsUnsafe);
