using Microsoft.Win32.SafeHandles;

namespace CodeSynth.Sinks;

/// <summary>Finds a line in a file, from its end: what is looked for is the last line as a rule.</summary>
internal static class LineSearch
{
    /// <summary>How much is read at once, at least.</summary>
    public const int WindowBytes = 1 << 20;

    /// <summary>Where the last occurrence of a line ends, or null when there is none.</summary>
    /// <param name="file">The file.</param>
    /// <param name="length">How many bytes it has.</param>
    /// <param name="line">The line with its line feed.</param>
    public static long? EndOf(SafeFileHandle file, long length, ReadOnlySpan<byte> line)
    {
        var window = new byte[Math.Max(WindowBytes, 2 * line.Length)];
        long start;
        for (long end = length; end >= line.Length; end = start + line.Length)
        {
            start = Math.Max(0, end - window.Length);
            Span<byte> part = window.AsSpan(0, Read(file, window.AsSpan(0, (int)(end - start)), start));
            for (int at = part.LastIndexOf(line); at >= 0; at = part[..(at + line.Length - 1)].LastIndexOf(line))
            {
                if (at > 0 ? part[at - 1] == '\n' : start == 0)
                {
                    return start + at + line.Length;
                }
            }

            if (start == 0)
            {
                return null;
            }
        }

        return null;
    }

    private static int Read(SafeFileHandle file, Span<byte> part, long offset)
    {
        int read = 0;
        while (read < part.Length && RandomAccess.Read(file, part[read..], offset + read) is > 0 and var more)
        {
            read += more;
        }

        return read;
    }
}
