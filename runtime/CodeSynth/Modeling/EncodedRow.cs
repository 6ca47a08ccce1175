using System.Runtime.CompilerServices;

namespace CodeSynth.Modeling;

/// <summary>
/// What an encoded row consists of. A row of JSON is its value and a line feed, with the key a slice of it. A row of a binary format is the value with its frame,
/// with the key a slice of it where it is a text there; else the key stands in front. A text in a value is never its first byte, because its length is before it.
/// </summary>
internal static class EncodedRow
{
    /// <summary>What a message carries.</summary>
    /// <param name="format">The format.</param>
    /// <param name="row">The whole row.</param>
    /// <param name="key">The row's entry in <see cref="BatchColumns.Key"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> Value(WireFormat format, ReadOnlySpan<byte> row, uint key) =>
        format == WireFormat.Json ? row[..^1] : (key & 0xFFFF) == 0 ? row[(int)(key >> 16)..] : row;
}
