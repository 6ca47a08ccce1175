using CodeSynth.Engine;
using CodeSynth.Kafka.Native;

namespace CodeSynth.Kafka;

/// <summary>What the writing thread knows of one topic, and the counters that it tells it to.</summary>
/// <param name="name">The topic.</param>
/// <param name="partitions">How many partitions it has.</param>
/// <param name="counters">The run's counters.</param>
internal sealed class TopicProgress(string name, int partitions, TopicCounters counters)
{
    public string Name => name;

    public int Partitions => partitions;

    /// <summary>Records handed over.</summary>
    public long Written { get; set; }

    /// <summary>Bytes of their values.</summary>
    public long Bytes { get; set; }

    /// <summary>Records that librdkafka did not even take.</summary>
    public long Refused { get; set; }

    /// <summary>Records that are in the topic or on the way into it.</summary>
    public long Underway => Written - counters.Failed;

    /// <summary>Brings the counters up to date.</summary>
    /// <param name="tally">The reports so far.</param>
    /// <param name="withoutGap">How many of the messages that were taken are acknowledged without a gap.</param>
    public void Publish(in TopicTally tally, long withoutGap)
    {
        counters.AddWritten(Written - counters.Written, Bytes - counters.Bytes);
        counters.AddAcknowledged(tally.Acknowledged - counters.Acknowledged);
        counters.AddFailed(tally.Failed + Refused - counters.Failed);
        if (Refused == 0) // else messages and records are not the same any more, and there is a gap for good
        {
            counters.AdvanceWithoutGap(withoutGap);
        }
    }
}
