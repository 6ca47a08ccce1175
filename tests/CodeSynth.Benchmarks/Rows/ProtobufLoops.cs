using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using CodeSynth.Modeling;
using CodeSynth.Randomness;
using CodeSynth.Wire;

namespace CodeSynth.Benchmarks.Rows;

/// <summary>The limit for rows of Protobuf: loops as <see cref="HandLoops"/> are, by hand for this one model and plan. A test asserts that they write the generator's bytes.</summary>
public sealed unsafe class ProtobufLoops : LoopModel
{
    private const int CustomerCell = 16;

    private static readonly ulong* s_nanos = Nanos();

    private readonly byte* _customers; // in the order of popularity
    private readonly byte* _methods;
    private readonly byte* _tiers;

    /// <param name="seed">The plan's seed.</param>
    /// <param name="origin">The plan's start in UTC ticks.</param>
    /// <param name="customers">How many customers there are.</param>
    public ProtobufLoops(ulong seed, long origin, int customers)
        : base(seed, origin, customers)
    {
        _customers = Cells([.. Enumerable.Range(1, customers).Select(rank => $"CUST_{_popularity.RowOf((uint)rank) + 1:D4}").Select(id => $"{(char)id.Length}{id}\u0019")], CustomerCell);
        for (int i = 0; i < customers; i++)
        {
            _customers[i * CustomerCell + CustomerCell - 1] = (byte)(_customers[i * CustomerCell] + 2);
        }

        _methods = Cells([.. new[] { "credit_card", "debit_card", "paypal", "bank_transfer" }.Select(m => $"\u0022{(char)m.Length}{m}")]);
        _tiers = Cells([.. new[] { "premium", "regular", "basic" }.Select(t => $"\u0032{(char)t.Length}{t}")]);
    }

