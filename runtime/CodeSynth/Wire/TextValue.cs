using System.Text;

namespace CodeSynth.Wire;

/// <summary>Strings of the object face, from the same bytes that the wire face writes.</summary>
public static unsafe class TextValue
{
    /// <summary>Makes a string of the UTF-8 bytes between two pointers.</summary>
    /// <param name="start">The first byte.</param>
    /// <param name="end">The first byte after the last.</param>
    public static string Of(byte* start, byte* end) => Encoding.UTF8.GetString(start, (int)(end - start));

    /// <summary>The stack that texts take when they are written one after the other at the same place.</summary>
    /// <param name="maxBytes">The most bytes of each text.</param>
    /// <returns>The largest of them, with <see cref="Put.Slack"/>.</returns>
    public static int Room(ReadOnlySpan<int> maxBytes)
    {
        int largest = 0;
        foreach (int bytes in maxBytes)
        {
            largest = Math.Max(largest, bytes);
        }

        return largest + Put.Slack;
    }
}
