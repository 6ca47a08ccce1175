using CodeSynth.Schemas.Avro;

namespace CodeSynth.Schemas.Tests.Avro;

/// <summary>What the parser makes of sound schemas.</summary>
public class AvroParserTests
{
    [Fact]
    public void Payment_OfTheRepository_HasItsEightFields()
    {
        AvroSchema schema = AvroVectors.Sound(AvroVectors.Payment);

        var record = Assert.IsType<AvroRecord>(schema.Root);
        Assert.Equal("confluent.io.examples.serialization.avro.Payment", record.FullName);
        Assert.Equal(["id:String", "ts:Long", "date_ts:String", "destination:String", "source:String", "currency:String", "amount:Double", "status:String"], record.Fields.Select(f => $"{f.Name}:{((AvroPrimitive)f.Type).Kind}"));
        Assert.Equal(new SchemaPosition(5, 17), record.Fields[0].Position);
        Assert.Same(record, Assert.Single(schema.Named));
    }

    [Fact]
    public void Everything_IsReadWithoutAFaultOrWarning()
    {
        AvroFile file = AvroVectors.Parse(AvroVectors.Everything);

        Assert.Empty(file.Faults);
        Assert.Empty(file.Warnings);
        Assert.Equal(
            ["shop.contracts.Everything", "shop.contracts.Colour", "crypto.Md5", "shop.contracts.Address", "shop.errors.Failure", "shop.contracts.Price", "shop.contracts.Id", "shop.contracts.Span"],
            file.Schema!.Named.Select(n => n.FullName));
        Assert.Empty(file.Schema.Unresolved);
    }

    [Fact]
    public void Everything_HasItsAttributes()
    {
        var record = (AvroRecord)AvroVectors.Sound(AvroVectors.Everything).Root;
        Dictionary<string, AvroField> fields = record.Fields.ToDictionary(f => f.Name);

        Assert.Equal("Every construct of the schema language, once.", record.Doc);
        Assert.Equal(["shop.contracts.Anything", "old.shop.Everything"], record.Aliases);
        Assert.Equal([new SchemaProperty("connect.name", "\"everything\"")], record.Properties);
        Assert.Equal("descending", fields["flag"].Order);
        Assert.Equal("ascending", fields["small"].Order);
        Assert.Equal("A \"quoted\" doc with \\ and ü.", fields["small"].Doc);
        Assert.Equal("\"ÿ\\u0000\"", fields["raw"].DefaultJson);
        Assert.Null(fields["text"].DefaultJson);
        Assert.Equal(["txt", "label"], fields["text"].Aliases);
        Assert.Equal([new SchemaProperty("avro.java.string", "\"String\""), new SchemaProperty("arg.properties", "{\"regex\":\"[a-z]{1,8}\"}")], fields["text"].Type.Properties);
        var colour = (AvroEnum)fields["colour"].Type;
        Assert.Equal(("RED", "shop.contracts.Color"), (colour.Default, colour.Aliases.Single()));
        Assert.Equal(["null", "int", "string", "array", "map", "shop.contracts.Colour"], ((AvroUnion)fields["choice"].Type).Branches.Select(AvroNames.BranchName));
        Assert.Equal("shop.contracts.Everything", ((AvroReference)((AvroUnion)fields["next"].Type).Branches[1]).FullName);
        Assert.True(((AvroRecord)fields["failure"].Type).IsError);
        Assert.Equal(new AvroLogical(AvroLogicalKind.Decimal, 10, 2), ((AvroPrimitive)fields["amount"].Type).Logical);
        Assert.Equal(new AvroLogical(AvroLogicalKind.Decimal, 18), ((AvroFixed)fields["price"].Type).Logical);
        Assert.Empty(fields["amount"].Type.Properties);
    }

    /// <summary>The specification's example of full names.</summary>
    [Fact]
    public void Names_OfTheSpecificationsExample_AreItsFullNames()
    {
        AvroSchema schema = AvroVectors.Sound(
            """
            {"type": "record", "name": "Example", "fields": [
              {"name": "inheritNull", "type": {"type": "enum", "name": "Simple", "symbols": ["a", "b"]}},
              {"name": "explicitNamespace", "type": {"type": "fixed", "name": "Simple", "namespace": "explicit", "size": 12}},
              {"name": "fullName", "type": {"type": "record", "name": "a.full.Name", "namespace": "ignored", "fields": [
                {"name": "inheritNamespace", "type": {"type": "enum", "name": "Understanding", "symbols": ["d", "e"]}}]}}]}
            """);

        Assert.Equal(["Example", "Simple", "explicit.Simple", "a.full.Name", "a.full.Understanding"], schema.Named.Select(n => n.FullName));
        Assert.Equal(("", "explicit", "Simple"), (schema.Named[0].Namespace, schema.Named[2].Namespace, schema.Named[2].Name));
    }

