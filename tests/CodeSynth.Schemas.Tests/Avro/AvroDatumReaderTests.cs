using System.Text.Json;
using CodeSynth.Schemas.Avro;

namespace CodeSynth.Schemas.Tests.Avro;

/// <summary>Data in Avro's binary encoding as JSON.</summary>
public class AvroDatumReaderTests
{
    /// <summary>Examples of the specification, and the ends of each type's range.</summary>
    [Theory]
    [InlineData("\"null\"", "", "null")]
    [InlineData("\"boolean\"", "01", "true")]
    [InlineData("\"int\"", "00", "0")]
    [InlineData("\"int\"", "01", "-1")]
    [InlineData("\"int\"", "03", "-2")]
    [InlineData("\"int\"", "7F", "-64")]
    [InlineData("\"int\"", "8001", "64")]
    [InlineData("\"int\"", "FEFFFFFF0F", "2147483647")]
    [InlineData("\"int\"", "FFFFFFFF0F", "-2147483648")]
    [InlineData("\"long\"", "FEFFFFFFFFFFFFFFFF01", "9223372036854775807")]
    [InlineData("\"long\"", "FFFFFFFFFFFFFFFFFF01", "-9223372036854775808")]
    [InlineData("\"long\"", "808000", "0")]
    [InlineData("\"float\"", "0000C03F", "1.5")]
    [InlineData("\"float\"", "00000080", "-0")]
    [InlineData("\"float\"", "0000C07F", "\"NaN\"")]
    [InlineData("\"double\"", "9A9999999999B93F", "0.1")]
    [InlineData("\"double\"", "0100000000000000", "5E-324")]
    [InlineData("\"double\"", "000000000000F07F", "\"Infinity\"")]
    [InlineData("\"double\"", "000000000000F0FF", "\"-Infinity\"")]
    [InlineData("\"bytes\"", "0400FF", "\"AP8=\"")]
    [InlineData("\"string\"", "06666F6F", "\"foo\"")]
    [InlineData("\"string\"", "00", "\"\"")]
    [InlineData("\"string\"", "08F09F9880", "\"\\uD83D\\uDE00\"")]
    [InlineData("{\"type\":\"record\",\"name\":\"test\",\"fields\":[{\"name\":\"a\",\"type\":\"long\"},{\"name\":\"b\",\"type\":\"string\"}]}", "3606666F6F", "{\"a\":27,\"b\":\"foo\"}")]
    [InlineData("{\"type\":\"enum\",\"name\":\"Foo\",\"symbols\":[\"A\",\"B\",\"C\",\"D\"]}", "06", "\"D\"")]
    [InlineData("{\"type\":\"array\",\"items\":\"long\"}", "04063600", "[3,27]")]
    [InlineData("{\"type\":\"array\",\"items\":\"long\"}", "03040636020A00", "[3,27,5]")]
    [InlineData("{\"type\":\"map\",\"values\":\"int\"}", "0202610200", "{\"a\":1}")]
    [InlineData("[\"null\",\"string\"]", "00", "null")]
    [InlineData("[\"null\",\"string\"]", "020261", "\"a\"")]
    [InlineData("{\"type\":\"fixed\",\"name\":\"F\",\"size\":3}", "010203", "\"AQID\"")]
    [InlineData("{\"type\":\"record\",\"name\":\"L\",\"fields\":[{\"name\":\"v\",\"type\":\"int\"},{\"name\":\"next\",\"type\":[\"null\",\"L\"]}]}", "02020400", "{\"v\":1,\"next\":{\"v\":2,\"next\":null}}")]
    public void Datum_OfTheSpecification_IsItsValue(string schema, string hex, string json) => Assert.Equal(json, Read(schema, hex));

