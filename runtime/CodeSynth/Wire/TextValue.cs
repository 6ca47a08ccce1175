using System.Text;

namespace CodeSynth.Wire;

/// <summary>Strings of the object face, from the same bytes that the wire face writes.</summary>
public static unsafe class TextValue
{
    /// <summary>Makes a string of the UTF-8 bytes between two pointers.</summary>
    /// <param name="start">The first byte.</param>
    /// <param name="end">The first byte after the last.</param>
    public static string Of(byte* start, byte* end) => Encoding.UTF8.GetString(start, (int)(end - start));
}
