namespace CodeSynth.Engine;

/// <summary>The rows of one entity in a slice.</summary>
/// <param name="Entity">The entity's index in the plan, which is its rank.</param>
/// <param name="Topic">Where they go, as the topic's index in the plan.</param>
/// <param name="FirstRow">The first row.</param>
/// <param name="Count">How many, above 0.</param>
internal readonly record struct SliceRange(int Entity, int Topic, long FirstRow, int Count);
