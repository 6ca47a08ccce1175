using System.Runtime.InteropServices;

namespace CodeSynth.Benchmarks.Kafka;

/// <summary><c>rd_kafka_vu_t</c>: a tag and a union of 64 bytes.</summary>
[StructLayout(LayoutKind.Explicit, Size = 72)]
internal unsafe struct RdField
{
    public const int OfTopic = 2, OfPartition = 3, OfValue = 4, OfKey = 5, OfOpaque = 6, OfFlags = 7, OfTime = 8;

    [FieldOffset(0)]
    public int Tag;

    [FieldOffset(8)]
    public long Number;

    [FieldOffset(8)]
    public byte* Start;

    [FieldOffset(16)]
    public nuint Length;
}
