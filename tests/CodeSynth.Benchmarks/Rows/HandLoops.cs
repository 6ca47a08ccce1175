using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CodeSynth.Modeling;
using CodeSynth.Randomness;
using CodeSynth.Sampling;
using CodeSynth.Wire;

namespace CodeSynth.Benchmarks.Rows;

/// <summary>
/// The limit that the generator is held against: the loops that somebody would write who knew this one model, these plans and
/// nothing else. They write the very same bytes and columns as the generator's, which a test asserts, and may use what is
/// true of the benchmark's plans only: at most 100,000 customers, rows below 9,999,999, whole-millisecond periods, amounts from 10.00 to 1000.00.
/// </summary>
/// <remarks>
/// Picks and draws of a batch come first, as there are registers for them alone and their loads overlap; then the rows, in runs within which neither the head of an id nor the
/// minute changes. Keys stand in the order of popularity, each with the text behind it, and the seconds of a minute are a table.
/// </remarks>
public sealed unsafe class HandLoops : LoopModel
{
    private readonly byte* _customers;
    private readonly byte* _methods;
    private readonly byte* _methodLengths;
    private readonly byte* _tiers;
    private readonly byte* _tierLengths;
    private readonly ulong* _orderSeconds = Seconds(OrderPeriod, 0);
    private readonly ulong* _paymentSeconds = Seconds(PaymentPeriod, OrderPeriod);

    /// <param name="seed">The plan's seed.</param>
    /// <param name="origin">The plan's start in UTC ticks, a whole minute.</param>
    /// <param name="customers">How many customers there are.</param>
    public HandLoops(ulong seed, long origin, int customers)
        : base(seed, origin, customers)
    {
        _customers = Cells([.. Enumerable.Range(1, customers).Select(rank => $"CUST_{_popularity.RowOf((uint)rank) + 1:D4}\",\"total_amount\":")], Cell, out byte* lengths);
        for (int rank = 0; rank < customers; rank++)
        {
            _customers[rank * Cell + Cell - 1] = lengths[rank]; // one cache line a pick
        }

        const string Completed = ",\"status\":\"completed\",\"created_at\":\"";
        _methods = Cells(["\"credit_card\"" + Completed, "\"debit_card\"" + Completed, "\"paypal\"" + Completed, "\"bank_transfer\"" + Completed], 2 * Cell, out _methodLengths);
        _tiers = Cells(["\"premium\"}\n", "\"regular\"}\n", "\"basic\"}\n"], Cell, out _tierLengths);
    }

    /// <summary>Writes orders.</summary>
    public int Orders(byte* destination, long row, int count, BatchColumns columns)
    {
        byte* p = destination;
        byte* customers = _customers;
        uint* four = DigitTable.Four;
        var run = new Run(_origin, OrderPeriod, 0, _orderSeconds);
        Column ranks;
        Column amounts;
        _popularity.FillRanks(_orderCustomer, row, count, ranks.At);
        Bits.Fill(_orderAmount, row, count, (ulong*)amounts.At);
        Vector256<byte> toCustomer = Literal("\",\"customer_id\":\""u8);
        Vector256<byte> toStatus = Literal(",\"status\":\"pending\",\"created_at\""u8);
        for (int i = 0; i < count;)
        {
            int end = i + run.Begin("{\"order_id\":\"ORDER_"u8, 5, row, count - i);
            uint key = 13u | (uint)(run.HeadLength + 4 - 13) << 16;
            int headLength = run.HeadLength;
            Vector256<byte> head = run.Head;
            Vector256<byte> minute = run.Minute;
            uint* digits = run.Digits - i;
            ulong* seconds = run.Seconds - i;
            long time = run.Time;
            row += end - i;
            for (; i < end; i++, time += OrderPeriod)
            {
                columns.Time[i] = time;
                columns.Key[i] = key;
                head.Store(p);
                p += headLength;
                *(uint*)p = digits[i];
                toCustomer.Store(p + 4);
                byte* customer = customers + ranks.At[i] * Cell;
                Vector256.Load(customer).Store(p + 21);
                p = Cents(p + 21 + customer[Cell - 1], CentsMin + (long)Bits.Below((ulong)amounts.At[i], CentsSpan), four);
                toStatus.Store(p);
                *(ushort*)(p + 32) = ':' | '"' << 8;
                minute.Store(p + 34);
                *(ulong*)(p + 51) = seconds[i];
                *(ushort*)(p + 59) = '}' | '\n' << 8;
                p += 61;
                columns.End[i] = (int)(p - destination);
            }
        }

        return (int)(p - destination);
    }

