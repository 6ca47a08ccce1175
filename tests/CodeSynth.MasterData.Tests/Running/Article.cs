namespace CodeSynth.MasterData.Tests.Running;

/// <summary>Rows of a file that each test writes for itself.</summary>
[SynthEntity(Topic = "articles", Rate = 1000)]
[CsvSource("articles.csv")]
public partial record Article
{
    [RecordKey]
    public long ArticleId { get; init; }

    public required string Name { get; init; }

    public decimal? Price { get; init; }

    public DateOnly? Until { get; init; }

    [Fake(Fake.City)]
    public required string Warehouse { get; init; }
}
