using CodeSynth.Schemas.Avro;
using CodeSynth.Schemas.Importing;

namespace CodeSynth.Schemas.Tests.Importing;

public class AvroImportTests
{
    [Fact]
    public void Import_ThePaymentsOfTheSeed_IsAnEntityWithItsKey()
    {
        string text = File.ReadAllText(Path.Combine(SchemaRoom.Folder, "avro", "payment.avsc"));

        Assert.Equal(
            """
            using CodeSynth;

            namespace Shop;

            [SynthEntity]
            [AvroSchema("payment.avsc")]
            public partial record Payment
            {
                [RecordKey, Sequence("PAYMENT_{0:D6}")] public required string Id { get; init; }
                [EventTime] public long Ts { get; init; }
                [Sequence("date_ts_{0}")] public required string DateTs { get; init; }
                [Sequence("destination_{0}")] public required string Destination { get; init; }
                [Sequence("source_{0}")] public required string Source { get; init; }
                [OneOf("EUR", "USD", "GBP")] public required string Currency { get; init; }
                [Uniform(0.0, 1000.0, Decimals = 2)] public double Amount { get; init; }
                [Sequence("status_{0}")] public required string Status { get; init; }
            }

            """,
            ImportWriter.Write(Import(text, "payment.avsc"), "Shop"));
    }

    /// <summary>Every annotation of the generator that has a sampler here, and a note for each that has none.</summary>
    [Theory]
    [InlineData("\"string\"", "\"options\":[\"a\",\"b\\\"c\"]", "[OneOf(\"a\", \"b\\\"c\")] public required string Field { get; init; }")]
    [InlineData("\"int\"", "\"options\":[1,2,3]", "[OneOf(1, 2, 3)] public int Field { get; init; }")]
    [InlineData("\"double\"", "\"options\":[1,2.5]", "[OneOf(1.0, 2.5)] public double Field { get; init; }")]
    [InlineData("\"int\"", "\"range\":{\"min\":5,\"max\":10}", "[Uniform(5, 9)] public int Field { get; init; }")]
    [InlineData("\"double\"", "\"range\":{\"min\":-1,\"max\":1e3}", "[Uniform(-1.0, 1e3)] public double Field { get; init; }")]
    [InlineData("\"boolean\"", "\"odds\":0.25", "[Odds(0.25)] public bool Field { get; init; }")]
    [InlineData("\"long\"", "\"iteration\":{\"start\":7}", "[Sequence(Start = 7)] public long Field { get; init; }")]
    [InlineData("\"long\"", "\"iteration\":{\"start\":0,\"step\":2}", "[Sequence(Start = 0)] public long Field { get; init; } // the schema's step and restart have no sampler: it counts on by one")]
    [InlineData("\"string\"", "\"prefix\":\"P-\",\"suffix\":\"{x}\"", "[Sequence(\"P-{0}x\")] public required string Field { get; init; }")]
    [InlineData("\"string\"", "\"regex\":\"[a-z]{3}\"", "[Sequence(\"field_{0}\")] public required string Field { get; init; } // the schema's pattern \"[a-z]{3}\" has no sampler")]
    [InlineData("\"string\"", "\"length\":12", "[Sequence(\"field_{0}\")] public required string Field { get; init; } // the schema's length of a text has no sampler")]
    [InlineData("\"array\",\"items\":\"int\"", "\"length\":{\"min\":2,\"max\":5}", "[Items(2, 4), Uniform(0, 100)] public required int[] Field { get; init; }")]
    public void Import_AnAnnotation_IsItsSampler(string type, string annotations, string expected)
    {
        string schema = $$"""
            {"type":"record","name":"R","fields":[{"name":"id","type":"string"},
              {"name":"field","type":{"type":{{type}},"arg.properties":{ {{annotations}} } } }]}
            """;

        Assert.Equal(expected, Import(schema, "r.avsc").Entity.Members[1].Property!.Declaration);
    }

    [Theory]
    [InlineData("{\"type\":\"map\",\"values\":\"int\"}", "field: no sampler fills a map")]
    [InlineData("[\"int\",\"string\"]", "field: no sampler fills a union of several types")]
    [InlineData("\"bytes\"", "field: no sampler fills bytes")]
    [InlineData("\"R\"", "field: no sampler fills 'R' within itself")]
    public void Import_AFieldThatNothingFills_SaysWhy(string type, string expected)
    {
        string schema = $$"""{"type":"record","name":"R","fields":[{"name":"id","type":"string"},{"name":"field","type":{{type}}}]}""";

        Assert.Equal(expected, Import(schema, "r.avsc").Entity.Members[1].Obstacle);
    }

    [Fact]
    public void Import_TypesWithinTypes_AreDeclaredOnceWithTheirSymbols()
    {
        string text = ImportWriter.Write(
            Import(
                """
                {"type":"record","name":"Reading","namespace":"a.b","fields":[
                 {"name":"value","type":{"type":"bytes","logicalType":"decimal","precision":4,"scale":2}},
                 {"name":"readingId","type":{"type":"string","logicalType":"uuid"}},
                 {"name":"kind","type":{"type":"enum","name":"Kind","symbols":["TEMP","HUMIDITY_X"]}},
                 {"name":"other","type":["null","Kind"],"default":null},
                 {"name":"at","type":{"type":"long","logicalType":"timestamp-micros"}},
                 {"name":"place","type":{"type":"record","name":"Place","fields":[{"name":"city_name","type":"string"}]}}]}
                """,
                "reading.avsc"),
            null);

        Assert.Equal(
            """
            using CodeSynth;

            [SynthEntity]
            [AvroSchema("reading.avsc")]
            public partial record Reading
            {
                [Uniform(0.0, 10.0, Decimals = 2)] public decimal Value { get; init; }
                [RecordKey, Uuid] public Guid ReadingId { get; init; }
                [OneOf(Kind.Temp, Kind.HumidityX)] public Kind Kind { get; init; }
                [OneOf(Kind.Temp, Kind.HumidityX), NullRate(0.1)] public Kind? Other { get; init; }
                [EventTime] public DateTimeOffset At { get; init; }
                public required Place Place { get; init; }
            }

            public enum Kind
            {
                [Name("TEMP")] Temp,
                [Name("HUMIDITY_X")] HumidityX,
            }

            public record Place
            {
                [Fake(Fake.City)] public required string CityName { get; init; }
            }

            """,
            text);
    }

    private static ImportedModel Import(string text, string file)
    {
        AvroFile parsed = AvroParser.Parse(file, text, TestContext.Current.CancellationToken);
        Assert.Empty(parsed.Faults);
        return AvroImporter.Import((AvroRecord)parsed.Schema!.Root, file, new AvroLibrary([parsed]));
    }
}
