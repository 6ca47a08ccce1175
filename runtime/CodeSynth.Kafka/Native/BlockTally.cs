namespace CodeSynth.Kafka.Native;

/// <summary>The acknowledgements of one block of consecutive messages of a topic; native memory, to which each of these messages carries a pointer.</summary>
internal unsafe struct BlockTally
{
    public TopicTally* Topic;
    public long Acknowledged;
}
