namespace CodeSynth.Kafka;

/// <summary>Records that a cluster refused for good.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Reason">Why, in librdkafka's words: <c>Broker: Message size too large</c>.</param>
/// <param name="Records">How many.</param>
public sealed record DeliveryFailure(string Topic, string Reason, long Records);
