using System.Text.Json;
using CodeSynth.Schemas.Avro;

namespace CodeSynth.Schemas.Tests.Avro;

/// <summary>Canonical forms and fingerprints against those of others.</summary>
public class AvroCanonicalFormTests
{
    /// <summary>The table that Avro's own implementations share (share/test/data/schema-tests.txt); number 26 with a default that is one.</summary>
    public static TheoryData<string, string, long> AvroTable => new()
    {
        { "\"null\"", "\"null\"", 7195948357588979594 },
        { "{\"type\":\"null\"}", "\"null\"", 7195948357588979594 },
        { "\"boolean\"", "\"boolean\"", -6970731678124411036 },
        { "\"int\"", "\"int\"", 8247732601305521295 },
        { "\"long\"", "\"long\"", -3434872931120570953 },
        { "\"float\"", "\"float\"", 5583340709985441680 },
        { "\"double\"", "\"double\"", -8181574048448539266 },
        { "\"bytes\"", "\"bytes\"", 5746618253357095269 },
        { "\"string\"", "\"string\"", -8142146995180207161 },
        { "[  ]", "[]", -1241056759729112623 },
        { "[ \"int\"  ]", "[\"int\"]", -5232228896498058493 },
        { "[ \"int\" , {\"type\":\"boolean\"} ]", "[\"int\",\"boolean\"]", 5392556393470105090 },
        { "{\"fields\":[], \"type\":\"record\", \"name\":\"foo\"}", "{\"name\":\"foo\",\"type\":\"record\",\"fields\":[]}", -4824392279771201922 },
        { "{\"fields\":[], \"type\":\"record\", \"name\":\"foo\", \"namespace\":\"x.y\"}", "{\"name\":\"x.y.foo\",\"type\":\"record\",\"fields\":[]}", 5916914534497305771 },
        { "{\"fields\":[], \"type\":\"record\", \"name\":\"a.b.foo\", \"namespace\":\"x.y\"}", "{\"name\":\"a.b.foo\",\"type\":\"record\",\"fields\":[]}", -4616218487480524110 },
        { "{\"fields\":[], \"type\":\"record\", \"name\":\"foo\", \"doc\":\"foo\", \"aliases\":[\"foo\",\"bar\"]}", "{\"name\":\"foo\",\"type\":\"record\",\"fields\":[]}", -4824392279771201922 },
        { "{\"fields\":[{\"type\":{\"type\":\"boolean\"}, \"name\":\"f1\"}], \"type\":\"record\", \"name\":\"foo\"}", "{\"name\":\"foo\",\"type\":\"record\",\"fields\":[{\"name\":\"f1\",\"type\":\"boolean\"}]}", 7843277075252814651 },
        { "{ \"fields\":[{\"type\":\"boolean\", \"aliases\":[], \"name\":\"f1\", \"default\":true},\n {\"order\":\"descending\",\"name\":\"f2\",\"doc\":\"Hello\",\"type\":\"int\"}],\n \"type\":\"record\", \"name\":\"foo\"\n}\n", "{\"name\":\"foo\",\"type\":\"record\",\"fields\":[{\"name\":\"f1\",\"type\":\"boolean\"},{\"name\":\"f2\",\"type\":\"int\"}]}", -4860222112080293046 },
        { "{\"type\":\"enum\", \"name\":\"foo\", \"symbols\":[\"A1\"]}", "{\"name\":\"foo\",\"type\":\"enum\",\"symbols\":[\"A1\"]}", -6342190197741309591 },
        { "{\"namespace\":\"x.y.z\", \"type\":\"enum\", \"name\":\"foo\", \"doc\":\"foo bar\", \"symbols\":[\"A1\", \"A2\"]}", "{\"name\":\"x.y.z.foo\",\"type\":\"enum\",\"symbols\":[\"A1\",\"A2\"]}", -4448647247586288245 },
        { "{\"name\":\"foo\",\"type\":\"fixed\",\"size\":15}", "{\"name\":\"foo\",\"type\":\"fixed\",\"size\":15}", 1756455273707447556 },
        { "{\"namespace\":\"x.y.z\", \"type\":\"fixed\", \"name\":\"foo\", \"doc\":\"foo bar\", \"size\":32}", "{\"name\":\"x.y.z.foo\",\"type\":\"fixed\",\"size\":32}", -3064184465700546786 },
        { "{ \"items\":{\"type\":\"null\"}, \"type\":\"array\"}", "{\"type\":\"array\",\"items\":\"null\"}", -589620603366471059 },
        { "{ \"values\":\"string\", \"type\":\"map\"}", "{\"type\":\"map\",\"values\":\"string\"}", -8732877298790414990 },
        { "{\"name\":\"PigValue\",\"type\":\"record\",\n \"fields\":[{\"name\":\"value\", \"type\":[\"null\", \"int\", \"long\", \"PigValue\"]}]}\n", "{\"name\":\"PigValue\",\"type\":\"record\",\"fields\":[{\"name\":\"value\",\"type\":[\"null\",\"int\",\"long\",\"PigValue\"]}]}", -1759257747318642341 },
    };

