using System.Globalization;
using CodeSynth.Engine;
using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Rendering;
using CodeSynth.Kafka;

namespace CodeSynth.Hosting.Running;

/// <summary>What brokers do by default to records that are acknowledged all the same, or refuse: what a run finds out too late.</summary>
internal static class KafkaTraps
{
    /// <summary>A client's <c>message.max.bytes</c> unless it is set.</summary>
    private const long DefaultMostBytes = 1_000_000;

    /// <summary>A topic's <c>retention.ms</c> unless it is set.</summary>
    private static readonly TimeSpan s_retention = TimeSpan.FromDays(7);

    /// <summary>A topic's <c>message.timestamp.after.max.ms</c> unless it is set, since Kafka 4.0 (KIP-1030).</summary>
    private static readonly TimeSpan s_future = TimeSpan.FromHours(1);

    /// <summary>The traps that a run goes into, a line each.</summary>
    /// <param name="forecast">What it writes.</param>
    /// <param name="pace">How fast.</param>
    /// <param name="settings">The brokers; null where nobody named any yet.</param>
    /// <param name="now">When it starts.</param>
    public static IEnumerable<string> Of(Forecast forecast, Pace pace, KafkaSettings? settings, DateTimeOffset now)
    {
        ForecastTimes times = forecast.Times;
        if (now - times.First > s_retention)
        {
            yield return $"the first records are of {CommandText.Of(times.First)}, and topics keep records for 7 days unless their retention.ms says otherwise: brokers may delete these soon after they are written. Give a later --start, or set retention.ms of the topics to -1.";
        }

        // What is in the future when it is handed over: at a pace the distance grows, or shrinks, evenly.
        DateTimeOffset end = pace == Pace.Max || times.OnTheClock is not { } clock || clock > DateTimeOffset.MaxValue - now ? now : now + clock;
        if (times.First - now > s_future || times.Last - end > s_future)
        {
            yield return $"the last records are of {CommandText.Of(times.Last)}, when they are written more than an hour in the future: brokers from Kafka 4.0 on refuse that unless message.timestamp.after.max.ms of the topic says otherwise. Give an earlier --start, or --pace live.";
        }

        long mostBytes = settings?.Properties.GetValueOrDefault("message.max.bytes") is { } text && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long set) ? set : DefaultMostBytes;
        foreach (TopicForecast topic in forecast.Topics.Where(t => t.MostBytes > mostBytes))
        {
            yield return $"a record of topic {topic.Size.Topic.Name} can have {NumberText.Count(topic.MostBytes!.Value)} bytes, and the client refuses more than {NumberText.Count(mostBytes)}. Set KAFKA_MESSAGE_MAX_BYTES, and max.message.bytes of the topic.";
        }
    }
}