    [Theory]
    [InlineData("int", "date", "00", "\"1970-01-01\"")]
    [InlineData("int", "date", "01", "\"1969-12-31\"")]
    [InlineData("int", "date", "F3E457", "\"0001-01-01\"")]
    [InlineData("int", "date", "F5E457", "-719163")]
    [InlineData("int", "time-millis", "FEEFB252", "\"23:59:59.999\"")]
    [InlineData("int", "time-millis", "80F0B252", "86400000")]
    [InlineData("int", "time-millis", "01", "-1")]
    [InlineData("long", "time-micros", "02", "\"00:00:00.000001\"")]
    [InlineData("long", "timestamp-millis", "01", "\"1969-12-31T23:59:59.999Z\"")]
    [InlineData("long", "timestamp-micros", "01", "\"1969-12-31T23:59:59.999999Z\"")]
    [InlineData("long", "timestamp-nanos", "01", "\"1969-12-31T23:59:59.999999999Z\"")]
    [InlineData("long", "local-timestamp-millis", "02", "\"1970-01-01T00:00:00.001\"")]
    [InlineData("long", "timestamp-millis", "FEFFFFFFFFFFFFFFFF01", "9223372036854775807")]
    [InlineData("long", "timestamp-nanos", "FFFFFFFFFFFFFFFFFF01", "\"1677-09-21T00:12:43.145224192Z\"")]
    [InlineData("bytes", "big-decimal", "06027B04", "1.23")]
    [InlineData("bytes", "big-decimal", "06027B03", "123E2")]
    [InlineData("bytes", "big-decimal", "0802FFD20F", "-1E-1001")]
    public void LogicalType_OfAPrimitive_IsItsText(string type, string logical, string hex, string json) =>
        Assert.Equal(json, Read($$"""{"type":"{{type}}","logicalType":"{{logical}}"}""", hex));

    [Theory]
    [InlineData("\"bytes\",\"precision\":4,\"scale\":2", "0404D2", "12.34")]
    [InlineData("\"bytes\",\"precision\":4,\"scale\":2", "02FF", "-0.01")]
    [InlineData("\"bytes\",\"precision\":4,\"scale\":2", "00", "0.00")]
    [InlineData("\"bytes\",\"precision\":4", "0480FF", "-32513")]
    [InlineData("\"fixed\",\"name\":\"D\",\"size\":4,\"precision\":9,\"scale\":9", "FFFFFFFF", "-0.000000001")]
    public void Decimal_HasTheDigitsOfItsScale(string attributes, string hex, string json) =>
        Assert.Equal(json, Read($$"""{"logicalType":"decimal","type":{{attributes}}}""", hex));

    [Theory]
    [InlineData("uuid", 16, "89791762233641869674299B90A802E2", "\"89791762-2336-4186-9674-299b90a802e2\"")]
    [InlineData("duration", 12, "01000000020000000B000000", "\"P1M2DT0.011S\"")]
    [InlineData("duration", 12, "FFFFFFFFFFFFFFFFFFFFFFFF", "\"P4294967295M4294967295DT4294967.295S\"")]
    public void LogicalType_OfAFixed_IsItsText(string logical, int size, string hex, string json) =>
        Assert.Equal(json, Read($$"""{"type":"fixed","name":"F","size":{{size}},"logicalType":"{{logical}}"}""", hex));

    /// <summary>Bytes that are no datum: a sentence with their place, never another exception, a hang or gigabytes.</summary>
    [Theory]
    [InlineData("\"int\"", "", "byte 0: 1 more bytes are wanted, and 0 are left.")]
    [InlineData("\"int\"", "80", "byte 1: 1 more bytes are wanted, and 0 are left.")]
    [InlineData("\"int\"", "8080808010", "byte 0: 2147483648 is no int of 32 bits.")]
    [InlineData("\"long\"", "FFFFFFFFFFFFFFFFFF02", "byte 0: a number has more than 64 bits.")]
    [InlineData("\"long\"", "8080808080808080808000", "byte 0: a number has more than 64 bits.")]
    [InlineData("\"int\"", "0000", "byte 1: the datum ends here, and 1 bytes are left.")]
    [InlineData("\"boolean\"", "02", "byte 0: a boolean is 0 or 1, not 2.")]
    [InlineData("\"double\"", "00000000", "byte 0: 8 more bytes are wanted, and 4 are left.")]
    [InlineData("\"string\"", "0461", "byte 0: a length of 2, with 1 bytes left.")]
    [InlineData("\"string\"", "01", "byte 0: a length of -1, with 0 bytes left.")]
    [InlineData("\"bytes\"", "FEFFFFFFFFFFFFFFFF01", "byte 0: a length of 9223372036854775807, with 0 bytes left.")]
    [InlineData("\"string\"", "02FF", "byte 0: a string is no UTF-8.")]
    [InlineData("\"string\"", "06EDA080", "byte 0: a string is no UTF-8.")]
    [InlineData("{\"type\":\"enum\",\"name\":\"E\",\"symbols\":[\"A\"]}", "02", "byte 0: place 1 among 1 symbols.")]
    [InlineData("{\"type\":\"enum\",\"name\":\"E\",\"symbols\":[\"A\"]}", "01", "byte 0: place -1 among 1 symbols.")]
    [InlineData("[\"null\"]", "02", "byte 0: place 1 among 1 branches.")]
    [InlineData("[]", "00", "byte 0: place 0 among 0 branches.")]
    [InlineData("{\"type\":\"array\",\"items\":\"int\"}", "FEFFFFFFFFFFFFFFFF01", "byte 10: 1 more bytes are wanted, and 0 are left.")]
    [InlineData("{\"type\":\"array\",\"items\":\"int\"}", "FFFFFFFFFFFFFFFFFF0100", "byte 0: a block has too many items.")]
    [InlineData("{\"type\":\"array\",\"items\":\"int\"}", "0110", "byte 0: a block of 8 bytes, with 0 bytes left.")]
    [InlineData("{\"type\":\"array\",\"items\":\"null\"}", "FEFFFFFFFFFFFFFFFF01", "byte 10: more than 100000 items have no bytes.")]
    [InlineData("{\"type\":\"bytes\",\"logicalType\":\"big-decimal\"}", "0802010000", "byte 4: a big-decimal has bytes behind its scale.")]
    [InlineData("{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"r\",\"type\":\"R\"}]}", "", "byte 0: values are nested more than 500 levels deep.")]
    public void Bytes_ThatAreNoDatum_AreRefusedWithTheirPlace(string schema, string hex, string message) =>
        Assert.Equal(message, Assert.Throws<AvroDatumException>(() => Read(schema, hex)).Message);

