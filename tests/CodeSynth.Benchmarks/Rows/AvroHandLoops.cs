using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CodeSynth.Modeling;
using CodeSynth.Randomness;
using CodeSynth.Sampling;
using CodeSynth.Wire;

namespace CodeSynth.Benchmarks.Rows;

/// <summary>
/// The same limit as <see cref="HandLoops"/> for rows of Avro: encoders that somebody would write who knew this one model and this one plan,
/// with its times of six bytes and its keys of a known length.
/// </summary>
public sealed unsafe class AvroHandLoops : LoopModel
{
    private readonly byte* _customers;
    private readonly byte* _methods;
    private readonly byte* _tiers;

    /// <param name="seed">The plan's seed.</param>
    /// <param name="origin">The plan's start in UTC ticks.</param>
    /// <param name="customers">How many customers there are.</param>
    public AvroHandLoops(ulong seed, long origin, int customers)
        : base(seed, origin, customers)
    {
        _customers = Cells([.. Enumerable.Range(1, customers).Select(i => $"\u0012CUST_{i:D4}")]);
        _methods = Cells(["\u0016credit_card\u0012completed", "\u0014debit_card\u0012completed", "\u000Cpaypal\u0012completed", "\u001Abank_transfer\u0012completed"]);
        _tiers = Cells(["\u000Epremium", "\u000Eregular", "\u000Abasic"]);
    }

    /// <summary>Writes orders.</summary>
    public int Orders(byte* destination, long row, int count, BatchColumns columns)
    {
        byte* p = destination;
        ulong customer = _orderCustomer;
        ulong amount = _orderAmount;
        PopularityTable popularity = _popularity;
        byte* customers = _customers;
        uint* four = DigitTable.Four;
        ulong head = Word("ORDER_"u8);
        ulong status = Word("\u000Epending"u8);
        long time = _origin + (row + 1) * OrderPeriod;
        for (int i = 0; i < count; i++, row++, time += OrderPeriod)
        {
            columns.Time[i] = time;
            columns.Key[i] = 11u << 16;
            uint number = (uint)row + 1;
            uint high = number / 10_000;
            ulong start = head | (ulong)('0' + high) << 48;
            uint digits = four[number - high * 10_000];
            *(ulong*)p = start;
            *(uint*)(p + 7) = digits;
            p[11] = 22;
            *(ulong*)(p + 12) = start;
            *(uint*)(p + 19) = digits;
            Vector128.Load(customers + popularity.At(Bits.At(customer, row)) * Cell).Store(p + 23);
            *(double*)(p + 33) = (CentsMin + (long)Bits.Below(Bits.At(amount, row), CentsSpan)) / 100.0;
            *(ulong*)(p + 41) = status;
            *(ulong*)(p + 49) = Milliseconds(time);
            p += 55;
            columns.End[i] = (int)(p - destination);
        }

        return (int)(p - destination);
    }

    /// <summary>Writes payments.</summary>
    public int Payments(byte* destination, long row, int count, BatchColumns columns)
    {
        byte* p = destination;
        ulong order = _paymentOrder;
        ulong amount = _orderAmount;
        ulong method = _paymentMethod;
        byte* methods = _methods;
        uint* four = DigitTable.Four;
        ulong head = Word("PAY_00"u8);
        ulong orderHead = Word("\u0016ORDER_0"u8);
        long firstOrder = _origin + OrderPeriod;
        long time = firstOrder + (row + 1) * PaymentPeriod;
        for (int i = 0; i < count; i++, row++, time += PaymentPeriod)
        {
            columns.Time[i] = time;
            columns.Key[i] = 10u << 16;
            long window = Math.Min(MaxAge, time - firstOrder);
            long age = RecencyAge.Of(Bits.At(order, row), window);
            long orderRow = (time - age - _origin) / OrderPeriod - 1;
            if (age > MaxAge - OrderPeriod && (orderRow + 1) * OrderPeriod + _origin < time - MaxAge)
            {
                orderRow = (time - MaxAge - 1 - _origin) / OrderPeriod;
            }

            uint number = (uint)row + 1;
            uint high = number / 10_000;
            ulong start = head & 0x0000FFFF_FFFFFFFF | (ulong)('0' + high) << 40;
            uint digits = four[number - high * 10_000];
            *(ulong*)p = start;
            *(uint*)(p + 6) = digits;
            p[10] = 20;
            *(ulong*)(p + 11) = start;
            *(uint*)(p + 17) = digits;
            number = (uint)orderRow + 1;
            high = number / 10_000;
            *(ulong*)(p + 21) = orderHead;
            p[28] = (byte)('0' + high);
            *(uint*)(p + 29) = four[number - high * 10_000];
            *(double*)(p + 33) = (CentsMin + (long)Bits.Below(Bits.At(amount, orderRow), CentsSpan)) / 100.0;
            byte* chosen = methods + Bits.Below(Bits.At(method, row), 4) * Cell;
            Vector256.Load(chosen).Store(p + 41);
            p += 41 + chosen[Cell - 1];
            *(ulong*)p = Milliseconds(time);
            p += 6;
            columns.End[i] = (int)(p - destination);
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
        ulong head = Word("CUST_"u8);
        for (int i = 0; i < count; i++, row++)
        {
            columns.Time[i] = _origin;
            uint number = (uint)row + 1;
            uint high = number / 10_000;
            *(ulong*)p = head | (ulong)('0' + high) << 40; // the fifth digit, when there is one
            int length = high == 0 ? 9 : 10;
            *(uint*)(p + length - 4) = four[number - high * 10_000];
            columns.Key[i] = (uint)length << 16;
            p[length] = (byte)(length << 1);
            Vector128.Load(p).Store(p + length + 1);
            p += 2 * length + 1;
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
        ulong bits = (ulong)(time / TimeSpan.TicksPerMillisecond - DateTime.UnixEpoch.Ticks / TimeSpan.TicksPerMillisecond) << 1;
        bits = (bits & 0x0FFFFFFF) | (bits & 0x00FFFFFF_F0000000) << 4;
        bits = (bits & 0x00003FFF_00003FFF) | (bits & 0x0FFFC000_0FFFC000) << 2;
        bits = (bits & 0x007F007F_007F007F) | (bits & 0x3F803F80_3F803F80) << 1;
        return bits | 0x80_80808080;
    }

    private static ulong Word(ReadOnlySpan<byte> text)
    {
        Span<byte> padded = stackalloc byte[sizeof(ulong)];
        padded.Clear();
        text.CopyTo(padded);
        return MemoryMarshal.Read<ulong>(padded);
    }

    // The last byte of a cell is the length.
    private static byte* Cells(string[] texts)
    {
        byte* bytes = (byte*)NativeMemory.AlignedAlloc((nuint)(texts.Length * Cell), 64);
        for (int i = 0; i < texts.Length; i++)
        {
            System.Text.Encoding.ASCII.GetBytes(texts[i], new Span<byte>(bytes + i * Cell, Cell));
            bytes[i * Cell + Cell - 1] = (byte)texts[i].Length;
        }

        return bytes;
    }
}
