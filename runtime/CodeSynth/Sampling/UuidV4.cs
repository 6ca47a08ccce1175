using System.Runtime.CompilerServices;
using CodeSynth.Randomness;
using CodeSynth.Wire;

namespace CodeSynth.Sampling;

/// <summary>
/// UUIDs of version 4 (RFC 9562 §5.4): of the 122 free bits the first 64 are a keyed bijection of the row, so no two rows share a value
/// and from a value its row can be computed; the other 58 follow from them, so that a value of another field is not taken for one.
/// </summary>
/// <remarks>
/// The bijection is <see cref="Bits.At(ulong, long)"/> itself: a product with an odd number, a sum, and SplitMix64's finaliser, each of which can be
/// undone. The check bits are a second finaliser under a key of their own. A value that this field never wrote is taken for a row
/// with a probability of 2^-58. It hides nothing from an adversary.
/// </remarks>
/// <param name="key">The field's stream key.</param>
public readonly struct UuidV4(ulong key)
{
    private const ulong Version = 0x4000;
    private const ulong Variant = 0x8000_0000_0000_0000;
    private const int CheckBits = 58;

    private readonly ulong _checkKey = Bits.Mix(~key);

    /// <summary>The value of a row; allocates nothing.</summary>
    /// <param name="row">Any 64-bit value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public UInt128 At(long row)
    {
        ulong bits = Bits.At(key, row);
        ulong high = (bits & ~0xFFFFUL) | Version | (bits >> 4 & 0xFFF);
        ulong low = Variant | (bits & 0xF) << CheckBits | Bits.Mix(bits ^ _checkKey) >> (64 - CheckBits);
        return new UInt128(high, low);
    }

    /// <summary>Finds the row of a value.</summary>
    /// <param name="text">Its 36 characters, UTF-8; upper case is refused, because it is not what was written.</param>
    /// <param name="row">The row, 0 or more.</param>
    /// <returns>Whether a row of this field has exactly this value.</returns>
    public bool TryParse(ReadOnlySpan<byte> text, out long row)
    {
        row = 0;
        if (!UuidText.TryParse(text, out UInt128 value))
        {
            return false;
        }

        ulong high = (ulong)(value >> 64);
        ulong bits = (high & ~0xFFFFUL) | (high & 0xFFF) << 4 | ((ulong)value >> CheckBits & 0xF);
        row = Bits.RowOf(key, bits);
        return row >= 0 && At(row) == value;
    }
}
