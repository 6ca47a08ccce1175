using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CodeSynth.Modeling;
using CodeSynth.Randomness;
using CodeSynth.Wire;

namespace CodeSynth.Benchmarks.Rows;

/// <summary>
/// The same limit as <see cref="HandLoops"/> for rows of Avro: encoders that somebody would write who knew this one model and this one plan,
/// with its times of six bytes and its keys of a known kind.
/// </summary>
public sealed unsafe class AvroHandLoops : LoopModel
{
    private const int CustomerCell = 16;
    private const uint OrderBits = (uint)(2 * OrderPeriod / TimeSpan.TicksPerMillisecond); // what they are later by, as the format has it

    private readonly byte* _customers; // in the order of popularity
    private readonly byte* _methods;
    private readonly byte* _tiers;

    /// <param name="seed">The plan's seed.</param>
    /// <param name="origin">The plan's start in UTC ticks.</param>
    /// <param name="customers">How many customers there are.</param>
    public AvroHandLoops(ulong seed, long origin, int customers)
        : base(seed, origin, customers)
    {
        _customers = Cells([.. Enumerable.Range(1, customers).Select(rank => $"CUST_{_popularity.RowOf((uint)rank) + 1:D4}").Select(id => (char)(id.Length << 1) + id)], CustomerCell);
        _methods = Cells(["\u0016credit_card\u0012completed", "\u0014debit_card\u0012completed", "\u000Cpaypal\u0012completed", "\u001Abank_transfer\u0012completed"]);
        _tiers = Cells(["\u000Epremium", "\u000Eregular", "\u000Abasic"]);
    }

    /// <summary>Writes orders.</summary>
    public int Orders(byte* destination, long row, int count, BatchColumns columns)
    {
        byte* p = destination;
        LoopDraws draws;
        ulong* picks = draws.First;
        ulong* amounts = draws.Second;
        byte* customers = _customers;
        ulong status = Word("\u000Epending"u8);
        int* ends = columns.End;
        uint* keys = columns.Key;
        long* times = columns.Time;
        for (int run; count > 0; count -= run, row += run, ends += run, keys += run, times += run)
        {
            // Rows whose id has the same digits above the last four, and whose time the same bytes above the low 28 bits.
            uint low = (uint)(row + 1) % 10_000;
            uint* four = DigitTable.Four + low;
            Vector128<byte> head = Head("ORDER_", row + 1, 5, out int digits);
            uint key = 1u | (uint)(digits + 3) << 16;
            long time = _origin + (row + 1) * OrderPeriod;
            uint bits = (uint)Doubled(time) & 0x0FFFFFFF;
            ulong above = Milliseconds(time) & 0xFFFFFFFF_00000000 | 0x80808080;
            run = (int)Math.Min(Math.Min(Math.Min(count, LoopDraws.Count), 10_000 - low), (0x0FFFFFFF - bits) / OrderBits + 1);
            LoopDraws.FillCells(_orderCustomer, row, run, _popularity, CustomerCell, picks);
            LoopDraws.FillAmounts(_orderAmount, row, run, CentsMin, CentsSpan, amounts);
            for (int i = 0; i < run; i++, time += OrderPeriod, bits += OrderBits)
            {
                times[i] = time;
                keys[i] = key;
                head.Store(p);
                *(uint*)(p + digits) = four[i];
                byte* customer = customers + picks[i];
                Vector128.Load(customer).Store(p + digits + 4);
                p += digits + 4 + customer[CustomerCell - 1];
                *(double*)p = ((double*)amounts)[i];
                *(ulong*)(p + 8) = status;
                uint spread = (bits & 0x3FFF) | (bits & 0xFFFC000) << 2;
                *(ulong*)(p + 16) = above | (spread & 0x007F007F) | (spread & 0x3F803F80) << 1;
                p += 22;
                ends[i] = (int)(p - destination);
            }
        }

        return (int)(p - destination);
    }

