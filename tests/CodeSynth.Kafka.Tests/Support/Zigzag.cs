namespace CodeSynth.Kafka.Tests.Support;

/// <summary>Avro's numbers.</summary>
internal static unsafe class Zigzag
{
    public const int MaxBytes = 10;

    public static byte* Write(byte* p, long value)
    {
        ulong rest = (ulong)((value << 1) ^ (value >> 63));
        for (; rest > 0x7F; rest >>= 7)
        {
            *p++ = (byte)(rest | 0x80);
        }

        *p++ = (byte)rest;
        return p;
    }
}
