using System.Runtime.InteropServices;

namespace CodeSynth.Wire;

/// <summary>The nanoseconds of a <c>google.protobuf.Timestamp</c> for each millisecond of a second: tag and number, none for 0, and in the last byte of a word how many bytes they are.</summary>
internal static unsafe class NanosTable
{
    /// <summary>A word for each of 1000 milliseconds.</summary>
    public static readonly ulong* Words = Make();

    private const byte Tag = 0x10; // field 2, VARINT

    private static ulong* Make()
    {
        // Native, because a pointer to it is a constant for the JIT; it lives as long as the process.
        ulong* table = (ulong*)NativeMemory.AlignedAlloc(1000 * sizeof(ulong), 64);
        table[0] = 0;
        for (uint milliseconds = 1; milliseconds < 1000; milliseconds++)
        {
            byte* word = (byte*)(table + milliseconds);
            *word = Tag;
            byte* end = ProtobufPut.Varint(word + 1, milliseconds * 1_000_000); // at most five bytes
            word[7] = (byte)(end - word);
        }

        return table;
    }
}
