namespace CodeSynth.Schemas.Tests.Avro;

/// <summary>Decisions that follow from numbers, so that FsCheck shrinks what was decided by shrinking them. Behind the last one all are 0, the simplest.</summary>
internal sealed class Choices(IReadOnlyList<int> numbers)
{
    private int _at;

    /// <summary>A number from 0 to one below the bound.</summary>
    public int Below(int bound) => (int)((uint)Raw() % (uint)bound);

    /// <summary>True in one of so many cases.</summary>
    public bool OneIn(int cases) => Below(cases) == cases - 1;

    public T Of<T>(params T[] choices) => choices[Below(choices.Length)];

    /// <summary>Any 64 bits, often small or extreme ones.</summary>
    public long Bits() => Below(8) switch
    {
        0 => Below(3),
        1 => -1 - Below(100),
        2 => long.MaxValue - Below(3),
        3 => long.MinValue + Below(3),
        4 => (1L << Below(63)) - Below(2),
        _ => ((long)Raw() << 32) ^ Raw() ^ ((long)Raw() << 17),
    };

    /// <summary>A text of up to so many characters, some of several bytes, some that JSON escapes.</summary>
    public string Text(int most)
    {
        string[] parts = ["a", "Z", "0", "_", " ", "\"", "\\", "\n", "\u0001", "é", "€", "😀", "/", "\u2028"];
        return string.Concat(Enumerable.Range(0, Below(most + 1)).Select(_ => Of(parts)));
    }

    private int Raw() => _at < numbers.Count ? numbers[_at++] : 0;
}
