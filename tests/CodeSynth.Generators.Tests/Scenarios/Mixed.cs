// What the other scenarios have by itself, put together: times, cases and templates over files, through links, in workflows, beside arrays and nulls.
using CodeSynth;

namespace Shop.Mixed;

public enum Grade { None, [Name("first-class")] First, Second }

[SynthEntity(Topic = "products")]
[CsvSource("products.csv", Delimiter = ';', Encoding = "iso-8859-1")]
public partial record Product
{
    [RecordKey] public required string Sku { get; init; }
    [FromColumn("Unit Price", Decimals = 3)] public decimal Price { get; init; }
    public required string Name { get; init; }
    public string? Comment { get; init; }
    public bool IsFragile { get; init; }
    public int? Pieces { get; init; }
    public DateTimeOffset AddedAt { get; init; }
    public DateTime? ChangedAt { get; init; }
    public Grade? OldGrade { get; init; }
    [UniformTime("2025-01-01", "2025-01-31")] public DateOnly CheckedOn { get; init; }
    [NullRate(0.3), UniformTime(Before = "3d")] public string? SeenAt { get; init; }
    [TimeAfter(nameof(AddedAt), "1h", "2d")] public DateOnly ShownOn { get; init; }
    [TimeAfter(nameof(ChangedAt), "0s", "1m")] public long? PrintedAt { get; init; }
    [Case(nameof(IsFragile), true, "box"), Otherwise("bag")] public required string Packing { get; init; }
    [Template("{Price}|{IsFragile}|{Pieces}|{AddedAt}|{ChangedAt}|{OldGrade}|{CheckedOn}|{SeenAt}|{ShownOn}|{PrintedAt}|{Packing}")] public required string Label { get; init; }
    [Fake(Fake.FullName, Locale = "ru")] public required string Maker { get; init; }
    [Items(0, 3), Fake(Fake.Word, Locale = "de")] public required string[] Words { get; init; }
    [NullRate(0.5), Items(1, 2), Fake(Fake.City, Locale = "pl")] public string[]? Cities { get; init; }
}

[SynthEntity(Rate = 100)]
[JsonLinesSource("people.jsonl")]
public partial class Person
{
    [RecordKey] public int PersonId { get; set; }
    public required string Name { get; set; }
    [References(typeof(Product)), Items(0, 3)] public required string[] Wishes { get; set; }
    [NullRate(0.4), References(typeof(Product), Zipf = 1.2), Items(1, 4, Distinct = true)] public List<string>? Likes { get; set; }
    [TimeAfter(nameof(Favourite), "1s", "1h")] public DateTimeOffset ChosenAt { get; set; }
    [References(typeof(Product))] public required string Favourite { get; set; }
    [CopyOf(nameof(Favourite), "IsFragile")] public bool IsFragile { get; set; }
    [CopyOf(nameof(Favourite), "Packing")] public required string Packing { get; set; }
    [Case(nameof(IsFragile), true, 2), Case(nameof(Packing), "bag", 1)] public int? Care { get; set; }
    [Template("{PersonId:D4} of {Favourite} {IsFragile} {Care} {ChosenAt}")] public required string Note { get; set; }
}

[SynthEntity(Count = 300, Rate = 50)]
public partial record Sale
{
    [RecordKey, Sequence("SALE_{0:D4}")] public required string SaleId { get; init; }
    [NullRate(0.2), References] public int? PersonId { get; init; }
    [References(typeof(Person)), Items(0, 2)] public required int[] Witnesses { get; init; }
    [CopyOf(nameof(PersonId), "Favourite")] public string? Sku { get; init; }
    [CopyOf(nameof(PersonId), "Favourite.Name")] public string? ProductName { get; init; }
    [CopyOf(nameof(PersonId), "Favourite.Label")] public string? Label { get; init; }
    [CopyOf(nameof(PersonId), "Favourite.Packing")] public string? Packing { get; init; }
    [CopyOf(nameof(PersonId), "Favourite.ShownOn")] public DateOnly? ShownOn { get; init; }
    [CopyOf(nameof(PersonId), "Favourite.CheckedOn")] public DateOnly? CheckedOn { get; init; }
    [CopyOf(nameof(PersonId), "Favourite.SeenAt")] public string? SeenAt { get; init; }
    [CopyOf(nameof(PersonId), "Favourite.OldGrade")] public Grade? OldGrade { get; init; }
    [CopyOf(nameof(PersonId), "Favourite.Words")] public string[]? Words { get; init; }
    [CopyOf(nameof(PersonId), "Favourite.Cities")] public string[]? Cities { get; init; }
    [CopyOf(nameof(PersonId), "Care")] public int? Care { get; init; }
    [CopyOf(nameof(PersonId), "Note")] public string? Note { get; init; }
    [CopyOf(nameof(PersonId), "ChosenAt")] public DateTimeOffset? ChosenAt { get; init; }
    [CopyOf(nameof(PersonId), "Likes")] public List<string>? Likes { get; init; }
    [CopyOf(nameof(PersonId), "Wishes")] public string[]? Wishes { get; init; }
    [CopyOf(nameof(Sku), "AddedAt")] public DateTimeOffset? AddedAt { get; init; }
    [CopyOf(nameof(Sku), "IsFragile")] public bool? IsFragile { get; init; }
    [CopyOf(nameof(Sku), "Maker")] public string? Maker { get; init; }
    [Case(nameof(Care), 2, Grade.First), Case(nameof(IsFragile), false, Grade.None), Otherwise(Grade.Second)] public Grade Grade { get; init; }
    [TimeAfter(nameof(PersonId), "1s", "5s")] public DateTime? PaidAt { get; init; }
    [NullRate(0.3), TimeAfter(nameof(PaidAt), "1h", "1h")] public string? PackedAt { get; init; }
    [TimeAfter(nameof(PackedAt), "1d", "3d")] public DateOnly? SentOn { get; init; }
    [TimeAfter(nameof(AddedAt), "0s", "30d")] public long? SoldAt { get; init; }
    [Template("{Sku}: {Label} for {Maker}, {Grade}, {Care}; {PaidAt} {PackedAt} {SentOn} {SoldAt} {AddedAt} {OldGrade}")] public required string Summary { get; init; }
}

