using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CodeSynth.Wire;

/// <summary>
/// The <see cref="RecordDigest"/> of eight records at once, in lanes of 64 bits. One record is a chain of products, each of which waits for the one before: 27 ns for
/// one of 140 bytes, through most of which the processor idles. Two chains side by side in general registers take 24, three 21, because products of 128 bits share one
/// unit; two vectors of four lanes, whose products are put together from halves of 32 bits, take 14.
/// </summary>
internal static unsafe class DigestLanes
{
    /// <summary>How many records go side by side.</summary>
    public const int Count = 8;

    private const int Half = Count / 2; // the lanes of one vector
    private const int BlockBytes = 16;

    /// <summary>Whether this processor can do it.</summary>
    public static bool IsSupported => Avx2.IsSupported;

    /// <summary>The sum of the records' numbers modulo 2¹²⁸.</summary>
    /// <param name="records">The records; behind each key and each value 16 bytes may be read.</param>
    public static UInt128 Sum(ref Records records)
    {
        fixed (Records* at = &records)
        {
            Lanes a = Lanes.Start;
            Lanes b = Lanes.Start;
            a.Mix(Vector256.Load(at->Timestamps), Lengths(at->KeyLengths, at->ValueLengths));
            b.Mix(Vector256.Load(at->Timestamps + Half), Lengths(at->KeyLengths + Half, at->ValueLengths + Half));
            Mix(ref a, ref b, at->Keys, at->KeyLengths);
            Mix(ref a, ref b, at->Values, at->ValueLengths);
            a.Mix(default, default);
            b.Mix(default, default);
            a.Mix(default, default);
            b.Mix(default, default);
            return unchecked(a.Sum() + b.Sum());
        }
    }

    private static Vector256<ulong> Lengths(int* keys, int* values) =>
        Avx2.ConvertToVector256Int64((uint*)keys).AsUInt64() | Avx2.ConvertToVector256Int64((uint*)values).AsUInt64() << 32;

    /// <summary>Bytes of each record, filled up with zeros to whole blocks: those that all have, then those that only some have or have in part.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Mix(ref Lanes first, ref Lanes second, ulong* bytes, int* lengths)
    {
        (Lanes a, Lanes b) = (first, second); // locals, which the JIT keeps in registers
        Vector256<int> all = Vector256.Load(lengths);
        int shortest = Least(all);
        int longest = -Least(-all);
        int offset = 0;
        for (; offset + BlockBytes <= shortest; offset += BlockBytes)
        {
            Vector256<ulong> even = Vector256.Create(Vector128.Load((ulong*)(bytes[0] + (uint)offset)), Vector128.Load((ulong*)(bytes[2] + (uint)offset)));
            Vector256<ulong> odd = Vector256.Create(Vector128.Load((ulong*)(bytes[1] + (uint)offset)), Vector128.Load((ulong*)(bytes[3] + (uint)offset)));
            a.Mix(Avx2.UnpackLow(even, odd), Avx2.UnpackHigh(even, odd));
            even = Vector256.Create(Vector128.Load((ulong*)(bytes[4] + (uint)offset)), Vector128.Load((ulong*)(bytes[6] + (uint)offset)));
            odd = Vector256.Create(Vector128.Load((ulong*)(bytes[5] + (uint)offset)), Vector128.Load((ulong*)(bytes[7] + (uint)offset)));
            b.Mix(Avx2.UnpackLow(even, odd), Avx2.UnpackHigh(even, odd));
        }

        for (; offset < longest; offset += BlockBytes)
        {
            MixPart(ref a, bytes, lengths, offset);
            MixPart(ref b, bytes + Half, lengths + Half, offset);
        }

        (first, second) = (a, b);
    }

