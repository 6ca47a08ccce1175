using System.Runtime.InteropServices;

namespace CodeSynth.Kafka.Native;

/// <summary><c>rd_kafka_message_t</c>: a delivery report, or a message that was read.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeMessage
{
    public int Error;
    public nint Topic;
    public int Partition;
    public byte* Payload;
    public nuint Length;
    public byte* Key;
    public nuint KeyLength;
    public long Offset;

    /// <summary>In a delivery report what was handed over as opaque.</summary>
    public void* Private;
}