[SynthEntity(Count = 100, Rate = 10)]
public partial record Refund
{
    [RecordKey, Sequence] public long RefundId { get; init; }
    [References] public required string SaleId { get; init; }
    [CopyOf(nameof(SaleId), "Summary")] public required string Summary { get; init; }
    [CopyOf(nameof(SaleId), "SentOn")] public DateOnly? SentOn { get; init; }
    [CopyOf(nameof(SaleId), "Grade")] public Grade Grade { get; init; }
    [CopyOf(nameof(SaleId), "ProductName")] public string? ProductName { get; init; }
    [CopyOf(nameof(SaleId), "PersonId.Favourite")] public string? Sku { get; init; }
    [CopyOf(nameof(Sku), "Comment")] public string? Comment { get; init; }
    [Case(nameof(Grade), Grade.First, true), Otherwise(false)] public bool IsUrgent { get; init; }
    [Template("{RefundId:D6} {Sku} {SentOn} {Grade} {IsUrgent}: {Summary}")] public required string Title { get; init; }
}

[SynthEntity(Count = 100, Rate = 5)]
[Workflow(Topic = "parcels"), Path(3, "packed", "sent", "é"), Path(1, "packed", "lost")]
[Delay("sent", 700), Delay("é", Distribution = DelayDistribution.Exponential, Mean = 900, Max = 5000), Delay("lost", 40)]
public partial record Parcel
{
    [RecordKey, Uuid] public Guid ParcelId { get; init; }
    [State] public required string State { get; init; }
    [PreviousState] public string? Before { get; init; }
    [References] public required string Sku { get; init; }
    [References(typeof(Person)), Items(0, 2)] public required int[] Readers { get; init; }
    [CopyOf(nameof(Sku), "Name")] public required string Name { get; init; }
    [CopyOf(nameof(Sku), "IsFragile")] public bool IsFragile { get; init; }
    [CopyOf(nameof(Sku), "AddedAt")] public DateTimeOffset AddedAt { get; init; }
    [EventTime] public DateTimeOffset At { get; init; }
    [UniformTime("2025-01-01", "2025-12-31")] public DateTime Ordered { get; init; }
    [UniformTime(Before = "1d")] public long Announced { get; init; }
    [TimeAfter(nameof(At), "1s", "2s")] public required string SeenAt { get; init; }
    [TimeAfter(nameof(SeenAt), "1d", "1d")] public DateOnly DueOn { get; init; }
    [TimeAfter(nameof(Sku), "1h", "2h")] public DateTimeOffset Loaded { get; init; }
    [TimeAfter(nameof(AddedAt), "1h", "2h")] public DateTimeOffset Shelved { get; init; }
    [Case(nameof(State), "é", true), Case(nameof(Before), "packed", false)] public bool? IsThere { get; init; }
    [Case(nameof(IsFragile), true, "slow"), Case(nameof(State), "lost", "never"), Otherwise("soon")] public required string Speed { get; init; }
    [NullRate(0.3), Fake(Fake.Sentence, Locale = "ru")] public string? Remark { get; init; }
    [Template("{State} {Before} {Sku} {At} {Ordered} {Announced} {SeenAt} {DueOn} {Loaded} {Shelved} {IsThere} {Speed} {Remark}")] public required string Line { get; init; }
    [NullRate(0.5), Template("{Sku} {Ordered} {Remark}")] public string? Fixed { get; init; }
}