    /// <summary>Writes payments.</summary>
    public int Payments(byte* destination, long row, int count, BatchColumns columns)
    {
        byte* p = destination;
        ulong amount = _orderAmount;
        byte* methods = _methods;
        byte* methodLengths = _methodLengths;
        uint* four = DigitTable.Four;
        var run = new Run(_origin, PaymentPeriod, OrderPeriod, _paymentSeconds);
        Column orders;
        Column choices;
        PickOrders(orders.At, row, count);
        Bits.Fill(_paymentMethod, row, count, (ulong*)choices.At);
        Vector256<byte> toOrder = Literal("\",\"order_id\":\"ORDER_"u8);
        Vector128<byte> toAmount = Literal("\",\"amount\":"u8).GetLower();
        Vector256<byte> toMethod = Literal(",\"payment_method\":"u8);
        for (int i = 0; i < count;)
        {
            int end = i + run.Begin("{\"payment_id\":\"PAY_"u8, 6, row, count - i);
            uint key = 15u | (uint)(run.HeadLength + 4 - 15) << 16;
            int headLength = run.HeadLength;
            Vector256<byte> head = run.Head;
            Vector256<byte> minute = run.Minute;
            uint* digits = run.Digits - i;
            ulong* seconds = run.Seconds - i;
            long time = run.Time;
            row += end - i;
            for (; i < end; i++, time += PaymentPeriod)
            {
                columns.Time[i] = time;
                columns.Key[i] = key;
                head.Store(p);
                p += headLength;
                *(uint*)p = digits[i];
                toOrder.Store(p + 4);
                long order = orders.At[i];
                p = OrderNumber(p + 24, (uint)order + 1, four);
                toAmount.Store(p);
                p = Cents(p + 11, CentsMin + (long)Bits.Below(Bits.At(amount, order), CentsSpan), four);
                toMethod.Store(p);
                ulong choice = Bits.Below((ulong)choices.At[i], 4);
                p += 18;
                Vector256.Load(methods + choice * Cell * 2).Store(p);
                Vector256.Load(methods + choice * Cell * 2 + Cell).Store(p + Cell);
                p += methodLengths[choice];
                minute.Store(p);
                *(ulong*)(p + 17) = seconds[i];
                *(ushort*)(p + 25) = '}' | '\n' << 8;
                p += 27;
                columns.End[i] = (int)(p - destination);
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

    // By recency, at most half an hour old; in a loop of its own as all picks.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void PickOrders(long* orders, long row, int count)
    {
        Bits.Fill(_paymentOrder, row, count, (ulong*)orders);
        long firstOrder = _origin + OrderPeriod;
        long sinceFirst = (row + 1) * PaymentPeriod;
        for (int i = 0; i < count; i++, sinceFirst += PaymentPeriod)
        {
            long age = RecencyAge.Of((ulong)orders[i], Math.Min(MaxAge, sinceFirst));
            long order = (sinceFirst + OrderPeriod - age) / OrderPeriod - 1;
            if (age > MaxAge - OrderPeriod && (order + 1) * OrderPeriod + _origin < firstOrder + sinceFirst - MaxAge)
            {
                order = (sinceFirst + OrderPeriod - MaxAge - 1) / OrderPeriod;
            }

            orders[i] = order;
        }
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

    // Two to four digits before the point, two behind it: "0123" and ".45", of which the leading zeros are shifted out.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* Cents(byte* p, long cents, uint* four)
    {
        uint whole = (uint)cents / 100;
        uint digits = four[whole];
        int zeros = BitOperations.TrailingZeroCount((digits ^ 0x30303030) | 1u << 24) & ~7;
        uint fraction = (four[(uint)cents - whole * 100] >> 8) ^ ('0' ^ '.');
        *(ulong*)p = (digits | (ulong)fraction << 32) >> zeros;
        return p + 7 - (zeros >> 3);
    }

    // Five digits, or up to seven.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* OrderNumber(byte* p, uint number, uint* four)
    {
        uint high = number / 10_000;
        uint low = four[number - high * 10_000];
        if (high < 10)
        {
            *p = (byte)('0' + high);
            *(uint*)(p + 1) = low;
            return p + 5;
        }

        int digits = high < 100 ? 2 : 3;
        *(uint*)p = four[high] >> (8 * (4 - digits));
        *(uint*)(p + digits) = low;
        return p + digits + 4;
    }

    private static byte* Cells(string[] texts, int size, out byte* lengths)
    {
        byte* bytes = (byte*)NativeMemory.AlignedAlloc((nuint)(texts.Length * size), 64);
        lengths = (byte*)NativeMemory.Alloc((nuint)texts.Length);
        for (int i = 0; i < texts.Length; i++)
        {
            System.Text.Encoding.ASCII.GetBytes(texts[i], new Span<byte>(bytes + i * size, size));
            lengths[i] = (byte)texts[i].Length;
        }

        return bytes;
    }

    // The end of each instant of a minute: ss.fffZ and the quote.
    private static ulong* Seconds(long period, long offset)
    {
        int count = (int)(TimeSpan.TicksPerMinute / period);
        ulong* texts = (ulong*)NativeMemory.AlignedAlloc((nuint)count * sizeof(ulong), 64);
        for (int i = 0; i < count; i++)
        {
            long milliseconds = (i * period + offset) / TimeSpan.TicksPerMillisecond;
            System.Text.Encoding.ASCII.GetBytes($"{milliseconds / 1000:D2}.{milliseconds % 1000:D3}Z\"", new Span<byte>(texts + i, sizeof(ulong)));
        }

        return texts;
    }

    /// <summary>A number for each row of a batch.</summary>
    private struct Column
    {
        public fixed long At[BenchmarkPlan.Batch];
    }

    /// <summary>Rows that follow each other and share the digits above the last four and the minute.</summary>
    private struct Run(long origin, long period, long offset, ulong* seconds)
    {
        public Vector256<byte> Head { get; private set; }

        public int HeadLength { get; private set; }

        public uint* Digits { get; private set; }

        public Vector256<byte> Minute { get; private set; }

        public ulong* Seconds { get; private set; }

        public long Time { get; private set; }

        /// <summary>Begins at a row and gives the length of the run.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        public int Begin(ReadOnlySpan<byte> literal, int minDigits, long row, int most)
        {
            long number = row + 1;
            long high = number / 10_000;
            int low = (int)(number - high * 10_000);
            int ticks = (int)(TimeSpan.TicksPerMinute / period);
            int tick = (int)(number % ticks);
            byte* text = stackalloc byte[2 * Cell];
            new Span<byte>(text, 2 * Cell).Clear();
            byte* end = Put.Digits(Put.Literal(text, literal), (ulong)high, minDigits - 4);
            Head = Vector256.Load(text);
            HeadLength = (int)(end - text);
            Digits = DigitTable.Four + low;
            Time = origin + offset + number * period;
            Put.Time(text, Time - Time % TimeSpan.TicksPerMinute);
            Minute = Vector256.Load(text);
            Seconds = seconds + tick;
            return Math.Min(Math.Min(10_000 - low, ticks - tick), most);
        }
    }
}
