using System.Runtime.InteropServices;

namespace CodeSynth.Kafka.Native;

/// <summary><c>rd_kafka_vu_t</c>: one field of a message to produce, a tag and a union of 64 bytes.</summary>
[StructLayout(LayoutKind.Explicit, Size = 72)]
internal unsafe struct ProduceField
{
    public const int TopicHandle = 2;
    public const int Partition = 3;
    public const int Value = 4;
    public const int Key = 5;
    public const int Opaque = 6;
    public const int MessageFlags = 7;
    public const int Timestamp = 8;
    public const int Header = 9;

    [FieldOffset(0)]
    public int Type;

    [FieldOffset(8)]
    public int Int32;

    [FieldOffset(8)]
    public long Int64;

    [FieldOffset(8)]
    public nint Pointer;

    [FieldOffset(8)]
    public Slice Bytes;

    [FieldOffset(8)]
    public NamedSlice NamedBytes;

    [StructLayout(LayoutKind.Sequential)]
    public struct NamedSlice
    {
        public byte* Name;
        public byte* Start;
        public nint Length;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct Slice
    {
        public byte* Start;
        public nuint Length;
    }
}
