using System.Globalization;

namespace CodeSynth.Kafka;

/// <summary>
/// What the settings leave of the promise that every record arrives once and in order. By default all of it holds: idempotent
/// producer, all replicas acknowledge, a record is retried for as long as the run lasts.
/// </summary>
internal static class DeliveryGuarantees
{
    private static readonly string[] s_acks = ["acks", "request.required.acks"];
    private static readonly string[] s_timeouts = ["message.timeout.ms", "delivery.timeout.ms"];
    private static readonly string[] s_retries = ["message.send.max.retries", "retries"];

    /// <summary>What the user gave up by a property, a line each.</summary>
    public static IEnumerable<string> Warnings(KafkaSettings settings)
    {
        foreach ((string property, string value) in settings.Properties)
        {
            if (property == "enable.idempotence" && value == "false")
            {
                yield return "enable.idempotence=false: a record that is sent again, because its acknowledgement was lost, may be in the topic twice and out of order.";
            }
            else if (s_acks.Contains(property) && value is not ("all" or "-1"))
            {
                yield return $"{property}={value}: a record can be acknowledged and lost all the same, and one that is sent again may be in the topic twice.";
            }
            else if (s_timeouts.Contains(property) && int.TryParse(value, CultureInfo.InvariantCulture, out int milliseconds) && milliseconds > 0)
            {
                yield return $"{property}={value}: a run ends when a record is not acknowledged in this time; by default it waits.";
            }
            else if (s_retries.Contains(property))
            {
                yield return $"{property}={value}: a run ends when a record fails as often; by default it is sent again until it is acknowledged.";
            }
        }
    }
}
