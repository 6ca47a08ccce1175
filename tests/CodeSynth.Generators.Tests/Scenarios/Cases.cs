// Values by the values of other fields, of one or of several, also of fields that have cases themselves, copies and states.
using CodeSynth;

namespace Shop.Cases;

public enum Channel
{
    Web,
    [Name("e-mail")] Mail = 7,
    Phone = -1,
}

[SynthEntity(Count = 300)]
public partial record Payment
{
    [RecordKey, Sequence("P{0}")] public required string PaymentId { get; init; }
    [OneOf("credit_card", "debit_card", "paypal", "bank\"transfer")] public required string Method { get; init; }
    [Case(nameof(Method), "paypal", "digital"), Case(nameof(Method), "bank\"transfer", "wire \"é\""), Otherwise("card")] public required string Kind { get; init; }
    [Case(nameof(Method), "paypal", "x")] public string? OnlyPaypal { get; init; }
    [Case(nameof(Kind), "digital", true), Case(nameof(Kind), "card", true), Case("Kind", "wire \"é\"", false)] public bool IsFast { get; init; }
    [OneOf] public Channel Channel { get; init; }
    [Case(nameof(Channel), Channel.Mail, Channel.Web), Case(nameof(Channel), Channel.Web, Channel.Phone), Otherwise(Channel.Mail)] public Channel Other { get; init; }
    [Odds(0.3)] public bool IsGift { get; init; }
    [NullRate(0.3), OneOf(1, 2, 3)] public int? Size { get; init; }
    [Case(nameof(IsGift), true, 0), Case(nameof(Size), 3, 9.5), Case(nameof(Channel), Channel.Phone, 100), Otherwise(0.25)] public decimal Fee { get; init; }
    [Case(nameof(Size), 1, 1e100), Case(nameof(Size), 2, 0.1), Case(nameof(Size), 3, -2)] public double? Factor { get; init; }
    [NullRate(0.5), Case(nameof(IsGift), true, (byte)255), Otherwise((byte)0)] public byte? Bytes { get; init; }
    [Constant("EUR")] public required string Currency { get; init; }
    [Case(nameof(Currency), "EUR", "€")] public required string Sign { get; init; }
    [OneOf(0.5, 0.25)] public decimal Rate { get; init; }
    [Case(nameof(Rate), 0.50, 'x' - 'w'), Otherwise(long.MinValue)] public long ByRate { get; init; }
    [NullRate(0.4)] public Part? Part { get; init; }
    [Case("Part.Word", "a", "in"), Otherwise("out")] public required string ByPart { get; init; }
}

public record Part
{
    [OneOf("a", "b", "c", Weights = new[] { 3.0, 1.0, 1.0 })] public required string Word { get; init; }
    [Case(nameof(Word), "a", "A"), Case("Method", "paypal", "P")] public string? Upper { get; init; }
}

[SynthEntity(Count = 200, Rate = 10)]
public partial record Refund
{
    [RecordKey, Sequence("R{0}")] public required string RefundId { get; init; }
    [NullRate(0.2), References] public string? PaymentId { get; init; }
    [CopyOf("PaymentId", "Method")] public string? Method { get; init; }
    [CopyOf("PaymentId", "Kind")] public string? Kind { get; init; }
    [CopyOf("PaymentId", "OnlyPaypal")] public string? OnlyPaypal { get; init; }
    [CopyOf("PaymentId", "Other")] public Channel? Other { get; init; }
    [CopyOf("PaymentId", "Fee")] public decimal? Fee { get; init; }
    [CopyOf("PaymentId", "IsFast")] public bool? IsFast { get; init; }
    [CopyOf("PaymentId", "Size")] public int? Size { get; init; }
    [Case("Method", "paypal", "wallet"), Case("IsFast", true, "fast"), Otherwise("slow")] public required string Way { get; init; }
    [Case("Other", Channel.Web, 1), Case("Other", Channel.Phone, 2), Case("Size", 2, 3), Case("Kind", "card", 4)] public int? Number { get; init; }
    [Case("Fee", 9.5, "much"), Case("OnlyPaypal", "x", "paypal"), Otherwise("")] public required string Word { get; init; }
}

[SynthEntity(Count = 100, Rate = 2)]
[Workflow, Path(3, "Sent", "Paid"), Path(1, "Sent", "Late", "Paid"), Path(1, "Sent", "Lost")]
public partial record Invoice
{
    [RecordKey, Sequence("I{0}")] public required string InvoiceId { get; init; }
    [State] public required string State { get; init; }
    [PreviousState] public string? Before { get; init; }
    [Odds(0.5)] public bool IsBig { get; init; }
    [StateValue("Lost", "post"), StateValue("Late", "bank")] public string? Fault { get; init; }
    [Case("State", "Paid", "done"), Case("State", "Lost", "gone"), Otherwise("open")] public required string Phase { get; init; }
    [Case("Before", "Late", 5), Case("State", "Late", 3), Case("IsBig", true, 1)] public int? Dunning { get; init; }
    [Case("Phase", "gone", Channel.Phone), Case("Fault", "bank", Channel.Mail), Otherwise(Channel.Web)] public Channel By { get; init; }
    [Case("IsBig", true, "big"), Otherwise("small")] public required string Size { get; init; }
}
