using System.Runtime.InteropServices;
using CodeSynth.Wire;

namespace CodeSynth.Tests.Wire;

/// <summary>Writes at a pointer, as bytes.</summary>
public static unsafe class WireBytes
{
    private const byte Guard = 0xA5;

    /// <summary>What a writer wrote; fails when a store reached before the start or more than <see cref="Put.Slack"/> bytes past the end or the stated maximum.</summary>
    public static byte[] Of(WireText.Writer write, int maxBytes = 256)
    {
        int room = 64 + maxBytes + 2 * Put.Slack;
        byte* buffer = (byte*)NativeMemory.Alloc((nuint)room);
        try
        {
            new Span<byte>(buffer, room).Fill(Guard);
            byte* start = buffer + 64;
            byte* end = write(start);

            Assert.InRange(end - start, 0, maxBytes);
            Assert.False(new Span<byte>(buffer, 64).ContainsAnyExcept(Guard));
            Assert.False(new Span<byte>(start + maxBytes + Put.Slack, (int)(buffer + room - start - maxBytes - Put.Slack)).ContainsAnyExcept(Guard));
            return new Span<byte>(start, (int)(end - start)).ToArray();
        }
        finally
        {
            NativeMemory.Free(buffer);
        }
    }

    /// <summary>The same as hexadecimal digits.</summary>
    public static string Hex(WireText.Writer write) => Convert.ToHexString(Of(write));
}
