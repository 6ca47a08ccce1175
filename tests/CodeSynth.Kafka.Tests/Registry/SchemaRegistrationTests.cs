using CodeSynth.Kafka.Registry;
using CodeSynth.Kafka.Tests.Support;
using CodeSynth.Modeling;

namespace CodeSynth.Kafka.Tests.Registry;

/// <summary>The start of a run: all or nothing is registered, and every entity gets the frame of its own schema.</summary>
public sealed class SchemaRegistrationTests
{
    private const string At = "The Schema Registry at http://r";
    private readonly MemoryRegistry _registry = new();

    [Fact]
    public async Task Resolve_SchemasThatNobodyKnows_ChecksAllThenRegistersAll()
    {
        IReadOnlyList<EntityRegistration> found = await ResolveAsync(Schemas.Avro("a"), Schemas.Avro("b"));

        Assert.Equal(["look up a-value", "look up b-value", "check a-value", "check b-value", "register a-value", "register b-value"], _registry.Log);
        Assert.Equal(["a-value 1 1", "b-value 1 2"], found.Select(f => $"{f.Schema.Subject} {f.Schema.Version} {f.Schema.Id}"));
        Assert.Equal(["A", "B"], found.Select(f => f.Entity));
        Assert.Equal("0000000002", Schemas.Prefix(found[1].Frame));
        Assert.Null(found[1].Frame.HeaderName);
    }

    [Fact]
    public async Task Resolve_SchemasThatAreThere_OnlyLooksThemUp()
    {
        await ResolveAsync(Schemas.Avro("a"));
        _registry.Log.Clear();
        _registry.Refusals["a-value"] = ["no"];

        IReadOnlyList<EntityRegistration> found = await ResolveAsync(Schemas.Avro("a"));

        Assert.Equal(["look up a-value"], _registry.Log);
        Assert.Equal(1, found[0].Schema.Id);
    }

    [Fact]
    public async Task Resolve_OneIncompatible_RegistersNothingAndSaysWhy()
    {
        _registry.Refusals["b-value"] = ["{errorType:'READER_FIELD_MISSING_DEFAULT_VALUE', description:'…'}", "{oldSchema: '{…}'}", "{compatibility: 'BACKWARD'}"];
        _registry.Refusals["c-value"] = [];

        var e = await Assert.ThrowsAsync<SchemaRegistryException>(() => ResolveAsync(Schemas.Avro("a"), Schemas.Avro("b"), Schemas.Avro("c")));

        Assert.Equal(
            At + " does not take these schemas as compatible with what the subject has: 'b-value': {errorType:'READER_FIELD_MISSING_DEFAULT_VALUE', description:'…'}; {compatibility: 'BACKWARD'} | 'c-value': it gives no reason. Nothing was registered. Change the schema, or the subject's level of compatibility.",
            e.Message);
        Assert.Empty(_registry.Registered);
        Assert.False(e.IsConfiguration);
    }

    [Fact]
    public async Task Resolve_RegistrationThatFailsAfterAll_NamesWhatWasRegistered()
    {
        _registry.Races.Add("b-value");

        var e = await Assert.ThrowsAsync<SchemaRegistryException>(() => ResolveAsync(Schemas.Avro("a"), Schemas.Avro("b")));

        Assert.Equal(At + " does not register the schema of subject 'b-value': somebody was faster (409). Change the schema, or the subject's level of compatibility. Registered before that: a-value.", e.Message);
    }

    [Fact]
    public async Task Resolve_LookUpOnly_NeverRegisters()
    {
        _registry.Add("a-value", Schemas.AvroText("a"));
        var options = new RegistrationOptions { Mode = RegistrationMode.LookUp };

        Assert.Single(await ResolveAsync(options, Schemas.Avro("a")));
        var e = await Assert.ThrowsAsync<SchemaRegistryException>(() => ResolveAsync(options, Schemas.Avro("a"), Schemas.Avro("b")));

        Assert.Equal(At + " does not have our schema under 'b-value', and this run registers none. Register it (--auto-register true), or take what is there with --use-latest-schema.", e.Message);
        Assert.Empty(_registry.Registered);
    }

    [Fact]
    public async Task Resolve_ByHeader_FramesByGuid()
    {
        IReadOnlyList<EntityRegistration> found = await ResolveAsync(new RegistrationOptions { SchemaId = SchemaIdPlacement.Header }, Schemas.Avro("a"));

        Assert.Equal(("__value_schema_id", "0100000000000000000000000000000001", 0), (found[0].Frame.HeaderName, Convert.ToHexString(found[0].Frame.HeaderValue.Span), found[0].Frame.Prefix.Length));
    }

    [Fact]
    public async Task Resolve_ByHeaderWithARegistryWithoutGuids_SaysWhatToUse()
    {
        using var old = new MemoryRegistry { KnowsGuids = false };

        var e = await Assert.ThrowsAsync<SchemaRegistryException>(() => ResolveAsync(old, new RegistrationOptions { SchemaId = SchemaIdPlacement.Header }, Schemas.Avro("a")));

        Assert.Equal("The Schema Registry gives no GUID for the schema of subject 'a-value', as those before Confluent Platform 8 do not: use --schema-id prefix.", e.Message);
    }

    [Fact]
    public async Task Resolve_AvroThatRefersToOthers_RegistersThoseFirstAndRefersToThem()
    {
        EntityDescriptor entity = Schemas.AvroWithReference("a");

        IReadOnlyList<EntityRegistration> found = await ResolveAsync(entity);

        Assert.Equal(["look up shop.Money", "check shop.Money", "check a-value", "register shop.Money", "register a-value"], _registry.Log);
        Assert.Equal("""[{"name":"shop.Money","subject":"shop.Money","version":1}]""", _registry["a-value", 1]["references"]!.ToJsonString());
        Assert.Equal(2, Assert.Single(found).Schema.Id);
        _registry.Log.Clear();
        await ResolveAsync(entity);
        Assert.Equal(["look up shop.Money", "look up a-value"], _registry.Log);
    }

