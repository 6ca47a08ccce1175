using System.Text;
using CodeSynth.Wire;

namespace CodeSynth.Tests.Wire;

/// <summary>Writes at a pointer, as text.</summary>
public static unsafe class WireText
{
    private const byte Guard = 0xA5;

    public delegate byte* Writer(byte* p);

    /// <summary>What a writer wrote; fails when a store reached before the start or more than <see cref="Put.Slack"/> bytes past the end.</summary>
    public static string Of(Writer write)
    {
        byte* buffer = stackalloc byte[512];
        new Span<byte>(buffer, 512).Fill(Guard);
        byte* start = buffer + 64;
        byte* end = write(start);

        Assert.InRange(end - start, 0, 512 - 64 - Put.Slack);
        Assert.False(new Span<byte>(buffer, 64).ContainsAnyExcept(Guard));
        Assert.False(new Span<byte>(end + Put.Slack, (int)(buffer + 512 - end - Put.Slack)).ContainsAnyExcept(Guard));
        return Encoding.UTF8.GetString(start, (int)(end - start));
    }
}
