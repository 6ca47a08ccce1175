using System.Runtime.InteropServices;

namespace CodeSynth.Benchmarks.Kafka;

/// <summary>The head of <c>rd_kafka_topic_partition_t</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct RdPlace
{
    public byte* Topic;
    public int Partition;
    public long Offset;
}
