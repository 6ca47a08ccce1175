namespace CodeSynth;

/// <summary>
/// Marks the property that identifies a row: it becomes the Kafka message key, the target of <see cref="ReferencesAttribute"/>
/// and what <c>verify</c> finds a record's row by. Exactly one property of an entity carries it, and its sampler must be
/// reversible: <see cref="SequenceAttribute"/> or <see cref="UuidAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class RecordKeyAttribute : Attribute;
