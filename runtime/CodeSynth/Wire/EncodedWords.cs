using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CodeSynth.Wire;

/// <summary>
/// Byte strings at equal distances, so that one is copied by whole 32-byte stores without looking at its length first.
/// Native memory that lives as long as the process.
/// </summary>
internal readonly unsafe struct EncodedWords
{
    private readonly byte* _words;
    private readonly int* _lengths;
    private readonly int _stride;

    public EncodedWords(IReadOnlyList<byte[]> words)
    {
        MaxBytes = words.Max(w => w.Length);
        _stride = (MaxBytes + 31) / 32 * 32;
        _words = (byte*)NativeMemory.AlignedAlloc((nuint)words.Count * (nuint)_stride + Put.Slack, 64);
        _lengths = (int*)NativeMemory.Alloc((nuint)words.Count, sizeof(int));
        for (int i = 0; i < words.Count; i++)
        {
            words[i].CopyTo(new Span<byte>(_words + (long)i * _stride, _stride));
            _lengths[i] = words[i].Length;
        }
    }

    public int MaxBytes { get; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* Write(byte* p, int index)
    {
        byte* word = _words + (long)index * _stride;
        Unsafe.CopyBlockUnaligned(p, word, 32);
        for (int copied = 32; copied < _stride; copied += 32)
        {
            Unsafe.CopyBlockUnaligned(p + copied, word + copied, 32);
        }

        return p + _lengths[index];
    }
}
