namespace CodeSynth.MasterData;

/// <summary>Byte strings one behind the other, and where each of them ends.</summary>
internal sealed class TextBytes
{
    private readonly byte[] _bytes;
    private readonly int[] _starts;

    /// <param name="bytes">The bytes of all.</param>
    /// <param name="starts">Where each begins, and where the last one ends.</param>
    public TextBytes(byte[] bytes, int[] starts)
    {
        _bytes = bytes;
        _starts = starts;
        for (int i = 1; i < starts.Length; i++)
        {
            MaxBytes = Math.Max(MaxBytes, starts[i] - starts[i - 1]);
        }
    }

    public int MaxBytes { get; }

    public ReadOnlySpan<byte> this[long row] => new(_bytes, _starts[row], _starts[row + 1] - _starts[row]);
}
