using System.Runtime.InteropServices;

namespace CodeSynth.Kafka.Native;

/// <summary>Text that librdkafka hands out: UTF-8, ended by a zero.</summary>
internal static unsafe class NativeText
{
    /// <summary>How much room is given for an error text.</summary>
    public const int ErrorRoom = 512;

    public static string Of(byte* text) => Marshal.PtrToStringUTF8((nint)text) ?? "";
}
