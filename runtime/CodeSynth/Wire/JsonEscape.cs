using System.Buffers;
using System.Runtime.CompilerServices;

namespace CodeSynth.Wire;

/// <summary>Escapes a text that stands in its place already (RFC 8259 §7), for texts of which nobody knows before whether they need it.</summary>
public static unsafe class JsonEscape
{
    private static readonly SearchValues<byte> s_escaped = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(c => (byte)c), (byte)'"', (byte)'\\']);

    /// <summary>Escapes quotes, backslashes and control characters as everything else of ours does; all else stays. Allocates nothing.</summary>
    /// <param name="start">The first byte of UTF-8.</param>
    /// <param name="end">The first byte behind it, with room for what escapes add: at most five bytes for each of its own.</param>
    /// <returns>The first byte behind the escaped text.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* InPlace(byte* start, byte* end)
    {
        int first = new ReadOnlySpan<byte>(start, (int)(end - start)).IndexOfAny(s_escaped);
        return first < 0 ? end : Widen(start + first, end);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* Widen(byte* first, byte* end)
    {
        long more = 0;
        for (byte* p = first; p < end; p++)
        {
            more += Added(*p);
        }

        // From the back, so that nothing is overwritten before it is read.
        byte* to = end + more;
        for (byte* from = end; to != from;)
        {
            byte c = *--from;
            switch (Added(c))
            {
                case 0:
                    *--to = c;
                    break;
                case 1:
                    *--to = Letter(c);
                    *--to = (byte)'\\';
                    break;
                default:
                    to -= 6;
                    "\\u00"u8.CopyTo(new Span<byte>(to, 4));
                    to[4] = (byte)('0' + (c >> 4));
                    to[5] = "0123456789abcdef"u8[c & 15];
                    break;
            }
        }

        return end + more;
    }

    private static int Added(byte c) => c switch
    {
        (byte)'"' or (byte)'\\' or (byte)'\n' or (byte)'\r' or (byte)'\t' => 1,
        < (byte)' ' => 5,
        _ => 0,
    };

    private static byte Letter(byte c) => c switch
    {
        (byte)'\n' => (byte)'n',
        (byte)'\r' => (byte)'r',
        (byte)'\t' => (byte)'t',
        _ => c,
    };
}
