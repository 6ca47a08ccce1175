using CodeSynth;

namespace MasterData;

/// <summary>What the shop sells: every record of a file that somebody exported from another system, with its own headers.</summary>
[SynthEntity(Topic = "products")]
[CsvSource("products.csv", Delimiter = ';')]
public partial record Product
{
    /// <summary>A column is the record key: unique in the file, and what an order refers to.</summary>
    [RecordKey, FromColumn("Article No.")]
    public required string Sku { get; init; }

    /// <summary>Found by its header, <c>Name</c>. Quotes, delimiters and line feeds in it are data.</summary>
    public required string Name { get; init; }

    /// <summary>Two digits after the point, as every decimal unless <c>[FromColumn(Decimals = 3)]</c> says otherwise.</summary>
    [FromColumn("Price (EUR)")]
    public decimal Price { get; init; }

    /// <summary>A name of the enumeration, in letters of any size.</summary>
    public Category Category { get; init; }

    /// <summary>An empty cell is null.</summary>
    public DateOnly? DiscontinuedOn { get; init; }

    /// <summary>Not in the file: a property with a sampler is generated, so a file can be enriched.</summary>
    [Uniform(0, 500)]
    public int Stock { get; init; }
}
