// Rows that come from files: columns of every type, nested and nullable ones, keys of every kind, referred to, copied and enriched.
using CodeSynth;

namespace Shop.MasterFiles;

public enum Grade { None, [Name("first-class")] First, Second }

[SynthEntity(Topic = "products")]
[CsvSource("products.csv", Delimiter = ';', Encoding = "iso-8859-1")]
public partial record Product
{
    [FromColumn("Unit Price", Decimals = 3)] public decimal Price { get; init; }
    [RecordKey] public required string Sku { get; init; }
    public required string Name { get; init; }
    public string? Comment { get; init; }
    public bool IsFragile { get; init; }
    public byte Shelf { get; init; }
    public int? Pieces { get; init; }
    public long Ean { get; init; }
    public decimal? Discount { get; init; }
    public double Weight { get; init; }
    public float? Height { get; init; }
    public DateTimeOffset AddedAt { get; init; }
    public DateTime? ChangedAt { get; init; }
    public DateOnly FirstSold { get; init; }
    public DateOnly? LastSold { get; init; }
    public Guid Uid { get; init; }
    public Grade Grade { get; init; }
    public Grade? OldGrade { get; init; }
    [Uniform(0, 99)] public int Stock { get; init; }
    [NullRate(0.5)] public string? Nickname { get; init; }
}

[SynthEntity(Rate = 100)]
[JsonLinesSource("people.jsonl")]
public partial class Person
{
    [RecordKey] public int PersonId { get; set; }
    public required string Name { get; set; }
    public Home Home { get; set; } = new();
    [Fake(Fake.Email)] public required string Email { get; set; }
    [References(typeof(Product))] public required string Favourite { get; set; }
}

public class Home
{
    public string? Street { get; set; }
    [FromColumn("town")] public string City { get; set; } = "";
    public Point At { get; set; }
}

public readonly record struct Point(double Lat, double Lon);

[SynthEntity]
[CsvSource("offices.csv", HasHeader = false)]
public partial record Office([property: RecordKey] Guid OfficeId, string? Name, decimal Rent);

[SynthEntity(Count = 150, Rate = 50)]
public partial record Sale
{
    [RecordKey, Sequence("SALE_{0:D4}")] public required string SaleId { get; init; }
    [References(Zipf = 1.3)] public required string Sku { get; init; }
    [References] public int PersonId { get; init; }
    [References(typeof(Office))] public Guid Office { get; init; }
    [CopyOf(nameof(Sku), "Name")] public required string ProductName { get; init; }
    [CopyOf(nameof(Sku), "Comment")] public string? Comment { get; init; }
    [CopyOf(nameof(Sku), "Sku")] public required string SkuAgain { get; init; }
    [CopyOf(nameof(Sku), "Price")] public decimal Price { get; init; }
    [CopyOf(nameof(Sku), "Pieces")] public int? Pieces { get; init; }
    [CopyOf(nameof(Sku), "Weight")] public double Weight { get; init; }
    [CopyOf(nameof(Sku), "AddedAt")] public DateTimeOffset AddedAt { get; init; }
    [CopyOf(nameof(Sku), "FirstSold")] public DateOnly FirstSold { get; init; }
    [CopyOf(nameof(Sku), "LastSold")] public DateOnly? LastSold { get; init; }
    [CopyOf(nameof(Sku), "Uid")] public Guid Uid { get; init; }
    [CopyOf(nameof(Sku), "Grade")] public Grade Grade { get; init; }
    [CopyOf(nameof(Sku), "IsFragile")] public bool IsFragile { get; init; }
    [CopyOf(nameof(Sku), "Nickname")] public string? Nickname { get; init; }
    [CopyOf(nameof(PersonId), "Home.City")] public required string City { get; init; }
    [CopyOf(nameof(PersonId), "Favourite")] public required string Favourite { get; init; }
    [CopyOf(nameof(Favourite), "Name")] public required string FavouriteName { get; init; }
    [CopyOf(nameof(PersonId), "Favourite.Comment")] public string? FavouriteComment { get; init; }
    [CopyOf(nameof(Office), "Rent")] public decimal Rent { get; init; }
}

[SynthEntity(Count = 40, Rate = 20)]
public partial record Refund
{
    [RecordKey, Sequence] public long RefundId { get; init; }
    [References] public required string SaleId { get; init; }
    [CopyOf(nameof(SaleId), "ProductName")] public required string ProductName { get; init; }
    [CopyOf(nameof(SaleId), "LastSold")] public DateOnly? LastSold { get; init; }
    [CopyOf(nameof(SaleId), "PersonId")] public int PersonId { get; init; }
}
