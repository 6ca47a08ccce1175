using System.Globalization;
using CodeSynth.Engine;

namespace CodeSynth.Kafka;

/// <summary>The one line for brokers that are asked something and do not answer: what, where, and what to do about it.</summary>
internal static class NoAnswer
{
    /// <param name="servers">Where.</param>
    /// <param name="patience">How long they were asked.</param>
    /// <param name="reason">What the client knows about it.</param>
    public static SinkException Within(string servers, TimeSpan patience, string reason) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"Kafka at {servers} did not answer within {patience.TotalSeconds:0} s: {reason}. Check KAFKA_BOOTSTRAP_SERVERS or --bootstrap-server, and KAFKA_SECURITY_PROTOCOL."));
}
