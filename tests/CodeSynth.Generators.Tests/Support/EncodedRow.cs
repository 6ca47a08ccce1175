namespace CodeSynth.Generators.Tests.Support;

/// <summary>One record.</summary>
internal sealed record EncodedRow(string Key, string Json, long Ticks);