    /// <summary>What another implementation wrote; data.py says how.</summary>
    [Fact]
    public void Datum_OfAnotherImplementation_IsItsValue()
    {
        string[] lines = AvroVectors.ReadText("data.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.All(lines, line =>
        {
            JsonElement row = JsonDocument.Parse(line).RootElement;
            Assert.Equal(row.GetProperty("json").GetString(), Read(row.GetProperty("schema").GetString()!, row.GetProperty("datum").GetString()!));
        });
        Assert.Equal(12, lines.Length);
    }

    [Fact]
    public void Decimal_OfTooManyBytes_IsRefused() =>
        Assert.Contains("a decimal of 4097 bytes", Assert.Throws<AvroDatumException>(() => Read("{\"type\":\"bytes\",\"logicalType\":\"decimal\",\"precision\":4}", "8240" + new string('7', 2 * 4097))).Message, StringComparison.Ordinal);

    [Fact]
    public void Text_OfAMebibyte_IsRead() =>
        Assert.Equal((1 << 20) + 2, Read("\"string\"", "80808001" + string.Concat(Enumerable.Repeat("61", 1 << 20))).Length);

    [Fact]
    public void Schema_WithReferences_IsReadThroughThem() =>
        Assert.Equal("{\"b\":\"X\"}", AvroDatumReader.Of("""{"type":"record","name":"A","fields":[{"name":"b","type":"B"}]}""", ["""{"type":"enum","name":"B","symbols":["X"]}"""]).ReadJson([0]));

    [Fact]
    public void Datum_WithMoreBehindIt_SaysHowLongItIs()
    {
        using var json = new Utf8JsonWriter(new MemoryStream());

        Assert.Equal(2, AvroDatumReader.Of("\"string\"", []).Read([2, 0x61, 2, 0x62], json));
    }

    [Fact]
    public void Datum_OfAnySchema_IsItsValue() => AvroPropertyTests.ForAll(choices =>
    {
        AvroSchema schema = RandomSchema.Of(choices);
        (byte[] datum, string json) = RandomDatum.Of(schema, choices);

        Assert.Equal(json, new AvroDatumReader(schema, null).ReadJson(datum));
    });

    /// <summary>Of any bytes the reader makes a value or refuses them.</summary>
    [Fact]
    public void Datum_Damaged_IsAValueOrRefused() => AvroPropertyTests.ForAll(choices =>
    {
        AvroSchema schema = RandomSchema.Of(choices);
        byte[] datum = RandomDatum.Of(schema, choices).Datum;
        var reader = new AvroDatumReader(schema, null);
        for (int i = 0; i < 30; i++)
        {
            byte[] damaged = [.. datum.Take(choices.Below(datum.Length + 1)), .. Enumerable.Range(0, choices.Below(4)).Select(_ => (byte)choices.Below(256)), .. datum.Skip(choices.Below(datum.Length + 1))];
            if (Record.Exception(() => JsonDocument.Parse(reader.ReadJson(damaged))) is { } exception)
            {
                Assert.IsType<AvroDatumException>(exception);
            }
        }
    });

    private static string Read(string schema, string hex) => AvroDatumReader.Of(schema, []).ReadJson(Convert.FromHexString(hex));
}
