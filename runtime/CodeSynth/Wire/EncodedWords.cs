using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CodeSynth.Wire;

/// <summary>
/// Byte strings at equal distances, so that one is copied by whole 32-byte stores without looking at its length first.
/// Native memory that lives as long as the process.
/// </summary>
internal readonly unsafe struct EncodedWords
{
    // A cell of 32 bytes holds up to 31 bytes of text and in its last byte the length: one cache line per pick, and the constant
    // distance saves a quarter of the time that a distance from a field and lengths in an array of their own took.
    private const int Cell = 32;
    private const int MaxInCell = Cell - 1;

    private readonly byte* _words;

    // Cell, or for longer words a greater multiple of it whose last four bytes are the length.
    private readonly int _stride;

    public EncodedWords(IReadOnlyList<byte[]> words)
        : this(words.Count, words.Max(static w => w.Length))
    {
        for (int i = 0; i < words.Count; i++)
        {
            Fill(i, words[i], [], []);
        }
    }

    private EncodedWords(int count, int maxBytes)
    {
        Count = count;
        MaxBytes = maxBytes;
        _stride = maxBytes <= MaxInCell ? Cell : (maxBytes + sizeof(int) + Cell - 1) / Cell * Cell;
        _words = (byte*)NativeMemory.AlignedAlloc((nuint)count * (nuint)_stride, 64);
    }

    private EncodedWords(EncodedWords all, int first, int count)
    {
        Count = count;
        _stride = all._stride;
        _words = all._words + (long)first * _stride;
        for (int i = 0; i < count; i++)
        {
            MaxBytes = Math.Max(MaxBytes, Length(i));
        }
    }

    public int Count { get; }

    public int MaxBytes { get; }

    /// <summary>The lines of a text, each ended by a line feed, with the same bytes put before and behind each.</summary>
    public static EncodedWords OfLines(ReadOnlySpan<byte> text, ReadOnlySpan<byte> prefix = default, ReadOnlySpan<byte> suffix = default)
    {
        int count = 0;
        int longest = 0;
        for (ReadOnlySpan<byte> rest = text; Next(ref rest, out ReadOnlySpan<byte> line); count++)
        {
            longest = Math.Max(longest, line.Length);
        }

        var words = new EncodedWords(count, prefix.Length + longest + suffix.Length);
        for (int i = 0; Next(ref text, out ReadOnlySpan<byte> line); i++)
        {
            words.Fill(i, prefix, line, suffix);
        }

        return words;
    }

    /// <summary>Some of the words, in the same memory.</summary>
    public EncodedWords Slice(int first, int count) => new(this, first, count);

    /// <summary>Copies a word to where there is room for <see cref="MaxBytes"/> and <see cref="Put.Slack"/> bytes more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* Write(byte* p, int index)
    {
        if (_stride != Cell)
        {
            return WriteLong(p, index);
        }

        byte* word = _words + (long)index * Cell;
        Unsafe.CopyBlockUnaligned(p, word, Cell);
        return p + word[MaxInCell];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private byte* WriteLong(byte* p, int index)
    {
        byte* word = _words + (long)index * _stride;
        for (int copied = 0; copied < _stride; copied += Cell)
        {
            Unsafe.CopyBlockUnaligned(p + copied, word + copied, Cell);
        }

        return p + Length(index);
    }

    private int Length(int index)
    {
        byte* end = _words + (index + 1L) * _stride;
        return _stride == Cell ? end[-1] : ((int*)end)[-1];
    }

    private void Fill(int index, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> middle, ReadOnlySpan<byte> suffix)
    {
        var cell = new Span<byte>(_words + (long)index * _stride, _stride);
        cell.Clear();
        prefix.CopyTo(cell);
        middle.CopyTo(cell[prefix.Length..]);
        suffix.CopyTo(cell[(prefix.Length + middle.Length)..]);
        int length = prefix.Length + middle.Length + suffix.Length;
        if (_stride == Cell)
        {
            cell[MaxInCell] = (byte)length;
        }
        else
        {
            MemoryMarshal.Write(cell[^sizeof(int)..], length);
        }
    }

    private static bool Next(ref ReadOnlySpan<byte> text, out ReadOnlySpan<byte> line)
    {
        int length = text.IndexOf((byte)'\n');
        line = length < 0 ? default : text[..length];
        text = text[(length + 1)..];
        return length >= 0;
    }
}