    /// <summary>Writes orders.</summary>
    public int Orders(byte* destination, long row, int count, BatchColumns columns)
    {
        byte* p = destination;
        LoopDraws draws;
        ulong* picks = draws.First;
        ulong* amounts = draws.Second;
        byte* customers = _customers;
        Vector128<byte> status = Literal("\"\u0007pending*"u8);
        ulong* nanos = s_nanos;
        int* ends = columns.End;
        uint* keys = columns.Key;
        long* times = columns.Time;
        for (int run; count > 0; count -= run, row += run, ends += run, keys += run, times += run)
        {
            // Rows whose id has the same digits above the last four.
            uint low = (uint)(row + 1) % 10_000;
            uint* four = DigitTable.Four + low;
            Vector256<byte> head = Head("ORDER_", row + 1, 5, out int digits);
            uint key = 2u | (uint)(digits + 2) << 16;
            long time = _origin + (row + 1) * OrderPeriod;
            ulong seconds = (ulong)(time - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond;
            uint milliseconds = (uint)(time % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMillisecond);
            ulong second = Second(seconds);
            run = (int)Math.Min(Math.Min(count, LoopDraws.Count), 10_000 - low);
            LoopDraws.FillCells(_orderCustomer, row, run, _popularity, CustomerCell, picks);
            LoopDraws.FillAmounts(_orderAmount, row, run, CentsMin, CentsSpan, amounts);
            for (int i = 0; i < run; i++, time += OrderPeriod)
            {
                times[i] = time;
                keys[i] = key;
                head.Store(p);
                *(uint*)(p + digits) = four[i];
                byte* customer = customers + picks[i];
                Vector128.Load(customer).Store(p + digits + 5);
                p += digits + 5 + customer[CustomerCell - 1];
                *(double*)p = ((double*)amounts)[i];
                status.Store(p + 8);
                ulong rest = nanos[milliseconds];
                *(ulong*)(p + 18) = second + (rest >> 56);
                *(ulong*)(p + 25) = rest;
                p += 25 + (rest >> 56);
                ends[i] = (int)(p - destination);
                milliseconds += (uint)(OrderPeriod / TimeSpan.TicksPerMillisecond);
                if (milliseconds >= 1000)
                {
                    milliseconds -= 1000;
                    second = Second(++seconds);
                }
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
        Vector128<byte> status = Literal("*\u0009completed2"u8);
        ulong* nanos = s_nanos;
        int* ends = columns.End;
        uint* keys = columns.Key;
        long* times = columns.Time;
        for (int run; count > 0; count -= run, row += run, ends += run, keys += run, times += run)
        {
            uint low = (uint)(row + 1) % 10_000;
            uint* four = DigitTable.Four + low;
            Vector256<byte> head = Head("PAY_", row + 1, 6, out int digits);
            uint key = 2u | (uint)(digits + 2) << 16;
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
                p += digits + 6;
                long order = OrderOf(ages[i], time);
                byte* end = OrderId(p, order);
                p[-1] = (byte)(end - p);
                *end = 0x19;
                *(double*)(end + 1) = (CentsMin + (long)Bits.Below(Bits.At(amount, order), CentsSpan)) / 100.0;
                byte* choice = methods + Bits.Below(choices[i], 4) * Cell;
                Vector128.Load(choice).Store(end + 9);
                p = end + 11 + choice[1];
                status.Store(p);
                ulong milliseconds = (ulong)(time - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;
                ulong seconds = milliseconds / 1000;
                ulong rest = nanos[milliseconds - seconds * 1000];
                *(ulong*)(p + 12) = Second(seconds) + (rest >> 56);
                *(ulong*)(p + 19) = rest;
                p += 19 + (rest >> 56);
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
        Vector128<byte> head = Literal("\u000A CUST_"u8);
        for (int i = 0; i < count; i++, row++)
        {
            columns.Time[i] = _origin;
            uint number = (uint)row + 1;
            uint high = number / 10_000;
            head.Store(p);
            p[7] = (byte)('0' + high); // the fifth digit, when there is one
            int digits = high == 0 ? 7 : 8;
            *(uint*)(p + digits) = four[number - high * 10_000];
            int length = digits + 2;
            p[1] = (byte)length;
            columns.Key[i] = 2u | (uint)length << 16;
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

    // The length but for the nanoseconds, a tag and the seconds, which take five bytes in this century.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Second(ulong seconds) => 0x0806
        | ((seconds & 0x7F) | (seconds & 0x3F80) << 1 | (seconds & 0x1FC000) << 2 | (seconds & 0xFE00000) << 3 | seconds >> 28 << 32 | 0x80808080) << 16;

    // Tag and nanoseconds of each millisecond, and in the last byte how many bytes they are.
    private static ulong* Nanos()
    {
        ulong* table = (ulong*)NativeMemory.AlignedAlloc(1000 * sizeof(ulong), 64);
        table[0] = 0;
        for (uint i = 1; i < 1000; i++)
        {
            ulong bytes = 0x10;
            int length = 1;
            for (ulong rest = i * 1_000_000; rest != 0; rest >>= 7, length++)
            {
                bytes |= ((rest & 0x7F) | (rest > 0x7F ? 0x80u : 0)) << (8 * length);
            }

            table[i] = bytes | (ulong)length << 56;
        }

        return table;
    }

    // Tag, length and text of an id, whose last four digits begin at the place, and the tag behind it.
    private static Vector256<byte> Head(string prefix, long number, int minDigits, out int digits)
    {
        string id = prefix + number.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(minDigits, '0');
        digits = id.Length - 2;
        Span<byte> padded = stackalloc byte[Vector256<byte>.Count];
        padded.Clear();
        Encoding.ASCII.GetBytes($"\u000A{(char)id.Length}{id}\u0012", padded);
        return Vector256.Create<byte>(padded);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector128<byte> Literal(ReadOnlySpan<byte> text)
    {
        Span<byte> padded = stackalloc byte[16];
        padded.Clear();
        text.CopyTo(padded);
        return Vector128.Create<byte>(padded);
    }

    private static byte* Cells(string[] texts, int cell = Cell)
    {
        byte* bytes = (byte*)NativeMemory.AlignedAlloc((nuint)(texts.Length * cell), 64);
        for (int i = 0; i < texts.Length; i++)
        {
            Encoding.ASCII.GetBytes(texts[i], new Span<byte>(bytes + i * cell, cell));
        }

        return bytes;
    }
}