    [Fact]
    public async Task Resolve_AvroIncompatibleWithAReferenceThatIsNew_RegistersNeither()
    {
        _registry.Refusals["a-value"] = ["no"];

        await Assert.ThrowsAsync<SchemaRegistryException>(() => ResolveAsync(Schemas.AvroWithReference("a")));

        Assert.Empty(_registry.Registered);
    }

    [Fact]
    public async Task Resolve_ProtobufWithImports_RefersToTheDirectOnesOnly()
    {
        IReadOnlyList<EntityRegistration> found = await ResolveAsync(WireFormat.Protobuf, new RegistrationOptions(), Schemas.ProtobufWithImports("a"));

        Assert.Equal(["base.proto", "money.proto", "a-value"], _registry.Registered);
        Assert.Equal("PROTOBUF", (string)_registry["a-value", 1]["schemaType"]!);
        Assert.Equal("""[{"name":"money.proto","subject":"money.proto","version":1}]""", _registry["a-value", 1]["references"]!.ToJsonString());
        Assert.Equal("""[{"name":"base.proto","subject":"base.proto","version":1}]""", _registry["money.proto", 1]["references"]!.ToJsonString());
        Assert.Null(_registry["base.proto", 1]["references"]);
        Assert.Equal("0000000003" + "040200", Schemas.Prefix(Assert.Single(found).Frame)); // the message [1, 0]
    }

    [Fact]
    public async Task Resolve_TwoSchemasForOneSubject_IsRefusedBeforeAnyQuestion()
    {
        var options = new RegistrationOptions { Subjects = SubjectNameStrategy.RecordName };

        var e = await Assert.ThrowsAsync<SchemaRegistryException>(() => ResolveAsync(options, Schemas.Avro("a", "shop.Same"), Schemas.Avro("b", "shop.Same", "int")));

        Assert.Equal("Two different schemas of this run belong under the subject 'shop.Same', which takes one after the other as versions of one thing. Choose another --subject-name-strategy.", e.Message);
        Assert.True(e.IsConfiguration);
        Assert.Empty(_registry.Log);
    }

    [Fact]
    public async Task Resolve_OneSchemaForTwoTopicsByRecordName_RegistersItOnce()
    {
        IReadOnlyList<EntityRegistration> found = await ResolveAsync(
            new RegistrationOptions { Subjects = SubjectNameStrategy.RecordName }, Schemas.Avro("a", "shop.Same"), Schemas.Avro("b", "shop.Same"));

        Assert.Equal(["shop.Same"], _registry.Registered);
        Assert.Equal([1, 1], found.Select(f => f.Schema.Id));
    }

    [Fact]
    public async Task Resolve_EntityWithoutSuchASchema_IsAConfigurationError()
    {
        var e = await Assert.ThrowsAsync<SchemaRegistryException>(() => ResolveAsync(WireFormat.Protobuf, new RegistrationOptions(), Schemas.Avro("a")));

        Assert.Equal(("A cannot be encoded as Protobuf.", true), (e.Message, e.IsConfiguration));
    }

    [Fact]
    public async Task Check_OfAPlan_TellsWhatIsThereAndWhatWouldBeTaken()
    {
        _registry.Add("a-value", Schemas.AvroText("a"));
        _registry.Refusals["b-value"] = ["no"];
        using SchemaRegistryClient client = Client(_registry);

        IReadOnlyList<SubjectCheck> checks = await new SchemaRegistration(client, new RegistrationOptions())
            .CheckAsync(Runs.Of(Schemas.Avro("a"), Schemas.Avro("b"), Schemas.Avro("c")), WireFormat.Avro, TestContext.Current.CancellationToken);

        Assert.Equal(["a-value 1 True", "b-value  False", "c-value  True"], checks.Select(c => $"{c.Subject} {c.Registered?.Version} {c.Compatibility?.IsCompatible}"));
        Assert.Empty(_registry.Registered);
    }

    private static SchemaRegistryClient Client(MemoryRegistry registry) => new(new RegistrySettings().WithUrls("http://r"), registry, new PatientTime(), () => 1);

    private static async Task<IReadOnlyList<EntityRegistration>> ResolveAsync(MemoryRegistry registry, WireFormat format, RegistrationOptions options, EntityDescriptor[] entities)
    {
        var client = Client(registry); // its handler is the test's
        return await new SchemaRegistration(client, options).ResolveAsync(Runs.Of(entities), format, TestContext.Current.CancellationToken);
    }

    private Task<IReadOnlyList<EntityRegistration>> ResolveAsync(params EntityDescriptor[] entities) => ResolveAsync(new RegistrationOptions(), entities);

    private Task<IReadOnlyList<EntityRegistration>> ResolveAsync(RegistrationOptions options, params EntityDescriptor[] entities) => ResolveAsync(_registry, options, entities);

    private Task<IReadOnlyList<EntityRegistration>> ResolveAsync(WireFormat format, RegistrationOptions options, params EntityDescriptor[] entities) => ResolveAsync(_registry, format, options, entities);

    private static Task<IReadOnlyList<EntityRegistration>> ResolveAsync(MemoryRegistry registry, RegistrationOptions options, params EntityDescriptor[] entities) => ResolveAsync(registry, WireFormat.Avro, options, entities);
}
