namespace CodeSynth;

/// <summary>
/// The row's event time, cut to whole milliseconds: the instant that the entity's rate schedules it at, which is also the
/// Kafka record's timestamp. On a <see cref="DateTimeOffset"/>, a <see cref="DateTime"/> (UTC) or a <see cref="string"/> JSON shows
/// <c>2026-01-01T00:00:00.100Z</c>, on a <see cref="long"/> the milliseconds since 1970-01-01T00:00:00Z, on a <see cref="DateOnly"/> the day.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class EventTimeAttribute : Attribute;
