using CodeSynth.Embedded;
using CodeSynth.Kafka.Registry;
using CodeSynth.Kafka.Tests.Support;
using CodeSynth.Modeling;

namespace CodeSynth.Kafka.Tests.Registry;

/// <summary>The start of a run against a registry that reads schemas and follows references.</summary>
public sealed class RegistrationInARegistryTests : IDisposable
{
    private readonly EmbeddedSchemaRegistry _registry = EmbeddedSchemaRegistry.Start();
    private readonly SchemaRegistryClient _client;

    public RegistrationInARegistryTests() => _client = new SchemaRegistryClient(new RegistrySettings().WithUrls(_registry.Endpoint.AbsoluteUri));

    [Theory]
    [InlineData(WireFormat.Avro, new[] { "a-value", "shop.Money" })]
    [InlineData(WireFormat.Protobuf, new[] { "a-value", "base.proto", "money.proto" })]
    public async Task Resolve_SchemasThatReferToOthers_AreRegisteredOnceAndFoundInEveryMode(WireFormat format, string[] subjects)
    {
        EntityDescriptor entity = format == WireFormat.Avro ? Schemas.AvroWithReference("a") : Schemas.ProtobufWithImports("a");

        EntityRegistration first = await ResolveAsync(entity, format, RegistrationMode.Register);
        EntityRegistration again = await ResolveAsync(entity, format, RegistrationMode.Register);
        EntityRegistration found = await ResolveAsync(entity, format, RegistrationMode.LookUp);
        EntityRegistration latest = await ResolveAsync(entity, format, RegistrationMode.UseLatest);

        Assert.Equal(subjects, (await _client.ListSubjectsAsync(TestContext.Current.CancellationToken)).Order(StringComparer.Ordinal));
        Assert.All([again, found, latest], other =>
        {
            Assert.Equal((first.Schema.Id, first.Schema.Version, first.Schema.Guid, first.Fingerprint), (other.Schema.Id, other.Schema.Version, other.Schema.Guid, other.Fingerprint));
            Assert.Equal(Schemas.Prefix(first.Frame), Schemas.Prefix(other.Frame));
        });
        RegistrySchema? byGuid = await _client.GetByGuidAsync(first.Schema.Guid!.Value, TestContext.Current.CancellationToken);
        RegistrySchema? byId = await _client.GetByIdAsync(first.Schema.Id, TestContext.Current.CancellationToken);
        Assert.Equal(entity.SchemaOf(format)!.Text, byGuid!.Text);
        Assert.Equal(byGuid.Text, byId!.Text);
        Assert.Equal(byGuid.References, byId.References);
        Assert.Single(byId.References);
    }

    [Fact]
    public async Task Check_WhatASubjectDoesNotTake_SaysWhyAndRegistersNothing()
    {
        await _client.RegisterAsync("a-value", new RegistrySchema(SchemaKind.Protobuf, "syntax = \"proto3\"; message M { string id = 1; }"), cancellation: TestContext.Current.CancellationToken);

        CompatibilityCheck check = await _client.CheckAsync("a-value", new RegistrySchema(SchemaKind.Protobuf, "syntax = \"proto3\"; message M { int32 id = 1; }"), TestContext.Current.CancellationToken);

        Assert.False(check.IsCompatible);
        Assert.NotEmpty(check.Messages);
        Assert.Equal("BACKWARD", await _client.GetCompatibilityAsync("a-value", TestContext.Current.CancellationToken));
        Assert.Equal(1, (await _client.GetLatestAsync("a-value", TestContext.Current.CancellationToken))!.Version);
    }

    public void Dispose()
    {
        _client.Dispose();
        _registry.Dispose();
    }

    private async Task<EntityRegistration> ResolveAsync(EntityDescriptor entity, WireFormat format, RegistrationMode mode) => Assert.Single(
        await new SchemaRegistration(_client, new RegistrationOptions { Mode = mode }).ResolveAsync(Runs.Of(entity), format, TestContext.Current.CancellationToken));
}
