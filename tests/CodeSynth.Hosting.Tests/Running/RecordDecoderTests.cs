using System.Text;
using System.Text.Json;
using CodeSynth.Embedded;
using CodeSynth.Hosting.Tests.Support;
using CodeSynth.Kafka.Registry;
using CodeSynth.Kafka.Topics;
using CodeSynth.Modeling;
using CodeSynth.Testing;

namespace CodeSynth.Hosting.Tests.Running;

/// <summary>Values that anybody may have written, in a topic that anybody may have made.</summary>
public class RecordDecoderTests
{
    private const string AvroText = """{"type":"record","name":"R","fields":[{"name":"n","type":"long"},{"name":"s","type":"string"}]}""";

    private static readonly EntitySchema[] s_own =
        [.. Contracts.Readings.Entities.SelectMany(e => new[] { e.SchemaOf(WireFormat.Avro)!, e.SchemaOf(WireFormat.Protobuf)! })];

    [Theory]
    [InlineData("""{"a":1.50,"b":"é\n"}""", "json", """{"a":1.50,"b":"é\n"}""")]
    [InlineData("{\n  \"a\": [1,\n 2]\n}\n", "json", """{"a":[1,2]}""")]
    [InlineData("42", "json", "42")]
    [InlineData("{\"a\":1} {", "text", "\"{\\\"a\\\":1} {\"")]
    [InlineData("hello\tworld", "text", "\"hello\\tworld\"")]
    [InlineData("", "text", "\"\"")]
    [InlineData("\"\\ud800\"", "text", "\"\\\"\\\\ud800\\\"\"")]
    public async Task Value_WithoutAFrame_IsJsonOrText(string value, string format, string json)
    {
        DecodedValue decoded = await DecodeAsync(Encoding.UTF8.GetBytes(value));

        Assert.Equal((format, json, null, null), (decoded.Format, decoded.Json, decoded.Schema, decoded.Fault));
    }

    [Theory]
    [InlineData("16aabb")]
    [InlineData("0102")]
    [InlineData("00000001")] // one byte too few for an id
    public async Task Value_OfBytesThatTellNothing_IsDigitsAndAFault(string hex)
    {
        DecodedValue decoded = await DecodeAsync(Convert.FromHexString(hex));

        Assert.Equal(("binary", $"\"{hex}\"", "it is neither JSON nor text, and does not tell of a schema"), (decoded.Format, decoded.Json, decoded.Fault));
    }

    [Fact]
    public async Task Value_Null_IsATombstone() => Assert.Equal(new DecodedValue("null", "null"), await DecodeAsync(null));

