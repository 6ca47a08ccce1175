// The examples of docs/samplers.md, word for word: here they compile, and a test finds each in this file.
namespace CodeSynth.Tests.Docs;

[SynthEntity(Topic = "customers", Count = 100)]
public partial record Customer
{
    [RecordKey, Sequence("CUST_{0:D4}")]      public required string CustomerId { get; init; }    // CUST_0001, CUST_0002, …
    [Sequence(Start = 1000)]                  public long Number { get; init; }                   // 1000, 1001, …
    [Fake(Fake.FullName)]                     public required string Name { get; init; }
    [Fake(Fake.Email)]                        public required string Email { get; init; }
    [Fake(Fake.PhoneNumber)]                  public required string Phone { get; init; }
    public required Address Address { get; init; }
    [OneOf("premium", "regular", "basic")]    public required string Tier { get; init; }
}

[SynthEntity(Topic = "sessions", Count = 1000, Rate = 50)]
public partial record Session
{
    [RecordKey, Uuid(Version = 7)]            public Guid SessionId { get; init; }
    [Uuid]                                    public required string Token { get; init; }
}

[SynthEntity(Topic = "tickets", Count = 500)]
public partial record Ticket
{
    [RecordKey, Sequence("T{0}")]             public required string TicketId { get; init; }
    [OneOf("low", "normal", "urgent")]        public required string Priority { get; init; }
    [Uniform(1, 5)]                           public int Stars { get; init; }                     // 1, 2, 3, 4 or 5
    [Uniform(10.0, 1000.0, Decimals = 2)]     public double Amount { get; init; }                 // 10.00, 10.01, … 1000.00
    [Uniform(0.0, 1.0)]                       public double Score { get; init; }                  // from 0, always below 1
    [OneOf(0, 7, 19, Weights = new[] { 1.0, 2.0, 7.0 })] public int VatPercent { get; init; }     // 19 in seven of ten rows
    [OneOf]                                   public Channel Channel { get; init; }               // "Web", "Phone" or "e-mail"
    [Odds(0.3)]                               public bool IsGift { get; init; }                   // true in three of ten rows
    [Constant("open")]                        public required string Status { get; init; }
    [Constant(3)]                             public int Version { get; init; }
    [Constant(true)]                          public bool IsTest { get; init; }
}

public enum Channel { Web, Phone, [Name("e-mail")] Mail }

[SynthEntity(Topic = "orders", Count = 50, Rate = 10)]
public partial record Order
{
    [RecordKey, Sequence("ORDER_{0:D5}")]     public required string OrderId { get; init; }
    [References(Zipf = 1.5)]                  public required string CustomerId { get; init; }    // the entity whose key has this name
    [References(typeof(Customer))]            public required string SoldBy { get; init; }        // another name: say which entity
    [Uniform(10.0, 1000.0, Decimals = 2)]     public double TotalAmount { get; init; }
    [Constant("pending")]                     public required string Status { get; init; }
    [EventTime]                               public DateTimeOffset CreatedAt { get; init; }
}

[SynthEntity(Topic = "transfers", Count = 20, Rate = 5)]
public partial record Transfer
{
    [RecordKey, Sequence("TR_{0:D6}")]                            public required string TransferId { get; init; }
    [References(typeof(Customer), Zipf = 1.1)]                    public required string FromId { get; init; }
    [References(typeof(Customer), Except = nameof(FromId))]       public required string ToId { get; init; }      // never the same
    [References(Unique = true, Recency = "1h")]                   public required string OrderId { get; init; }   // each order once
    [CopyOf(nameof(ToId), nameof(Customer.Name))]                 public required string Beneficiary { get; init; }
}

[SynthEntity(Topic = "payments", Count = 40, Rate = 8)]
public partial record Payment
{
    [RecordKey, Sequence("PAY_{0:D6}")]                          public required string PaymentId { get; init; }
    [References(Recency = "30m")]                                public required string OrderId { get; init; }
    [CopyOf(nameof(OrderId), nameof(Order.TotalAmount))]         public double Amount { get; init; }
    [OneOf("credit_card", "debit_card", "paypal")]               public required string PaymentMethod { get; init; }
    [Name("paidAt"), EventTime]                                  public DateTimeOffset CreatedAt { get; init; }
}

[SynthEntity(Topic = "deliveries", Count = 60, Rate = 5)]
public partial record Delivery
{
    [RecordKey, Sequence("D{0}")]                                public required string DeliveryId { get; init; }
    [Sequence]                                                   public int Number { get; init; }
    [References]                                                 public required string OrderId { get; init; }
    [CopyOf(nameof(OrderId), nameof(Order.TotalAmount))]         public double Amount { get; init; }
    [NullRate(0.5), Fake(Fake.FullName)]                         public string? Neighbour { get; init; }
    public required Address Address { get; init; }
    [Template("{OrderId}/{Number:D4}: {Amount} EUR")]            public required string Title { get; init; }     // ORDER_00003/0007: 412.50 EUR
    [Template($"{{{nameof(Title)}}}, {{{nameof(Address)}.City}}")] public required string Label { get; init; }   // names that the compiler checks
    [Template("{{\"left with\": \"{Neighbour}\"}}")]             public required string Note { get; init; }      // {"left with": ""} without a neighbour
}

