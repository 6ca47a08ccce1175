using System.Text.Json;
using CodeSynth.Embedded;
using CodeSynth.Kafka.Registry;
using CodeSynth.Modeling;
using CodeSynth.Verification;

namespace CodeSynth.Kafka.Tests.Registry;

/// <summary>Values as somebody reads them who has nothing but the registry: its schema under the id of the frame, and the message at the frame's place.</summary>
public sealed class RegistryReaderTests : IAsyncDisposable
{
    // The string "ab" and the long 3; the same as fields 1 and 2.
    private const string Datum = "04616206";
    private const string Message = "0A0261621006";

    private readonly EmbeddedSchemaRegistry _registry = EmbeddedSchemaRegistry.Start();
    private readonly SchemaRegistryClient _client;

    public RegistryReaderTests() => _client = new SchemaRegistryClient(new RegistrySettings { Urls = [_registry.Endpoint] });

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _registry.DisposeAsync();
    }

    [Theory]
    [InlineData("""{"name":"id","type":"string"},{"name":"value","type":"long"}""", null)]
    [InlineData("""{"name":"id","type":"bytes"},{"name":"value","type":"int"}""", null)] // other names for the same bytes: it can be read
    [InlineData("""{"name":"id","type":"string"}""", "by schema 1 of the registry 1 bytes are left over")]
    [InlineData("""{"name":"id","type":"string"},{"name":"value","type":"string"}""", "by schema 1 of the registry it is no value: ")]
    [InlineData("""{"name":"id","type":"string"},{"name":"value","type":["null","long"]}""", "by schema 1 of the registry it is no value: ")]
    [InlineData("""{"name":"id","type":"string"},{"name":"value","type":"long"},{"name":"more","type":"int"}""", "by schema 1 of the registry it is no value: ")]
    public async Task Avro_ByTheRegistrysSchema_IsReadOrAFault(string fields, string? fault)
    {
        ValueReader reader = await ReaderAsync(SchemaKind.Avro, $$"""{"type":"record","name":"Reading","fields":[{{fields}}]}""");

        AssertRead(fault, reader, "0000000001" + Datum);
    }

    [Theory]
    [InlineData("string id = 1; sint64 value = 2;", null)]
    [InlineData("string id = 1; int32 renamed = 2;", null)]
    [InlineData("string id = 1;", "by schema 1 of the registry it has unknown fields: ")]
    [InlineData("string id = 1; fixed64 value = 2;", "by schema 1 of the registry it")]
    [InlineData("Reading id = 1; sint64 value = 2;", "by schema 1 of the registry it is no value: ")]
    public async Task Protobuf_ByTheRegistrysSchema_IsReadOrAFault(string fields, string? fault)
    {
        ValueReader reader = await ReaderAsync(SchemaKind.Protobuf, $"syntax = \"proto3\"; message Reading {{ {fields} }}", [0]);

        AssertRead(fault, reader, "000000000100" + Message);
    }

    [Theory]
    [InlineData(new[] { 0 }, "by schema 1 of the registry it has unknown fields: ")]
    [InlineData(new[] { 1 }, "by schema 1 of the registry it has unknown fields: ")]
    [InlineData(new[] { 1, 0 }, "by schema 1 of the registry it is no value: ")]
    [InlineData(new[] { 1, 1 }, null)]
    [InlineData(new[] { 150 }, "none")]
    [InlineData(new[] { 1, 2 }, "none")]
    [InlineData(new[] { 1, 1, 0 }, "none")]
    public async Task Protobuf_MessageOfTheFile_IsTheOneAtTheFramesPlace(int[] place, string? fault)
    {
        const string File = """
            syntax = "proto3";
            message First { string id = 1; }
            message Outer {
              message Wrong { Outer id = 1; sint64 value = 2; }
              message Right { string id = 1; sint64 value = 2; }
            }
            """;
        string filler = string.Concat(Enumerable.Range(0, 140).Select(i => $"message F{i} {{ }}\n"));

        foreach (bool isHeader in new[] { false, true })
        {
            Task<ValueReader> reading = ReaderAsync(SchemaKind.Protobuf, File + filler, place, isHeader);
            if (fault == "none")
            {
                SchemaRegistryException e = await Assert.ThrowsAsync<SchemaRegistryException>(() => reading);
                Assert.EndsWith("cannot be read: it has no message where the frame of our records says.", e.Message, StringComparison.Ordinal);
            }
            else
            {
                AssertRead(fault, await reading, (isHeader ? "" : Convert.ToHexString(SchemaFraming.Prefix(1, place))) + Message);
            }
        }
    }

    [Fact]
    public async Task Schemas_ThatAreReferredTo_AreReadFromTheRegistry()
    {
        await RegisterAsync("base.proto", new RegistrySchema(SchemaKind.Protobuf, Schemas.Base));
        await RegisterAsync("money", new RegistrySchema(SchemaKind.Protobuf, Schemas.Money) { References = [new SchemaReference("base.proto", "base.proto", 1)] });
        var order = new RegistrySchema(SchemaKind.Protobuf, "syntax = \"proto3\"; import \"money.proto\"; message Order { shop.Money total = 1; }") { References = [new SchemaReference("money.proto", "money", 1)] };

        ValueReader reader = await ReaderAsync(order, [0]);

        AssertRead(null, reader, "0000000003" + "00" + "0A02" + "08" + "07");
        AssertRead("by schema 3 of the registry it has unknown fields: ", reader, "0000000003" + "00" + "0A02" + "18" + "07");
    }

    [Fact]
    public async Task Id_ThatTheRegistryDoesNotHave_SaysWhoseItIs()
    {
        var gone = new RegisteredSchema("a-value", 1, 99, new RegistrySchema(SchemaKind.Avro, "\"int\""));

        SchemaRegistryException e = await Assert.ThrowsAsync<SchemaRegistryException>(() => RegistryReader.OfAsync(_client, Registration(gone, []), TestContext.Current.CancellationToken));

        Assert.EndsWith("has no schema 99, although it gave this id for 'a-value'.", e.Message, StringComparison.Ordinal);
    }

    /// <summary>A registry that is laxer than we are, or none at all, ends a run in a line like any other trouble with it.</summary>
    [Theory]
    [InlineData("AVRO", "{\"type\":\"recrod\"}")]
    [InlineData("PROTOBUF", "message {")]
    public async Task Schema_ThatIsNone_IsTroubleWithTheRegistry(string type, string text)
    {
        var handler = new ScriptedHandler(ScriptedHandler.Json(JsonSerializer.Serialize(new { schema = text, schemaType = type })));
        using var client = new SchemaRegistryClient(new RegistrySettings().WithUrls("http://r"), handler, new PatientTime(), () => 1);
        var registered = new RegisteredSchema("a-value", 1, 7, new RegistrySchema(SchemaKind.Avro, "\"int\""));

        SchemaRegistryException e = await Assert.ThrowsAsync<SchemaRegistryException>(() => RegistryReader.OfAsync(client, Registration(registered, [0]), TestContext.Current.CancellationToken));

        Assert.StartsWith("Schema 7 of the Schema Registry at http://r cannot be read: ", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', e.Message);
    }

    private static void AssertRead(string? fault, ValueReader reader, string hex)
    {
        string? said = reader(Convert.FromHexString(hex));
        if (fault is null)
        {
            Assert.Null(said);
        }
        else
        {
            Assert.StartsWith(fault, said, StringComparison.Ordinal);
        }
    }

    private Task<ValueReader> ReaderAsync(SchemaKind kind, string text, int[]? place = null, bool isHeader = false) => ReaderAsync(new RegistrySchema(kind, text), place ?? [], isHeader);

    private async Task<ValueReader> ReaderAsync(RegistrySchema schema, int[] place, bool isHeader = false)
    {
        RegisteredSchema registered = await RegisterAsync("readings-value", schema);
        return await RegistryReader.OfAsync(_client, Registration(registered, place, isHeader), TestContext.Current.CancellationToken);
    }

    private Task<RegisteredSchema> RegisterAsync(string subject, RegistrySchema schema) => _client.RegisterAsync(subject, schema, cancellation: TestContext.Current.CancellationToken);

    private static EntityRegistration Registration(RegisteredSchema registered, int[] place, bool isHeader = false) => new(
        "Reading",
        "readings",
        registered,
        Fingerprint: "",
        isHeader ? RowFrame.WithHeader(SchemaFraming.ValueHeader, SchemaFraming.Header(Guid.Empty, place)) : RowFrame.WithPrefix(SchemaFraming.Prefix(registered.Id, place)));
}
