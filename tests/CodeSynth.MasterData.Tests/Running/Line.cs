namespace CodeSynth.MasterData.Tests.Running;

/// <summary>A line of an order, for an article that no other line is for.</summary>
[SynthEntity(Topic = "lines", Count = 3, Rate = 500)]
public partial record Line
{
    [RecordKey, Sequence("LINE_{0:D4}")]
    public required string LineId { get; init; }

    [References(Unique = true)]
    public long ArticleId { get; init; }

    [CopyOf(nameof(ArticleId), nameof(Article.Name))]
    public required string Name { get; init; }

    [CopyOf(nameof(ArticleId), nameof(Article.Price))]
    public decimal? Price { get; init; }
}
