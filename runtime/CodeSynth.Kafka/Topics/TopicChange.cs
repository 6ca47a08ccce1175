namespace CodeSynth.Kafka.Topics;

/// <summary>What became of a topic that was to be created or deleted.</summary>
/// <param name="Topic">Its name.</param>
/// <param name="Result">What.</param>
/// <param name="Reason">Of a failure why, without secrets; else null.</param>
public sealed record TopicChange(string Topic, TopicChangeResult Result, string? Reason = null);
