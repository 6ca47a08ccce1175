namespace CodeSynth;

/// <summary>
/// Marks the property that identifies a row: it becomes the Kafka message key, the target of <see cref="ReferencesAttribute"/>
/// and what <c>verify</c> finds a record's row by. Exactly one property of an entity carries it, and its sampler must be
/// reversible: a <see cref="SequenceAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RecordKeyAttribute : Attribute;
