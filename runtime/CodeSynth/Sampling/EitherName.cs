using System.Runtime.CompilerServices;
using CodeSynth.Randomness;
using CodeSynth.Vocabulary;
using CodeSynth.Wire;

namespace CodeSynth.Sampling;

/// <summary>A first or a last name, whichever a bit says, without a branch that the processor could only guess.</summary>
/// <param name="words">The locale.</param>
internal readonly unsafe struct EitherName(LocaleWords words)
{
    private readonly EncodedWords _all = words.Names;
    private readonly uint _first = (uint)words.FirstNames.Count;
    private readonly uint _last = (uint)words.LastNames.Count;

    /// <summary>Picks a name.</summary>
    /// <param name="bits">Random bits.</param>
    /// <param name="isLast">0 for a first name, 1 for a last one.</param>
    /// <param name="rest">The bits that are left.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Pick(ulong bits, uint isLast, out ulong rest)
    {
        uint mask = 0 - isLast;
        return (_first & mask) + Bits.Below(bits, _first ^ ((_first ^ _last) & mask), out rest);
    }

    /// <summary>Writes a name that was picked.</summary>
    /// <param name="p">Room for the longest name and <see cref="Put.Slack"/> bytes more.</param>
    /// <param name="name">What <see cref="Pick"/> gave.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* Write(byte* p, uint name) => _all.Write(p, (int)name);
}
