using System.Globalization;
using System.Text;

namespace CodeSynth.Testing;

/// <summary>
/// Feeds a reader with inputs that were good until something happened to them. Whatever it is, the reader takes it or refuses it as it documents: it neither throws
/// anything else, nor hangs, nor takes memory out of proportion. A seed gives the same inputs on every machine; CODESYNTH_FUZZ_TIMES=100 tries a hundred times as many.
/// </summary>
/// <param name="corpus">Good inputs.</param>
/// <param name="tokens">Pieces that mean something to the reader; some that trouble any are added.</param>
internal sealed class Fuzz(IEnumerable<byte[]> corpus, params string[] tokens)
{
    /// <summary>Set to a number, there are so many times as many inputs.</summary>
    public const string TimesVariable = "CODESYNTH_FUZZ_TIMES";

    private const int MostBytes = 1 << 16;

    // A reader that takes this long over 64 KiB hangs, on any machine.
    private static readonly TimeSpan s_hang = TimeSpan.FromMinutes(10);

    private static readonly byte[][] s_trouble =
    [
        .. new[] { "\"", "'", "\\", "\\u", "\\uD800", "\0", "\n", "\r\n", "\t", "{", "}", "[", "]", "(", ")", ",", ";", ":", "=", ".", "-", "-1", "0", "1e999", "1e-999", "NaN", "null", "true", "99999999999999999999", "\uFEFF", "é", "\u2028", "\U0001D11E" }
            .Select(Encoding.UTF8.GetBytes),
        [0xFF], [0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0x00], [0x01], [0x7F],
        [0xFE, 0xFF, 0xFF, 0xFF, 0x0F], [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01], [0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01], [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80],
    ];

    private readonly byte[][] _corpus = [.. corpus];
    private readonly byte[][] _tokens = [.. tokens.Select(Encoding.UTF8.GetBytes), .. s_trouble];
    private ulong _state;

    public Fuzz(IEnumerable<string> corpus, params string[] tokens)
        : this(corpus.Select(Encoding.UTF8.GetBytes), tokens)
    {
    }

    /// <summary>How many inputs are tried, unless the environment asks for more.</summary>
    public int Rounds { get; init; } = 3_000;

    /// <summary>What a reader may allocate for a byte of its input.</summary>
    public int BytesPerByte { get; init; } = 1_000;

    /// <summary>What it may allocate beside that.</summary>
    public int BytesBeside { get; init; } = 1 << 20;

    /// <summary>Tries a reader of texts.</summary>
    public void HoldsForTexts(uint seed, Func<string, bool> read) => Holds(seed, input => read(Encoding.UTF8.GetString(input)));

    /// <summary>Tries a reader.</summary>
    /// <param name="seed">Which inputs.</param>
    /// <param name="read">Whether it takes an input; it catches what the reader documents to throw, and nothing else.</param>
    public void Holds(uint seed, Func<byte[], bool> read)
    {
        byte[] input = [];
        string? failure = null;
        int taken = 0;
        int rounds = Rounds * int.Parse(Environment.GetEnvironmentVariable(TimesVariable) ?? "1", CultureInfo.InvariantCulture);
        var reader = new Thread(() =>
        {
            _state = seed;
            for (int round = -_corpus.Length; round < rounds && failure is null; round++)
            {
                input = round < 0 ? _corpus[^-round] : Mutant();
                failure = Failure(read, input, ref taken);
            }
        })
        { IsBackground = true };
        reader.Start();
        bool ended = reader.Join(s_hang);

        Assert.True(ended && failure is null, $"seed {seed}: {failure ?? "it hangs"}, of {Convert.ToHexString(input)}: {Encoding.UTF8.GetString(input)}");
        Assert.True(taken > rounds / 200 && taken < rounds, $"{taken} of {rounds} inputs are taken, so the others or these are hardly tried.");
    }

    private string? Failure(Func<byte[], bool> read, byte[] input, ref int taken)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            taken += read(input) ? 1 : 0;
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }

        long took = GC.GetAllocatedBytesForCurrentThread() - before;
        return took <= BytesBeside + (long)BytesPerByte * input.Length ? null : $"it took {took} bytes for {input.Length}";
    }

    private byte[] Mutant()
    {
        byte[] input = _corpus[Below(_corpus.Length)];
        for (int edits = 1 + Below(4); edits > 0; edits--)
        {
            input = Mutate(input);
        }

        return input.Length <= MostBytes ? input : input[..MostBytes];
    }

    private byte[] Mutate(byte[] input)
    {
        int at = Below(input.Length + 1);
        int end = at + Below(Math.Min(input.Length - at, 40) + 1);
        byte[] token = _tokens[Below(_tokens.Length)];
        switch (Below(8))
        {
            case 0 when at < input.Length:
                byte[] flipped = [.. input];
                flipped[at] ^= (byte)(1 << Below(8));
                return flipped;
            case 1:
                return [.. input[..at], .. input[end..]];
            case 2:
                return [.. input[..end], .. Enumerable.Repeat(input[at..end], 1 + Below(Below(20) == 0 ? 400 : 4)).SelectMany(b => b), .. input[end..]];
            case 3:
                byte[] other = _corpus[Below(_corpus.Length)];
                return [.. input[..at], .. other[Below(other.Length + 1)..]];
            case 4:
                return [.. input[..at], .. token, .. input[end..]];
            case 5:
                return input[..at];
            case 6 when at < input.Length:
                return [.. input[..at], (byte)Below(256), .. input[(at + 1)..]];
            default:
                return [.. input[..at], .. token, .. input[at..]];
        }
    }

    // SplitMix64 (Vigna), which is the same everywhere; Random is not promised to be.
    private int Below(int bound)
    {
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return (int)Math.BigMul(z ^ z >> 31, (ulong)bound, out _);
    }
}