    [Theory]
    [InlineData("""{"type":"record","name":"a.R","fields":[{"name":"f","type":{"type":"enum","name":"E","namespace":"","symbols":[]}},{"name":"g","type":"E"}]}""", "E")]
    [InlineData("""{"type":"record","name":"a.R","fields":[{"name":"f","type":{"type":"enum","name":"b.E","symbols":[]}},{"name":"g","type":"b.E"}]}""", "b.E")]
    [InlineData("""{"type":"record","name":"a.R","fields":[{"name":"f","type":{"type":"record","name":"b.S","fields":[]}},{"name":"g","type":"R"}]}""", "a.R")]
    [InlineData("""{"type":"record","name":"a.R","fields":[{"name":"f","type":"long"},{"name":"g","type":"R"}]}""", "a.R")]
    [InlineData("""{"type":"record","name":"a.R","fields":[{"name":"f","type":"long"},{"name":"g","type":{"type":"S"}}]}""", "a.S")]
    [InlineData("""{"type":"record","name":"record","fields":[{"name":"f","type":"long"},{"name":"g","type":["null","record"]}]}""", "record")]
    public void Reference_IsToTheNamespaceAroundIt(string text, string expected)
    {
        AvroType type = ((AvroRecord)AvroVectors.Sound(text).Root).Fields[1].Type;

        Assert.Equal(expected, Assert.IsType<AvroReference>(type is AvroUnion union ? union.Branches[1] : type).FullName);
    }

    [Fact]
    public void Names_OfOtherFiles_AreUnresolved()
    {
        AvroSchema schema = AvroVectors.Sound("""["null", "a.B", {"type": "array", "items": "C"}]""");

        Assert.Equal([("a.B", 9, 5), ("C", 43, 3)], schema.Unresolved.Select(r => (r.FullName, r.Position.Column, r.Length)));
    }

    [Theory]
    [InlineData("""{"type":"int","logicalType":"date"}""", nameof(AvroLogicalKind.Date))]
    [InlineData("""{"type":"long","logicalType":"timestamp-nanos"}""", nameof(AvroLogicalKind.TimestampNanos))]
    [InlineData("""{"type":"string","logicalType":"uuid"}""", nameof(AvroLogicalKind.Uuid))]
    [InlineData("""{"type":"bytes","logicalType":"big-decimal"}""", nameof(AvroLogicalKind.BigDecimal))]
    [InlineData("""{"type":"bytes","logicalType":"decimal","precision":1000}""", nameof(AvroLogicalKind.Decimal))]
    public void LogicalType_OnItsCarrier_IsRead(string text, string kind)
    {
        var type = (AvroPrimitive)AvroVectors.Sound(text).Root;

        Assert.Equal(kind, type.Logical!.Kind.ToString());
        Assert.Empty(type.Properties);
    }

    [Theory]
    [InlineData("""{"type":"string","logicalType":"date"}""", "'date' stands for an \"int\".")]
    [InlineData("""{"type":"int","logicalType":"timestamp-millis"}""", "'timestamp-millis' stands for a \"long\".")]
    [InlineData("""{"type":"fixed","name":"F","size":15,"logicalType":"uuid"}""", "'uuid' stands for")]
    [InlineData("""{"type":"fixed","name":"F","size":11,"logicalType":"duration"}""", "'duration' stands for a fixed of 12 bytes")]
    [InlineData("""{"type":"bytes","logicalType":"decimal"}""", "A decimal has a \"precision\"")]
    [InlineData("""{"type":"bytes","logicalType":"decimal","precision":0}""", "A decimal has a \"precision\"")]
    [InlineData("""{"type":"bytes","logicalType":"decimal","precision":"4"}""", "A decimal has a \"precision\"")]
    [InlineData("""{"type":"bytes","logicalType":"decimal","precision":4,"scale":5}""", "The \"scale\" of a decimal")]
    [InlineData("""{"type":"bytes","logicalType":"decimal","precision":4,"scale":-1}""", "The \"scale\" of a decimal")]
    [InlineData("""{"type":"fixed","name":"F","size":4,"logicalType":"decimal","precision":10}""", "A fixed of 4 bytes holds decimals of at most 9 digits.")]
    [InlineData("""{"type":"long","logicalType":"TimestampMillis"}""", "did you mean 'timestamp-millis'?")]
    public void LogicalType_ThatDoesNotFit_IsIgnoredWithAWarning(string text, string warning)
    {
        AvroFile file = AvroVectors.Parse(text);

        Assert.Empty(file.Faults);
        Assert.Contains(warning, Assert.Single(file.Warnings).Message, StringComparison.Ordinal);
        Assert.Null(file.Schema!.Root is AvroFixed bytes ? bytes.Logical : ((AvroPrimitive)file.Schema.Root).Logical);
        Assert.Contains(file.Schema.Root.Properties, p => p.Name == "logicalType");
    }

    [Theory]
    [InlineData("""{"type":"string","logicalType":"country-code"}""")]
    [InlineData("""{"type":"string","logicalType":7}""")]
    public void LogicalType_ThatAvroDoesNotKnow_IsAProperty(string text)
    {
        AvroFile file = AvroVectors.Parse(text);

        Assert.Empty(file.Warnings);
        Assert.Equal("logicalType", file.Schema!.Root.Properties.Single().Name);
    }

    /// <summary>floor(log10(2^(8n − 1) − 1)) by exact integers.</summary>
    [Fact]
    public void Digits_OfEachSize_AreThoseOfTheLargestNumber()
    {
        for (int size = 1; size <= 1_000; size++)
        {
            System.Numerics.BigInteger largest = (System.Numerics.BigInteger.One << ((8 * size) - 1)) - 1;
            Assert.Equal(largest.ToString(System.Globalization.CultureInfo.InvariantCulture).Length - 1, AvroLogicals.DigitsOf(size));
        }

        Assert.Equal(0, AvroLogicals.DigitsOf(0));
        Assert.Equal(int.MaxValue, AvroLogicals.DigitsOf(int.MaxValue));
    }
}
