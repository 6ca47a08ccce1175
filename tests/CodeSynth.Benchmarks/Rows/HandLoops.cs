using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CodeSynth.Modeling;
using CodeSynth.Randomness;
using CodeSynth.Sampling;
using CodeSynth.Wire;

namespace CodeSynth.Benchmarks.Rows;

/// <summary>
/// The limit that the generator is held against: the loops that somebody would write who knew this one model, this one plan and
/// nothing else. They write the very same bytes and columns as the generator's, which a test asserts, and may use what is
/// true of the benchmark's plan only: a hundred customers, rows below 99,999, whole-millisecond periods.
/// </summary>
public sealed unsafe class HandLoops : LoopModel
{
    private readonly byte* _customers;
    private readonly byte* _methods;
    private readonly byte* _methodLengths;
    private readonly byte* _tiers;
    private readonly byte* _tierLengths;

    /// <param name="seed">The plan's seed.</param>
    /// <param name="origin">The plan's start in UTC ticks, a whole minute.</param>
    /// <param name="customers">How many customers there are.</param>
    public HandLoops(ulong seed, long origin, int customers)
        : base(seed, origin, customers)
    {
        _customers = Cells([.. Enumerable.Range(1, customers).Select(i => $"CUST_{i:D4}\",\"total_amount\":")], out _);
        _methods = Cells(["\"credit_card\",\"status\":\"completed", "\"debit_card\",\"status\":\"completed", "\"paypal\",\"status\":\"completed", "\"bank_transfer\",\"status\":\"completed"], out _methodLengths);
        _tiers = Cells(["\"premium\"}\n", "\"regular\"}\n", "\"basic\"}\n"], out _tierLengths);
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
        var minute = new Minute(_origin);
        Vector256<byte> head = Literal("{\"order_id\":\"ORDER_"u8);
        Vector256<byte> toCustomer = Literal("\",\"customer_id\":\""u8);
        Vector256<byte> toStatus = Literal(",\"status\":\"pending\",\"created_at\""u8);
        long time = _origin + (row + 1) * OrderPeriod;
        for (int i = 0; i < count; i++, row++, time += OrderPeriod)
        {
            columns.Time[i] = time;
            columns.Key[i] = 13u | 11u << 16;
            uint number = (uint)row + 1;
            uint high = number / 10_000;
            head.Store(p);
            p[19] = (byte)('0' + high);
            *(uint*)(p + 20) = four[number - high * 10_000];
            toCustomer.Store(p + 24);
            Vector256.Load(customers + popularity.At(Bits.At(customer, row)) * Cell).Store(p + 41);
            p = Cents(p + 41 + 26, CentsMin + (long)Bits.Below(Bits.At(amount, row), CentsSpan), four);
            toStatus.Store(p);
            *(ushort*)(p + 32) = ':' | '"' << 8;
            p = minute.Write(p + 34, time, four);
            *(uint*)p = '"' | '}' << 8 | '\n' << 16;
            p += 3;
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
        byte* methodLengths = _methodLengths;
        uint* four = DigitTable.Four;
        var minute = new Minute(_origin);
        Vector256<byte> head = Literal("{\"payment_id\":\"PAY_00"u8);
        Vector256<byte> toOrder = Literal("\",\"order_id\":\"ORDER_0"u8);
        Vector256<byte> toAmount = Literal("\",\"amount\":"u8);
        Vector256<byte> toMethod = Literal(",\"payment_method\":"u8);
        Vector256<byte> toTime = Literal("\",\"created_at\":\""u8);
        long firstOrder = _origin + OrderPeriod;
        long time = firstOrder + (row + 1) * PaymentPeriod;
        for (int i = 0; i < count; i++, row++, time += PaymentPeriod)
        {
            columns.Time[i] = time;
            columns.Key[i] = 15u | 10u << 16;
            long window = Math.Min(MaxAge, time - firstOrder);
            long age = RecencyAge.Of(Bits.At(order, row), window);
            long orderRow = (time - age - _origin) / OrderPeriod - 1;
            if (age > MaxAge - OrderPeriod && (orderRow + 1) * OrderPeriod + _origin < time - MaxAge)
            {
                orderRow = (time - MaxAge - 1 - _origin) / OrderPeriod;
            }

            uint number = (uint)row + 1;
            uint high = number / 10_000;
            head.Store(p);
            p[20] = (byte)('0' + high);
            *(uint*)(p + 21) = four[number - high * 10_000];
            toOrder.Store(p + 25);
            number = (uint)orderRow + 1;
            high = number / 10_000;
            p[45] = (byte)('0' + high);
            *(uint*)(p + 46) = four[number - high * 10_000];
            toAmount.Store(p + 50);
            p = Cents(p + 61, CentsMin + (long)Bits.Below(Bits.At(amount, orderRow), CentsSpan), four);
            toMethod.Store(p);
            ulong choice = Bits.Below(Bits.At(method, row), 4);
            p += 18;
            Vector256.Load(methods + choice * Cell * 2).Store(p);
            Vector256.Load(methods + choice * Cell * 2 + Cell).Store(p + Cell);
            p += methodLengths[choice];
            toTime.Store(p);
            p = minute.Write(p + 16, time, four);
            *(uint*)p = '"' | '}' << 8 | '\n' << 16;
            p += 3;
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
        byte* tierLengths = _tierLengths;
        uint* four = DigitTable.Four;
        Vector256<byte> head = Literal("{\"customer_id\":\"CUST_"u8);
        Vector256<byte> toName = Literal("\",\"name\":\""u8);
        Vector256<byte> toEmail = Literal("\",\"email\":\""u8);
        Vector256<byte> toPhone = Literal("\",\"phone\":\""u8);
        Vector256<byte> toStreet = Literal("\",\"address\":{\"street\":\""u8);
        Vector256<byte> toCity = Literal("\",\"city\":\""u8);
        Vector256<byte> toPostcode = Literal("\",\"postal_code\":\""u8);
        Vector256<byte> toCountry = Literal("\",\"country_code\":\""u8);
        Vector256<byte> toTier = Literal("\"},\"tier\":"u8);
        for (int i = 0; i < count; i++, row++)
        {
            columns.Time[i] = _origin;
            uint number = (uint)row + 1;
            uint high = number / 10_000;
            head.Store(p);
            *(uint*)(p + 21) = (uint)('0' + high); // the fifth digit, when there is one
            byte* id = p + 21 + (high == 0 ? 0 : 1);
            *(uint*)id = four[number - high * 10_000];
            columns.Key[i] = 16u | (uint)(id + 4 - p - 16) << 16;
            p = id + 4;
            toName.Store(p);
            p = _name.Write(p + 10, row);
            toEmail.Store(p);
            p = _email.Write(p + 11, row);
            toPhone.Store(p);
            p = _phone.Write(p + 11, row);
            toStreet.Store(p);
            p = _street.Write(p + 23, row);
            toCity.Store(p);
            p = _city.Write(p + 10, row);
            toPostcode.Store(p);
            p = _postcode.Write(p + 17, row);
            toCountry.Store(p);
            p = _country.Write(p + 18, row);
            toTier.Store(p);
            ulong choice = Bits.Below(Bits.At(tier, row), 3);
            Vector256.Load(tiers + choice * Cell).Store(p + 10);
            p += 10 + tierLengths[choice];
            columns.End[i] = (int)(p - destination);
        }

        return (int)(p - destination);
    }

    // Padded, so that it is one store whatever its length. Not inlined: nine of them use up the JIT's budget for what the rows need.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<byte> Literal(ReadOnlySpan<byte> text)
    {
        Span<byte> padded = stackalloc byte[Cell];
        padded.Clear();
        text.CopyTo(padded);
        return Vector256.Create<byte>(padded);
    }

    // Two to four digits before the point, two behind it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* Cents(byte* p, long cents, uint* four)
    {
        uint whole = (uint)cents / 100;
        uint digits = four[whole];
        int zeros = System.Numerics.BitOperations.TrailingZeroCount((digits ^ 0x30303030) | 1u << 24) & ~7;
        *(uint*)p = digits >> zeros;
        p += 4 - (zeros >> 3);
        *(uint*)p = (four[(uint)cents - whole * 100] >> 8) & 0xFFFFFF00 | (byte)'.';
        return p + 3;
    }

    private static byte* Cells(string[] texts, out byte* lengths)
    {
        int cells = texts.Max(t => t.Length) <= Cell ? 1 : 2;
        byte* bytes = (byte*)NativeMemory.AlignedAlloc((nuint)(texts.Length * cells * Cell), 64);
        lengths = (byte*)NativeMemory.Alloc((nuint)texts.Length);
        for (int i = 0; i < texts.Length; i++)
        {
            System.Text.Encoding.ASCII.GetBytes(texts[i], new Span<byte>(bytes + i * cells * Cell, cells * Cell));
            lengths[i] = (byte)texts[i].Length;
        }

        return bytes;
    }

    /// <summary>The text of the current minute.</summary>
    private struct Minute(long origin)
    {
        private Vector256<byte> _text;
        private long _start = origin - TimeSpan.TicksPerDay;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public byte* Write(byte* p, long time, uint* four)
        {
            ulong within = (ulong)(time - _start);
            if (within >= TimeSpan.TicksPerMinute)
            {
                within = Refill(time);
            }

            _text.Store(p);
            uint milliseconds = (uint)within / (uint)TimeSpan.TicksPerMillisecond;
            uint seconds = milliseconds / 1000;
            *(ushort*)(p + 17) = (ushort)(four[seconds] >> 16);
            *(uint*)(p + 20) = (four[milliseconds - seconds * 1000] >> 8) | (uint)'Z' << 24;
            return p + 24;
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        private ulong Refill(long time)
        {
            _start = time - time % TimeSpan.TicksPerMinute;
            Span<byte> text = stackalloc byte[Cell];
            new DateTime(_start).TryFormat(text, out _, "yyyy-MM-dd'T'HH:mm:ss.", System.Globalization.CultureInfo.InvariantCulture);
            _text = Vector256.Create<byte>(text);
            return (ulong)(time - _start);
        }
    }
}
