using CodeSynth.Randomness;
using CodeSynth.Sampling;

namespace CodeSynth.Benchmarks.Rows;

/// <summary>What loops written by hand know of the e-commerce model and the benchmarks' plan, whatever the format: bounds, periods, keys of streams, samplers.</summary>
/// <param name="seed">The plan's seed.</param>
/// <param name="origin">The plan's start in UTC ticks, a whole minute.</param>
/// <param name="customers">How many customers there are.</param>
public abstract class LoopModel(ulong seed, long origin, int customers)
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
}
