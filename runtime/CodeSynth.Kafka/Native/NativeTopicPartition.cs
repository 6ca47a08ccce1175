using System.Runtime.InteropServices;

namespace CodeSynth.Kafka.Native;

/// <summary><c>rd_kafka_topic_partition_t</c>: a place in a partition.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeTopicPartition
{
    public byte* Topic;
    public int Partition;
    public long Offset;
    public void* Metadata;
    public nuint MetadataLength;
    public void* Opaque;
    public int Error;
    public void* Private;
}