    public static TheoryData<string, string, string> OfAvsc
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (string line in AvroVectors.ReadText("canonical.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                JsonElement row = JsonDocument.Parse(line).RootElement;
                rows.Add(row.GetProperty("schema").GetString()!, row.GetProperty("canonical").GetString()!, row.GetProperty("md5").GetString()!);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(AvroTable))]
    public void Form_OfAvrosTable_HasItsTextAndCrc(string schema, string canonical, long fingerprint)
    {
        string form = AvroCanonicalForm.Of(AvroVectors.Sound(schema), null);

        Assert.Equal(canonical, form);
        Assert.Equal(fingerprint, (long)AvroFingerprint.Crc64(form));
    }

    [Theory]
    [MemberData(nameof(OfAvsc))]
    public void Form_OfAnotherImplementation_IsOurs(string schema, string canonical, string md5)
    {
        string form = AvroCanonicalForm.Of(AvroVectors.Sound(schema), null);

        Assert.Equal(canonical, form);
        Assert.Equal(md5, Convert.ToHexStringLower(AvroFingerprint.Md5(form)));
    }

    /// <summary>Known answers: <c>printf '"int"' | sha256sum</c>, <c>printf '"int"' | md5sum</c>.</summary>
    [Fact]
    public void Digests_OfInt_AreThoseOfItsFiveBytes()
    {
        Assert.Equal("3f2b87a9fe7cc9b13835598c3981cd45e3e355309e5090aa0933d7becb6fba45", Convert.ToHexStringLower(AvroFingerprint.Sha256("\"int\"")));
        Assert.Equal("ef524ea1b91e73173d938ade36c1db32", Convert.ToHexStringLower(AvroFingerprint.Md5("\"int\"")));
    }

    [Fact]
    public void Form_WithTypesOfOtherFiles_HasEachAtItsFirstUse()
    {
        AvroFile order = AvroVectors.Parse("""{"type":"record","name":"s.Order","fields":[{"name":"to","type":"Address"},{"name":"from","type":"Address"},{"name":"land","type":"Country"}]}""", "order.avsc");
        AvroFile address = AvroVectors.Parse("""{"type":"record","name":"s.Address","fields":[{"name":"country","type":"Country"},{"name":"order","type":["null","Order"]}]}""", "address.avsc");
        AvroFile country = AvroVectors.Parse("""{"type":"enum","name":"s.Country","doc":"Where.","symbols":["DE","FR"],"note":[1, 2]}""", "country.avsc");
        var library = new AvroLibrary([order, address, country]);

        Assert.Equal(
            """{"name":"s.Order","type":"record","fields":[{"name":"to","type":{"name":"s.Address","type":"record","fields":[{"name":"country","type":{"name":"s.Country","type":"enum","symbols":["DE","FR"]}},{"name":"order","type":["null","s.Order"]}]}},{"name":"from","type":"s.Address"},{"name":"land","type":"s.Country"}]}""",
            AvroCanonicalForm.Of(order.Schema!, library));
        Assert.Equal(
            """{"type":"record","name":"Order","namespace":"s","fields":[{"name":"to","type":{"type":"record","name":"Address","fields":[{"name":"country","type":{"type":"enum","name":"Country","doc":"Where.","symbols":["DE","FR"],"note":[1,2]}},{"name":"order","type":["null","s.Order"]}]}},{"name":"from","type":"s.Address"},{"name":"land","type":"s.Country"}]}""",
            AvroText.Inline(order.Schema!, library));
        Assert.Empty(AvroVectors.Sound(AvroText.Inline(order.Schema!, library)).Unresolved);
    }

    [Fact]
    public void Form_WithoutTheOtherFiles_KeepsTheirNames() =>
        Assert.Equal("""{"type":"array","items":"a.B"}""", AvroCanonicalForm.Of(AvroVectors.Sound("""{"type":"array","items":{"type":"a.B","x":1}}"""), null));
}
