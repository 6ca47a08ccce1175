namespace CodeSynth.Generators.Model;

/// <summary>A weighted path through a workflow.</summary>
/// <param name="Weight">Above 0.</param>
/// <param name="States">Its states in order.</param>
internal sealed record PathSpec(double Weight, EquatableArray<int> States);
