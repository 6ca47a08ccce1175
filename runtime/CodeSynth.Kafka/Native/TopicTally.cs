namespace CodeSynth.Kafka.Native;

/// <summary>
/// The delivery reports of one topic; native memory, to which each message of the topic carries a pointer by way of its
/// <see cref="BlockTally"/>, so that a report costs two increments and no look-up.
/// </summary>
internal struct TopicTally
{
    public long Acknowledged;
    public long Failed;

    /// <summary>Bytes of keys and values, of acknowledged and failed messages alike.</summary>
    public long Bytes;

    public int Topic;
}
