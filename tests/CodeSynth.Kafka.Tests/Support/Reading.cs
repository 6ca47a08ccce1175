namespace CodeSynth.Kafka.Tests.Support;

/// <summary>The object face of <see cref="ReadingSynth"/>.</summary>
public sealed record Reading(string Id, long Value, DateTimeOffset At);
