using System;
using CodeSynth;

namespace Shop.Contracts;

public enum Status
{
    [Name("OPEN")] Open = 10,
    [Name("PAID")] Paid = 20,
    [Name("VOID")] Voided = -1,
}

public enum Kind
{
    Goods,
    Services,
}

public record Party
{
    [Fake(Fake.FullName)] public required string Name { get; init; }
    [OneOf("US", "CA")] public required string Country { get; init; }
    [Uniform(0, 20_000)] public int Day { get; init; }
}

/// <summary>Bound to a schema that uses most of what there is, with fields in another order and of other widths.</summary>
[SynthEntity(Topic = "invoices", Count = 300, Rate = 10)]
[AvroSchema("invoice.avsc")]
public partial record Invoice
{
    [RecordKey, Sequence("INV_{0:D4}/x"), Name("invoiceId")] public required string InvoiceId { get; init; }
    [EventTime] public DateTimeOffset CreatedAt { get; init; }
    public required Party Buyer { get; init; }
    [NullRate(0.5)] public Party? Payer { get; init; }
    [Uniform(-99999, 99999, Decimals = 0)] public decimal Amount { get; init; }
    [NullRate(0.5), Uniform("-1.5", "70000000000000000000.25", Decimals = 2)] public decimal? Tax { get; init; }
    [Uniform(3, ulong.MaxValue)] public ulong Units { get; init; }
    [OneOf] public Status Status { get; init; }
    [Constant(Status.Paid)] public Status FirstStatus { get; init; }
    [Uuid] public Guid Token { get; init; }
    [NullRate(0.5), OneOf("", "paid late", "😀")] public string? Note { get; init; }
    [OneOf] public Kind Kind { get; init; }
    [Uniform(-5, 5)] public int Quantity { get; init; }
    [Uniform(0.0, 1.0)] public float Ratio { get; init; }
    [Items(0, 3), Uniform(-100, 100)] public int[] Points { get; init; } = [];
    [EventTime] public DateTime Opened { get; init; }
    [EventTime] public DateTime Local { get; init; }
    [EventTime] public long Unix { get; init; }
    [EventTime] public DateTimeOffset TextTime { get; init; }
    [Constant("as agreed")] public required string Remark { get; init; }
    [Uniform(-1.5, 20.25, Decimals = 2)] public double Rebate { get; init; }
    [Odds(0.5), Name("is_final")] public bool IsFinal { get; init; }
}

/// <summary>Bound to one record of several; most of it is copied, through an entity that has a schema of its own.</summary>
[SynthEntity(Topic = "receipts", Count = 200, Rate = 5)]
[AvroSchema("Contracts/receipts.avsc", Record = "Receipt")]
public partial record Receipt
{
    [RecordKey, Sequence] public long ReceiptId { get; init; }
    [References] public required string InvoiceId { get; init; }
    [CopyOf("InvoiceId", "Amount")] public decimal Amount { get; init; }
    [CopyOf("InvoiceId", "Status")] public Status Status { get; init; }
    [CopyOf("InvoiceId", "Kind")] public Kind Kind { get; init; }
    [CopyOf("InvoiceId", "Points")] public int[] Points { get; init; } = [];
    [Items(0, 2), OneOf("a", "b")] public string[] Marks { get; init; } = [];
}
