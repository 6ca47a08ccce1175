using System.Runtime.CompilerServices;

namespace CodeSynth.Modeling;

/// <summary>
/// What an encoded row consists of. A row of JSON is its value and a line feed, with the key a slice of it. A row of a binary format,
/// in which a key is seldom text, is the key, then the value with its frame.
/// </summary>
internal static class EncodedRow
{
    /// <summary>What a message carries.</summary>
    /// <param name="format">The format.</param>
    /// <param name="row">The whole row.</param>
    /// <param name="key">The row's entry in <see cref="BatchColumns.Key"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> Value(WireFormat format, ReadOnlySpan<byte> row, uint key) =>
        format == WireFormat.Json ? row[..^1] : row[(int)(key >> 16)..];
}