    /// <summary>Writes payments.</summary>
    public int Payments(byte* destination, long row, int count, BatchColumns columns)
    {
        byte* p = destination;
        LoopDraws draws;
        ulong* ages = draws.First;
        ulong* choices = draws.Second;
        ulong amount = _orderAmount;
        byte* methods = _methods;
        int* ends = columns.End;
        uint* keys = columns.Key;
        long* times = columns.Time;
        for (int run; count > 0; count -= run, row += run, ends += run, keys += run, times += run)
        {
            uint low = (uint)(row + 1) % 10_000;
            uint* four = DigitTable.Four + low;
            Vector128<byte> head = Head("PAY_", row + 1, 6, out int digits);
            uint key = 1u | (uint)(digits + 3) << 16;
            long time = FirstOrder + (row + 1) * PaymentPeriod;
            run = (int)Math.Min(Math.Min(count, LoopDraws.Count), 10_000 - low);
            LoopDraws.Fill(_paymentOrder, row, run, ages);
            LoopDraws.Fill(_paymentMethod, row, run, choices);
            for (int i = 0; i < run; i++, time += PaymentPeriod)
            {
                times[i] = time;
                keys[i] = key;
                head.Store(p);
                *(uint*)(p + digits) = four[i];
                p += digits + 4;
                long order = OrderOf(ages[i], time);
                byte* end = OrderId(p + 1, order);
                *p = (byte)((end - p - 1) << 1);
                p = end;
                *(double*)p = (CentsMin + (long)Bits.Below(Bits.At(amount, order), CentsSpan)) / 100.0;
                byte* method = methods + Bits.Below(choices[i], 4) * Cell;
                Vector256.Load(method).Store(p + 8);
                p += 8 + method[Cell - 1];
                *(ulong*)p = Milliseconds(time);
                p += 6;
                ends[i] = (int)(p - destination);
            }
        }

        return (int)(p - destination);
    }

    /// <summary>Writes customers.</summary>
    public int Customers(byte* destination, long row, int count, BatchColumns columns)
    {
        byte* p = destination;
        ulong tier = _tier;
        byte* tiers = _tiers;
        uint* four = DigitTable.Four;
        ulong head = Word(" CUST_"u8);
        for (int i = 0; i < count; i++, row++)
        {
            columns.Time[i] = _origin;
            uint number = (uint)row + 1;
            uint high = number / 10_000;
            *(ulong*)p = head | (ulong)('0' + high) << 48; // the fifth digit, when there is one
            int length = high == 0 ? 9 : 10;
            *p = (byte)(length << 1);
            *(uint*)(p + length - 3) = four[number - high * 10_000];
            columns.Key[i] = 1u | (uint)length << 16;
            p += length + 1;
            p = Text(p, _name.Write(p + 1, row));
            p = Text(p, _email.Write(p + 1, row));
            p = Text(p, _phone.Write(p + 1, row));
            p = Text(p, _street.Write(p + 1, row));
            p = Text(p, _city.Write(p + 1, row));
            p = Text(p, _postcode.Write(p + 1, row));
            p = Text(p, _country.Write(p + 1, row));
            byte* chosen = tiers + Bits.Below(Bits.At(tier, row), 3) * Cell;
            *(ulong*)p = *(ulong*)chosen;
            p += chosen[Cell - 1];
            columns.End[i] = (int)(p - destination);
        }

        return (int)(p - destination);
    }

    // All texts of the model have fewer than 64 bytes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* Text(byte* p, byte* end)
    {
        *p = (byte)((end - p - 1) << 1);
        return end;
    }

    // From 1987 to 2039 the doubled milliseconds have 40 to 42 bits, six bytes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Milliseconds(long time)
    {
        ulong bits = Doubled(time);
        bits = (bits & 0x0FFFFFFF) | (bits & 0x00FFFFFF_F0000000) << 4;
        bits = (bits & 0x00003FFF_00003FFF) | (bits & 0x0FFFC000_0FFFC000) << 2;
        bits = (bits & 0x007F007F_007F007F) | (bits & 0x3F803F80_3F803F80) << 1;
        return bits | 0x80_80808080;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Doubled(long time) => (ulong)(time / TimeSpan.TicksPerMillisecond - DateTime.UnixEpoch.Ticks / TimeSpan.TicksPerMillisecond) << 1;

    // The length and the text of an id as far as its last four digits, which begin at the place.
    private static Vector128<byte> Head(string prefix, long number, int minDigits, out int digits)
    {
        string id = prefix + number.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(minDigits, '0');
        digits = id.Length - 3;
        Span<byte> padded = stackalloc byte[Vector128<byte>.Count];
        System.Text.Encoding.ASCII.GetBytes((char)(id.Length << 1) + id, padded);
        return Vector128.Create<byte>(padded);
    }

    private static ulong Word(ReadOnlySpan<byte> text)
    {
        Span<byte> padded = stackalloc byte[sizeof(ulong)];
        padded.Clear();
        text.CopyTo(padded);
        return MemoryMarshal.Read<ulong>(padded);
    }

    // The last byte of a cell is the length.
    private static byte* Cells(string[] texts, int cell = Cell)
    {
        byte* bytes = (byte*)NativeMemory.AlignedAlloc((nuint)(texts.Length * cell), 64);
        for (int i = 0; i < texts.Length; i++)
        {
            System.Text.Encoding.Latin1.GetBytes(texts[i], new Span<byte>(bytes + i * cell, cell));
            bytes[i * cell + cell - 1] = (byte)texts[i].Length;
        }

        return bytes;
    }
}
