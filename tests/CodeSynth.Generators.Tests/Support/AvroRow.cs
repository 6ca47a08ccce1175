namespace CodeSynth.Generators.Tests.Support;

/// <summary>One record in a binary format.</summary>
internal sealed record AvroRow(string Key, byte[] Value, long Ticks);
