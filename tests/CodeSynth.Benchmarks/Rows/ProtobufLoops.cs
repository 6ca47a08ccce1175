using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using CodeSynth.Modeling;
using CodeSynth.Randomness;
using CodeSynth.Sampling;
using CodeSynth.Wire;

namespace CodeSynth.Benchmarks.Rows;

/// <summary>The limit for rows of Protobuf: loops as <see cref="HandLoops"/> are, by hand for this one model and plan. A test asserts that they write the generator's bytes.</summary>
public sealed unsafe class ProtobufLoops : LoopModel
{
    private readonly byte* _customers;
    private readonly byte* _methods;
    private readonly byte* _tiers;

    /// <param name="seed">The plan's seed.</param>
    /// <param name="origin">The plan's start in UTC ticks.</param>
    /// <param name="customers">How many customers there are.</param>
    public ProtobufLoops(ulong seed, long origin, int customers)
        : base(seed, origin, customers)
    {
        _customers = Cells([.. Enumerable.Range(1, customers).Select(i => $"\u0012\u0009CUST_{i:D4}\u0019")]);
        _methods = Cells([.. new[] { "credit_card", "debit_card", "paypal", "bank_transfer" }.Select(m => $"\u0022{(char)m.Length}{m}")]);
        _tiers = Cells([.. new[] { "premium", "regular", "basic" }.Select(t => $"\u0032{(char)t.Length}{t}")]);
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
        Vector128<byte> head = Literal("ORDER_"u8);
        Vector128<byte> status = Literal("\"\u0007pending*"u8);
        long time = _origin + (row + 1) * OrderPeriod;
        for (int i = 0; i < count; i++, row++, time += OrderPeriod)
        {
            columns.Time[i] = time;
            columns.Key[i] = 11u << 16;
            uint number = (uint)row + 1;
            uint high = number / 10_000;
            uint low = four[number - high * 10_000];
            head.Store(p);
            p[6] = (byte)('0' + high);
            *(uint*)(p + 7) = low;
            *(ushort*)(p + 11) = 0x0B0A;
            head.Store(p + 13);
            p[19] = (byte)('0' + high);
            *(uint*)(p + 20) = low;
            Vector128.Load(customers + popularity.At(Bits.At(customer, row)) * Cell).Store(p + 24);
            *(double*)(p + 36) = (CentsMin + (long)Bits.Below(Bits.At(amount, row), CentsSpan)) / 100.0;
            status.Store(p + 44);
            p = Instant(p + 54, time);
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
        Vector128<byte> head = Literal("PAY_00"u8);
        Vector128<byte> toOrder = Literal("\u0012\u000BORDER_"u8);
        Vector128<byte> status = Literal("*\u0009completed2"u8);
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
            uint low = four[number - high * 10_000];
            head.Store(p);
            p[5] = (byte)('0' + high);
            *(uint*)(p + 6) = low;
            *(ushort*)(p + 10) = 0x0A0A;
            head.Store(p + 12);
            p[17] = (byte)('0' + high);
            *(uint*)(p + 18) = low;
            toOrder.Store(p + 22);
            number = (uint)orderRow + 1;
            high = number / 10_000;
            p[30] = (byte)('0' + high);
            *(uint*)(p + 31) = four[number - high * 10_000];
            p[35] = 0x19;
            *(double*)(p + 36) = (CentsMin + (long)Bits.Below(Bits.At(amount, orderRow), CentsSpan)) / 100.0;
            byte* choice = methods + Bits.Below(Bits.At(method, row), 4) * Cell;
            Vector128.Load(choice).Store(p + 44);
            p += 46 + choice[1];
            status.Store(p);
            p = Instant(p + 12, time);
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
        Vector128<byte> head = Literal("CUST_"u8);
        for (int i = 0; i < count; i++, row++)
        {
            columns.Time[i] = _origin;
            uint number = (uint)row + 1;
            uint high = number / 10_000;
            head.Store(p);
            p[5] = (byte)('0' + high); // the fifth digit, when there is one
            int digits = high == 0 ? 5 : 6;
            *(uint*)(p + digits) = four[number - high * 10_000];
            int length = digits + 4;
            columns.Key[i] = (uint)length << 16;
            byte* id = p;
            p += length;
            p[0] = 0x0A;
            p[1] = (byte)length;
            Vector128.Load(id).Store(p + 2);
            p = Text(p + 2 + length, 0x12, _name.Write(p + 4 + length, row));
            p = Text(p, 0x1A, _email.Write(p + 2, row));
            p = Text(p, 0x22, _phone.Write(p + 2, row));
            byte* address = p;
            p = Text(p + 2, 0x0A, _street.Write(p + 4, row));
            p = Text(p, 0x12, _city.Write(p + 2, row));
            p = Text(p, 0x1A, _postcode.Write(p + 2, row));
            p = Text(p, 0x22, _country.Write(p + 2, row));
            Text(address, 0x2A, p); // no address of the samplers has 128 bytes
            byte* choice = tiers + Bits.Below(Bits.At(tier, row), 3) * Cell;
            Vector128.Load(choice).Store(p);
            p += 2 + choice[1];
            columns.End[i] = (int)(p - destination);
        }

        return (int)(p - destination);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* Text(byte* p, byte tag, byte* end)
    {
        p[0] = tag;
        p[1] = (byte)(end - p - 2);
        return end;
    }

    // The seconds of this century take five bytes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* Instant(byte* p, long time)
    {
        ulong milliseconds = (ulong)(time - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;
        ulong seconds = milliseconds / 1000;
        byte* start = p++;
        *p++ = 0x08;
        *(ulong*)p = (seconds & 0x7F) | (seconds & 0x3F80) << 1 | (seconds & 0x1FC000) << 2 | (seconds & 0xFE00000) << 3 | seconds >> 28 << 32 | 0x80808080;
        p += 5;
        uint nanos = (uint)(milliseconds - seconds * 1000) * 1_000_000;
        if (nanos != 0)
        {
            *p++ = 0x10;
            while (nanos >= 0x80)
            {
                *p++ = (byte)(nanos | 0x80);
                nanos >>= 7;
            }

            *p++ = (byte)nanos;
        }

        *start = (byte)(p - start - 1);
        return p;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector128<byte> Literal(ReadOnlySpan<byte> text)
    {
        Span<byte> padded = stackalloc byte[16];
        padded.Clear();
        text.CopyTo(padded);
        return Vector128.Create<byte>(padded);
    }

    private static byte* Cells(string[] texts)
    {
        byte* bytes = (byte*)NativeMemory.AlignedAlloc((nuint)(texts.Length * Cell), 64);
        for (int i = 0; i < texts.Length; i++)
        {
            Encoding.ASCII.GetBytes(texts[i], new Span<byte>(bytes + i * Cell, Cell));
        }

        return bytes;
    }
}
