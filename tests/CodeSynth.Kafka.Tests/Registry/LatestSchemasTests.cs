using CodeSynth.Kafka.Registry;
using CodeSynth.Kafka.Tests.Support;
using CodeSynth.Modeling;

namespace CodeSynth.Kafka.Tests.Registry;

/// <summary><c>--use-latest-schema</c>: what is there is used if it means the same, however it is written, and nothing is ever registered.</summary>
public sealed class LatestSchemasTests
{
    private readonly MemoryRegistry _registry = new();

    [Fact]
    public async Task Resolve_LatestThatIsOnlyWrittenOtherwise_IsUsed()
    {
        _registry.Add("a-value", "\"int\"");
        _registry.Add("a-value", """
            { "namespace" : "shop", "name":"a", "doc": "somebody's words", "type":"record",
              "fields":[{"name":"id","type":{"type":"string"},"default":""},{"type":"long","name":"value","aliases":["v"]}] }
            """);

        EntityRegistration found = Assert.Single(await ResolveAsync(Schemas.Avro("a")));

        Assert.Equal((2, 2), (found.Schema.Version, found.Schema.Id));
        Assert.Equal("0000000002", Schemas.Prefix(found.Frame));
        Assert.Equal(["get a-value"], _registry.Log);
    }

    [Fact]
    public async Task Resolve_LatestOfAnotherMeaning_IsRefusedWithBothFingerprints()
    {
        _registry.Add("a-value", Schemas.AvroText("a", type: "int"));

        SchemaRegistryException e = await FailAsync(Schemas.Avro("a"));

        Assert.Matches(
            @"^The newest schema under 'a-value' in the Schema Registry at http://r, version 1, cannot be used for A: it says something else than our a\.avsc: their fingerprints are [0-9a-f]{16} and [0-9a-f]{16}\.$",
            e.Message);
        Assert.Equal(["get a-value"], _registry.Log);
    }

    [Fact]
    public async Task Resolve_LatestOfAnotherLogicalType_IsRefusedAlthoughTheFingerprintsAgree()
    {
        _registry.Add("a-value", Schemas.AvroText("a").Replace("\"long\"", """{"type":"long","logicalType":"timestamp-micros"}""", StringComparison.Ordinal));

        Assert.EndsWith("their logical types differ.", (await FailAsync(Schemas.Avro("a"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resolve_SubjectWithoutASchema_SaysWhatToDo() => Assert.Equal(
        "The Schema Registry at http://r has no schema under 'a-value' to use. Register one, or leave out --use-latest-schema.", (await FailAsync(Schemas.Avro("a"))).Message);

    [Theory]
    [InlineData("syntax = \"proto3\";", "PROTOBUF", "it is a schema of Protobuf.")]
    [InlineData("""{"type":""", null, "we cannot read it, line 1: ")]
    public async Task Resolve_LatestThatIsNoneOfOurs_SaysWhy(string text, string? type, string why)
    {
        _registry.Add("a-value", text, type);

        string message = (await FailAsync(Schemas.Avro("a"))).Message;

        Assert.Matches($"cannot be used for A: {why}", message);
    }

    [Fact]
    public async Task Resolve_LatestThatHoldsWhatOursRefersTo_MeansTheSame()
    {
        EntityDescriptor entity = Schemas.AvroWithReference("a");
        _registry.Add("a-value", entity.SchemaOf(WireFormat.Avro)!.SelfContainedText);

        Assert.Single(await ResolveAsync(entity));
    }

    [Fact]
    public async Task Resolve_LatestProtobufWithOtherWords_IsUsedWithItsImportsWhereverTheyAre()
    {
        _registry.Add("shop-base", Schemas.Base, "PROTOBUF");
        _registry.Add("shop-money", Schemas.Money, "PROTOBUF", ("base.proto", "shop-base", 1));
        string words = Schemas.Order.Replace("package shop;", "package shop; // ours\n\n option csharp_namespace = \"X\"; option java_package = \"y\";", StringComparison.Ordinal);
        _registry.Add("a-value", words, "PROTOBUF", ("money.proto", "shop-money", 1));

        EntityRegistration found = Assert.Single(await ResolveAsync(Schemas.ProtobufWithImports("a"), WireFormat.Protobuf));

        Assert.Equal("0000000003040200", Schemas.Prefix(found.Frame));
        Assert.Equal(["get a-value", "get shop-money", "get shop-base"], _registry.Log);
    }

    [Theory]
    [InlineData("string id = 1; Money", "string id = 4; Money")]
    [InlineData("message Other { string id = 1; }", "")]
    public async Task Resolve_LatestProtobufOfAnotherMeaning_IsRefused(string ours, string theirs)
    {
        _registry.Add("base.proto", Schemas.Base, "PROTOBUF");
        _registry.Add("money.proto", Schemas.Money, "PROTOBUF", ("base.proto", "base.proto", 1));
        _registry.Add("a-value", Schemas.Order.Replace(ours, theirs, StringComparison.Ordinal), "PROTOBUF", ("money.proto", "money.proto", 1));

        Assert.Contains("says something else than our order.proto", (await FailAsync(Schemas.ProtobufWithImports("a"), WireFormat.Protobuf)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resolve_LatestProtobufWhoseImportSaysSomethingElse_IsRefused()
    {
        _registry.Add("base.proto", Schemas.Base, "PROTOBUF");
        _registry.Add("money.proto", Schemas.Money.Replace("int64", "int32", StringComparison.Ordinal), "PROTOBUF", ("base.proto", "base.proto", 1));
        _registry.Add("a-value", Schemas.Order, "PROTOBUF", ("money.proto", "money.proto", 1));

        await FailAsync(Schemas.ProtobufWithImports("a"), WireFormat.Protobuf);
    }

    private Task<SchemaRegistryException> FailAsync(EntityDescriptor entity, WireFormat format = WireFormat.Avro) => Assert.ThrowsAsync<SchemaRegistryException>(() => ResolveAsync(entity, format));

    private async Task<IReadOnlyList<EntityRegistration>> ResolveAsync(EntityDescriptor entity, WireFormat format = WireFormat.Avro)
    {
        using var client = new SchemaRegistryClient(new RegistrySettings().WithUrls("http://r"), _registry, new PatientTime(), () => 1);
        return await new SchemaRegistration(client, new RegistrationOptions { Mode = RegistrationMode.UseLatest })
            .ResolveAsync(Runs.Of(entity), format, TestContext.Current.CancellationToken);
    }
}
