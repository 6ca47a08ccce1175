using System.Runtime.CompilerServices;
using CodeSynth.Randomness;
using CodeSynth.Sampling;
using CodeSynth.Wire;

namespace CodeSynth.Benchmarks.Rows;

/// <summary>What loops written by hand know of the e-commerce model and the benchmarks' plan, whatever the format: bounds, periods, keys of streams, samplers.</summary>
/// <param name="seed">The plan's seed.</param>
/// <param name="origin">The plan's start in UTC ticks, a whole minute.</param>
/// <param name="customers">How many customers there are.</param>
public abstract unsafe class LoopModel(ulong seed, long origin, int customers)
{
    protected const int Cell = 32;
    protected const long CentsMin = 1_000;
    protected const ulong CentsSpan = 99_001;
    protected const long OrderPeriod = TimeSpan.TicksPerSecond / 10;
    protected const long PaymentPeriod = TimeSpan.TicksPerSecond / 8;
    protected const long MaxAge = 30 * TimeSpan.TicksPerMinute;

    protected readonly long _origin = origin;
    protected readonly ulong _orderCustomer = StreamKey.Of(seed, "Order", "CustomerId");
    protected readonly ulong _orderAmount = StreamKey.Of(seed, "Order", "TotalAmount");
    protected readonly ulong _paymentOrder = StreamKey.Of(seed, "Payment", "OrderId");
    protected readonly ulong _paymentMethod = StreamKey.Of(seed, "Payment", "PaymentMethod");
    protected readonly ulong _tier = StreamKey.Of(seed, "Customer", "Tier");
    private protected readonly PopularityTable _popularity = new(1.5, customers, Bits.Mix(~StreamKey.Of(seed, "Order", "CustomerId")));
    protected readonly FullNameSampler _name = new(StreamKey.Of(seed, "Customer", "Name"));
    protected readonly EmailSampler _email = new(StreamKey.Of(seed, "Customer", "Email"));
    protected readonly PhoneNumberSampler _phone = new(StreamKey.Of(seed, "Customer", "Phone"));
    protected readonly StreetAddressSampler _street = new(StreamKey.Of(seed, "Customer", "Address.Street"));
    protected readonly CitySampler _city = new(StreamKey.Of(seed, "Customer", "Address.City"));
    protected readonly PostcodeSampler _postcode = new(StreamKey.Of(seed, "Customer", "Address.PostalCode"));
    protected readonly CountryCodeSampler _country = new(StreamKey.Of(seed, "Customer", "Address.CountryCode"));

    /// <summary>When the first order is born.</summary>
    protected long FirstOrder => _origin + OrderPeriod;

    /// <summary>The order that a payment is for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected long OrderOf(ulong bits, long time)
    {
        long age = RecencyAge.Of(bits, Math.Min(MaxAge, time - FirstOrder));
        long order = (time - age - _origin) / OrderPeriod - 1;
        return age > MaxAge - OrderPeriod && (order + 1) * OrderPeriod + _origin < time - MaxAge ? (time - MaxAge - 1 - _origin) / OrderPeriod : order;
    }

    /// <summary>Writes the id of an order, of five to eight digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected static byte* OrderId(byte* p, long order)
    {
        uint number = (uint)order + 1;
        uint high = number / 10_000;
        uint digits = DigitTable.Four[high];
        int zeros = System.Numerics.BitOperations.TrailingZeroCount((digits ^ 0x30303030) | 1u << 24) & ~7;
        *(ulong*)p = 'O' | 'R' << 8 | 'D' << 16 | (ulong)'E' << 24 | (ulong)'R' << 32 | (ulong)'_' << 40;
        *(uint*)(p + 6) = digits >> zeros;
        p += 10 - (zeros >> 3);
        *(uint*)p = DigitTable.Four[number - high * 10_000];
        return p + 4;
    }
}