    [Fact]
    public async Task Value_ByTheRegistry_IsReadByItsOwnLanguage()
    {
        using EmbeddedSchemaRegistry registry = EmbeddedSchemaRegistry.Start();
        using var client = new SchemaRegistryClient(new RegistrySettings().WithUrls(registry.Endpoint.ToString()));
        int avro = await RegisterAsync(client, SchemaKind.Avro, AvroText);
        int protobuf = await RegisterAsync(client, SchemaKind.Protobuf, "syntax = \"proto3\"; message A { message B { int64 n = 1; } } message C { string s = 1; }");
        var decoder = new RecordDecoder(client, []);

        Assert.Equal(new DecodedValue("avro", """{"n":-3,"s":"é"}""") { Schema = $"schema id {avro}" }, await ReadAsync(SchemaFraming.Prefix(avro), [5, 4, 0xC3, 0xA9]));
        Assert.Equal("""{"n":"7"}""", (await ReadAsync(SchemaFraming.Prefix(protobuf, [0, 0]), [8, 7])).Json);
        Assert.Equal("""{"s":"x"}""", (await ReadAsync(SchemaFraming.Prefix(protobuf, [1]), [10, 1, (byte)'x'])).Json);

        Assert.StartsWith($"by schema id {avro} it is no value: ", (await ReadAsync(SchemaFraming.Prefix(avro), [5, 4, 0xC3])).Fault, StringComparison.Ordinal); // cut
        Assert.StartsWith($"by schema id {avro} it is no value: ", (await ReadAsync(SchemaFraming.Prefix(avro), [5, 0, 0])).Fault, StringComparison.Ordinal); // more
        Assert.Equal($"by schema id {protobuf} it has unknown fields: 2", (await ReadAsync(SchemaFraming.Prefix(protobuf, [1]), [16, 1])).Fault);
        foreach (byte[] place in (byte[][])[[4], [3], [2, 1], [200], []])
        {
            Assert.Equal($"schema id {protobuf} has no message where the frame says", (await ReadAsync(SchemaFraming.Prefix(protobuf), place)).Fault);
        }

        DecodedValue foreign = await ReadAsync(SchemaFraming.Prefix(999), [1, 2]);
        Assert.Equal(("binary", "\"00000003e70102\"", "the Schema Registry has no schema id 999"), (foreign.Format, foreign.Json, foreign.Fault));

        Task<DecodedValue> ReadAsync(byte[] prefix, byte[] rest) => decoder.DecodeAsync(RecordOf([.. prefix, .. rest]), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Value_WithoutARegistry_SaysWhatIsMissing()
    {
        DecodedValue decoded = await new RecordDecoder(null, []).DecodeAsync(RecordOf([0, 0, 0, 0, 7, 1]), TestContext.Current.CancellationToken);

        Assert.Equal("it was written by schema id 7, no Schema Registry is named, and it is no value of a schema of this app: set SCHEMA_REGISTRY_URL or give --schema-registry URL", decoded.Fault);
    }

    /// <summary>Whatever bytes come, there is a value that is JSON on one line; none ends the program.</summary>
    [Fact]
    public async Task Value_AnyBytes_GiveALineOfJson()
    {
        var random = new Random(7);
        var decoder = new RecordDecoder(null, s_own);
        for (int i = 0; i < 20_000; i++)
        {
            byte[] value = new byte[random.Next(40)];
            random.NextBytes(value);
            if (value.Length > 0 && i % 2 == 0)
            {
                value[0] = 0;
            }

            byte[] header = new byte[random.Next(24)];
            random.NextBytes(header);
            if (header.Length > 0)
            {
                header[0] = (byte)(i % 3);
            }

            DecodedValue decoded = await decoder.DecodeAsync(RecordOf(value) with { Headers = i % 5 == 0 ? [new(SchemaFraming.ValueHeader, header)] : [] }, TestContext.Current.CancellationToken);

            Assert.DoesNotContain('\n', decoded.Json);
            using var _ = JsonDocument.Parse(decoded.Json);
        }
    }

    /// <summary>Values of our own schemas and of none, damaged: decoded or with a fault, always a line of JSON.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Value_Damaged_GivesALineOfJson(uint seed)
    {
        var decoder = new RecordDecoder(null, s_own);
        byte[][] corpus =
        [
            "{\"id\":\"a\",\"value\":[1,{\"b\":null}]}"u8.ToArray(), "text"u8.ToArray(),
            [.. SchemaFraming.Prefix(7), 6, (byte)'R', (byte)'_', (byte)'1', 0x80, 0x01], [.. SchemaFraming.Prefix(7, [2, 1]), 10, 2, (byte)'R', (byte)'1', 16, 6],
        ];
        new Fuzz(corpus).Holds(seed, value =>
        {
            DecodedValue decoded = decoder.DecodeAsync(RecordOf(value), CancellationToken.None).GetAwaiter().GetResult();
            Assert.DoesNotContain('\n', decoded.Json);
            using var _ = JsonDocument.Parse(decoded.Json);
            return decoded.Fault is null;
        });
    }

    private static TopicRecord RecordOf(byte[]? value) => new(0, 0, null, null, value, []);

    private static Task<DecodedValue> DecodeAsync(byte[]? value) => new RecordDecoder(null, s_own).DecodeAsync(RecordOf(value), TestContext.Current.CancellationToken);

    private static async Task<int> RegisterAsync(SchemaRegistryClient client, SchemaKind kind, string text) =>
        (await client.RegisterAsync($"s-{kind}", new RegistrySchema(kind, text), cancellation: TestContext.Current.CancellationToken)).Id;
}
