using System.Runtime.InteropServices;

namespace CodeSynth.Kafka.Native;

/// <summary><c>rd_kafka_metadata_t</c>: what a cluster tells of its brokers and topics.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeMetadata
{
    public int BrokerCount;
    public void* Brokers;
    public int TopicCount;
    public Topic* Topics;
    public int OriginBroker;
    public byte* OriginBrokerName;

    [StructLayout(LayoutKind.Sequential)]
    public struct Topic
    {
        public byte* Name;
        public int PartitionCount;
        public void* Partitions;
        public int Error;
    }
}