[SynthEntity(Topic = "carts", Count = 200, Rate = 4)]
public partial record Cart
{
    [RecordKey, Sequence("CART_{0:D5}")]                         public required string CartId { get; init; }
    [References(typeof(Customer)), Items(1, 5)]                  public required string[] SeenBy { get; init; }
    [References(typeof(Customer), Zipf = 1.2), Items(0, 3, Distinct = true)] public required List<string> SharedWith { get; init; }
}

[SynthEntity(Topic = "profiles", Count = 300)]
public partial record Profile
{
    [RecordKey, Sequence("P{0}")]                                public required string ProfileId { get; init; }
    [NullRate(0.2), Fake(Fake.PhoneNumber)]                      public string? Phone { get; init; }             // null in one row of five
    [NullRate(0.5), Uniform(18, 99)]                             public int? Age { get; init; }
    [NullRate(0.9), References(typeof(Customer))]                public string? ReferredBy { get; init; }
    [CopyOf(nameof(ReferredBy), nameof(Customer.Tier))]          public string? ReferrersTier { get; init; }     // null where ReferredBy is
    [NullRate(0.3)]                                              public Address? Billing { get; init; }
    [Items(0, 5), OneOf("sports", "music", "books")]             public required string[] Interests { get; init; }
    [NullRate(0.1), Items(1, 3), Uniform(1, 5)]                  public IReadOnlyList<int>? Ratings { get; init; }
}

[SynthEntity(Topic = "drivers", Count = 500, Locale = "de")]
public partial record Driver
{
    [RecordKey, Sequence("F{0:D4}")]                             public required string DriverId { get; init; }
    [Fake(Fake.FullName)]                                        public required string Name { get; init; }
    [Fake(Fake.Iban)]                                            public required string Account { get; init; }
    [Fake(Fake.City, Locale = "fr")]                             public required string Destination { get; init; }
    public required Address Address { get; init; }               // in German form, as the entity is
}

public record Address
{
    [Fake(Fake.StreetAddress)]                public required string Street { get; init; }
    [Fake(Fake.City)]                         public required string City { get; init; }
    [Fake(Fake.Postcode)]                     public required string PostalCode { get; init; }
    [Fake(Fake.CountryCode)]                  public required string CountryCode { get; init; }
}

[SynthEntity(Topic = "purchases"), FormerlyKnownAs("Sale")]
public partial record Purchase
{
    [RecordKey, Sequence("SALE_{0:D6}")]                         public required string PurchaseId { get; init; }
    [OneOf("web", "shop"), FormerlyKnownAs("Source")]            public required string Channel { get; init; }
    [FormerlyKnownAs("Location")]                                public required Address Address { get; init; }
}

[SynthEntity(Topic = "readings", Count = 1000, Rate = 5)]
public readonly partial record struct Reading(
    [RecordKey, Sequence("R{0}")] string ReadingId,
    [Uniform(-40, 60)] int Celsius,
    [EventTime] DateTimeOffset At);

public static partial class Warehouse
{
    [SynthEntity(Topic = "pallets")]
    public sealed partial class Pallet(int palletId)
    {
        [RecordKey, Sequence]                 public int PalletId { get; } = palletId;                // by the constructor
        [Fake(Fake.City)]                     public string? Town { get; init; }                      // by an initialiser
    }
}

[SynthEntity(Topic = "members", Count = 500)]
public partial record Member
{
    [RecordKey, Sequence("M{0}")]                                public required string MemberId { get; init; }
    [UniformTime("1950-01-01", "2007-12-31")]                    public DateOnly Birthday { get; init; }
    [UniformTime("2024-01-01", "2024-12-31T23:59:59Z")]          public DateTimeOffset CreatedAt { get; init; }
    [TimeAfter(nameof(CreatedAt), "1h", "30d")]                  public required string UpdatedAt { get; init; }    // 2024-03-07T11:20:05.317Z
    [UniformTime(Before = "90d")]                                public long LastSeen { get; init; }               // milliseconds since 1970
    [NullRate(0.9), UniformTime("2025-01-01", "2025-06-30")]     public DateTimeOffset? ClosedAt { get; init; }
}

[SynthEntity(Topic = "shipments", Count = 40, Rate = 8)]
public partial record Shipment
{
    [RecordKey, Sequence("SHIP_{0:D6}")]                         public required string ShipmentId { get; init; }
    [References(Unique = true)]                                  public required string OrderId { get; init; }
    [TimeAfter(nameof(OrderId), "5m", "30m")]                    public DateTimeOffset PackedAt { get; init; }       // after the order
    [TimeAfter(nameof(PackedAt), "1d", "3d")]                    public DateOnly DeliveredOn { get; init; }
}

[SynthEntity(Topic = "charges", Count = 100)]
public partial record Charge
{
    [RecordKey, Sequence("CH_{0}")]                              public required string ChargeId { get; init; }
    [OneOf("credit_card", "paypal", "bank_transfer")]            public required string Method { get; init; }
    [Odds(0.1)]                                                  public bool IsTest { get; init; }
    [Case(nameof(Method), "paypal", "digital"), Case(nameof(Method), "bank_transfer", "wire"), Otherwise("card")]
    public required string Channel { get; init; }
    [Case(nameof(IsTest), true, 0), Case(nameof(Channel), "wire", 0.25), Otherwise(1.5)]
    public decimal Fee { get; init; }
    [Case(nameof(Method), "bank_transfer", 3)]                   public int? DaysToClear { get; init; }              // null for all others
}