    /// <summary>A block that records have in part or not at all; these stay as they are. Without a branch: which lengths come together is chance.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MixPart(ref Lanes lanes, ulong* bytes, int* lengths, int offset)
    {
        Lanes before = lanes;
        Vector256<long> length = Avx2.ConvertToVector256Int64(lengths);
        Vector256<ulong> at = Vector256.Load(bytes) + Vector256.Min(length, Vector256.Create((long)offset)).AsUInt64(); // not beyond the end of one that is shorter
        Vector256<long> bits = (length - Vector256.Create((long)offset)) << 3;
        Vector256<ulong> even = Vector256.Create(Vector128.Load((ulong*)at[0]), Vector128.Load((ulong*)at[2]));
        Vector256<ulong> odd = Vector256.Create(Vector128.Load((ulong*)at[1]), Vector128.Load((ulong*)at[3]));
        lanes.Mix(FirstBits(Avx2.UnpackLow(even, odd), bits), FirstBits(Avx2.UnpackHigh(even, odd), bits - Vector256.Create(64L)));
        lanes.Restore(before, Vector256.LessThanOrEqual(bits, Vector256<long>.Zero).AsUInt64());
    }

    /// <summary>What is left of words of which so many bits count; none below 0, all from 64 on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> FirstBits(Vector256<ulong> words, Vector256<long> bits) =>
        Vector256.AndNot(words, Avx2.ShiftLeftLogicalVariable(Vector256<ulong>.AllBitsSet, Vector256.Max(bits, Vector256<long>.Zero).AsUInt64()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Least(Vector256<int> numbers)
    {
        Vector128<int> four = Vector128.Min(numbers.GetLower(), numbers.GetUpper());
        Vector128<int> two = Vector128.Min(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
        return Math.Min(two[0], two[1]);
    }

    /// <summary>The records that go side by side, a column per part.</summary>
    public struct Records
    {
        /// <summary>The first byte of each key.</summary>
        public fixed ulong Keys[Count];

        /// <summary>The first byte of each value.</summary>
        public fixed ulong Values[Count];

        /// <summary>Milliseconds since 1970.</summary>
        public fixed ulong Timestamps[Count];

        /// <summary>How many bytes each key has.</summary>
        public fixed int KeyLengths[Count];

        /// <summary>How many bytes each value has.</summary>
        public fixed int ValueLengths[Count];
    }

    /// <summary>The states of four records.</summary>
    private struct Lanes
    {
        private Vector256<ulong> _high;
        private Vector256<ulong> _low;

        public static Lanes Start
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => new() { _high = Vector256.Create(RecordDigest.StartHigh), _low = Vector256.Create(RecordDigest.StartLow) };
        }

        /// <summary>One block of each.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Mix(Vector256<ulong> first, Vector256<ulong> second)
        {
            Vector256<ulong> multiplier = Vector256.Create(RecordDigest.MultiplierLow);
            Vector256<ulong> multiplierTop = Vector256.Create(RecordDigest.MultiplierLow >> 32);
            Vector256<ulong> bottomHalf = Vector256.Create((ulong)uint.MaxValue);
            Vector256<ulong> low = _low ^ first;
            Vector256<ulong> high = _high ^ second;
            Vector256<ulong> top = low >>> 32;
            Vector256<ulong> bottoms = Product(low, multiplier);
            Vector256<ulong> middle = Product(top, multiplier) + (bottoms >>> 32); // below 2⁶⁴, as is the next
            Vector256<ulong> cross = Product(low, multiplierTop) + (middle & bottomHalf);
            _high = Product(top, multiplierTop) + (middle >>> 32) + (cross >>> 32) + (high * multiplier + low * Vector256.Create(RecordDigest.MultiplierHigh));
            _low = (cross << 32 | bottoms & bottomHalf) ^ _high;
        }

        /// <summary>Takes back what was mixed into some of them.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Restore(in Lanes before, Vector256<ulong> which)
        {
            _high = Vector256.ConditionalSelect(which, before._high, _high);
            _low = Vector256.ConditionalSelect(which, before._low, _low);
        }

        public readonly UInt128 Sum()
        {
            UInt128 sum = 0;
            for (int i = 0; i < Half; i++)
            {
                sum += new UInt128(_high[i], _low[i]);
            }

            return sum;
        }

        /// <summary>The products of the bottom halves.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<ulong> Product(Vector256<ulong> left, Vector256<ulong> right) => Avx2.Multiply(left.AsUInt32(), right.AsUInt32());
    }
}
