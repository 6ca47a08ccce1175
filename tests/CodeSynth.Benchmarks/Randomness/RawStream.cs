using System.Runtime.InteropServices;
using CodeSynth.Randomness;
using Microsoft.Win32.SafeHandles;

namespace CodeSynth.Benchmarks.Randomness;

/// <summary>The random bits behind the values, raw, for a battery of tests to read until it has enough: 64-bit words of <see cref="Bits.At(ulong, long)"/>, little-endian, without end.</summary>
internal static class RawStream
{
    private const int Words = 1 << 15;
    private const int Fields = 16;
    private const string Entity = "Order";

    /// <summary>Writes to standard output until its reader has gone.</summary>
    /// <param name="kind">rows: one field across rows. fields: sixteen fields of a row, then of the next. seeds: one field of one row, seed after seed.</param>
    /// <param name="seed">The seed, or the first of them.</param>
    public static void Write(string kind, ulong seed)
    {
        Action<ulong[], long> fill = Of(kind, seed);

        // The console's own stream takes a broken pipe for a success, and would write to nobody for ever.
        using var handle = new SafeFileHandle(1, ownsHandle: false);
        using var output = new FileStream(handle, FileAccess.Write, bufferSize: 0);
        ulong[] words = new ulong[Words];
        try
        {
            for (long first = 0; ; first += Words)
            {
                fill(words, first);
                output.Write(MemoryMarshal.AsBytes(words.AsSpan()));
            }
        }
        catch (IOException)
        {
            // The reader has what it needs.
        }
    }

    /// <summary>What fills an array with a stream's words, from a number of words on.</summary>
    /// <param name="kind">As <see cref="Write"/> has it.</param>
    /// <param name="seed">The seed, or the first of them.</param>
    public static Action<ulong[], long> Of(string kind, ulong seed) => kind switch
    {
        "rows" => Rows(seed),
        "fields" => Neighbours(seed),
        "seeds" => Seeds(seed),
        _ => throw new ArgumentException($"There is no stream '{kind}'; there are rows, fields and seeds."),
    };

    private static Action<ulong[], long> Rows(ulong seed)
    {
        ulong key = StreamKey.Of(seed, Entity, "TotalAmount");
        return (words, first) =>
        {
            for (int i = 0; i < words.Length; i++)
            {
                words[i] = Bits.At(key, first + i);
            }
        };
    }

    private static Action<ulong[], long> Neighbours(ulong seed)
    {
        ulong[] keys = [.. Enumerable.Range(0, Fields).Select(i => StreamKey.Of(seed, Entity, $"Field{i}"))];
        return (words, first) =>
        {
            for (int i = 0; i < words.Length; i++)
            {
                words[i] = Bits.At(keys[i % Fields], (first + i) / Fields);
            }
        };
    }

    private static Action<ulong[], long> Seeds(ulong seed)
    {
        ulong names = StreamKey.NamesOf(Entity, "TotalAmount");
        return (words, first) =>
        {
            for (int i = 0; i < words.Length; i++)
            {
                words[i] = Bits.At(StreamKey.Of(seed + (ulong)(first + i), names), 0);
            }
        };
    }
}
