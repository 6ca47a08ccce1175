using System.Net;
using CodeSynth.Kafka.Registry;
using static CodeSynth.Kafka.Tests.Registry.ScriptedHandler;

namespace CodeSynth.Kafka.Tests.Registry;

/// <summary>What is asked of a registry, to the letter of its API, and what its answers become.</summary>
public sealed class SchemaRegistryClientTests
{
    private const string Guid1 = "89791762-2336-4186-9674-299b90a802e2";
    private static readonly RegistrySchema s_avro = new(SchemaKind.Avro, """{"type":"string"}""");
    private static readonly RegistrySchema s_protobuf = new(SchemaKind.Protobuf, "syntax = \"proto3\";") { References = [new SchemaReference("a/b.proto", "a/b.proto", 3)] };

    [Fact]
    public async Task Register_AnswerOfANewRegistry_NeedsNoSecondQuestion()
    {
        var handler = new ScriptedHandler(Json($$"""{"id":7,"version":2,"guid":"{{Guid1}}","schema":"…"}"""));

        RegisteredSchema registered = await Client(handler).RegisterAsync("orders-value", s_avro, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(["POST http://r:8081/subjects/orders-value/versions"], handler.Requests);
        Assert.Equal(["""{"schema":"{\u0022type\u0022:\u0022string\u0022}"}"""], handler.Bodies);
        Assert.Equal(new RegisteredSchema("orders-value", 2, 7, s_avro) { Guid = Guid.Parse(Guid1) }, registered);
    }

    [Fact]
    public async Task Register_AnswerOfAnOldRegistry_IsLookedUpForItsVersion()
    {
        var handler = new ScriptedHandler(Json("""{"id":7}"""), Json("""{"subject":"o","id":7,"version":2,"schema":"…"}"""));

        RegisteredSchema registered = await Client(handler).RegisterAsync("o", s_protobuf, normalize: true, TestContext.Current.CancellationToken);

        Assert.Equal(["POST http://r:8081/subjects/o/versions?normalize=true", "POST http://r:8081/subjects/o?normalize=true"], handler.Requests);
        Assert.All(handler.Bodies, body => Assert.Equal(
            """{"schema":"syntax = \u0022proto3\u0022;","schemaType":"PROTOBUF","references":[{"name":"a/b.proto","subject":"a/b.proto","version":3}]}""", body));
        Assert.Equal(new RegisteredSchema("o", 2, 7, s_protobuf), registered);
    }

    [Fact]
    public async Task Register_SchemaThatIsNotThereAfterwards_IsAnError()
    {
        var handler = new ScriptedHandler(Json("""{"id":7}"""), Error(HttpStatusCode.NotFound, 40403, "Schema not found"));

        var e = await Assert.ThrowsAsync<SchemaRegistryException>(() => Client(handler).RegisterAsync("o", s_avro, cancellation: TestContext.Current.CancellationToken));

        Assert.Equal("The Schema Registry at http://r:8081 registered the schema of subject 'o', but does not show it. Run again.", e.Message);
    }

    [Theory]
    [InlineData(40401)]
    [InlineData(40403)]
    public async Task LookUp_SchemaThatIsNotThere_IsNull(int code) =>
        Assert.Null(await Client(new ScriptedHandler(Error(HttpStatusCode.NotFound, code, "not found"))).LookUpAsync("o", s_avro, cancellation: TestContext.Current.CancellationToken));

    [Theory]
    [InlineData(40401)]
    [InlineData(40402)]
    public async Task GetVersion_ThatIsNotThere_IsNull(int code)
    {
        SchemaRegistryClient client = Client(new ScriptedHandler(Error(HttpStatusCode.NotFound, code, "not found")));

        Assert.Null(await client.GetLatestAsync("o", TestContext.Current.CancellationToken));
        Assert.Null(await client.GetVersionAsync("o", 3, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task GetVersion_OfASubject_GivesItsSchemaWithReferences()
    {
        var handler = new ScriptedHandler(Json("""
            {"subject":"a:/b","version":3,"id":9,"guid":"89791762-2336-4186-9674-299b90a802e2","schemaType":"PROTOBUF","schema":"s","references":[{"name":"n","subject":"s","version":1}],"unknown":{}}
            """));
        SchemaRegistryClient client = Client(handler);

        RegisteredSchema? version = await client.GetVersionAsync("a:/b ü", 3, TestContext.Current.CancellationToken);
        RegisteredSchema? latest = await client.GetLatestAsync("a:/b ü", TestContext.Current.CancellationToken);

        Assert.Equal(["GET http://r:8081/subjects/a%3A%2Fb%20%C3%BC/versions/3", "GET http://r:8081/subjects/a%3A%2Fb%20%C3%BC/versions/latest"], handler.Requests);
        Assert.Equal((3, 9, Guid.Parse(Guid1)), (version!.Version, version.Id, version.Guid));
        Assert.Equal((SchemaKind.Protobuf, "s"), (version.Schema.Kind, version.Schema.Text));
        Assert.Equal([new SchemaReference("n", "s", 1)], version.Schema.References);
        Assert.Equal(3, latest!.Version);
    }

    [Fact]
    public async Task GetSchema_ByIdOrGuid_IsAvroUnlessItSaysOtherwise()
    {
        var handler = new ScriptedHandler(Json("""{"schema":"\"int\""}"""), Json("""{"schema":"{}","schemaType":"JSON"}"""), Error(HttpStatusCode.NotFound, 40403, "Schema not found"));
        SchemaRegistryClient client = Client(handler);

        RegistrySchema? byId = await client.GetByIdAsync(12, TestContext.Current.CancellationToken);
        RegistrySchema? byGuid = await client.GetByGuidAsync(Guid.Parse(Guid1), TestContext.Current.CancellationToken);

        Assert.Equal((SchemaKind.Avro, "\"int\""), (byId!.Kind, byId.Text));
        Assert.Equal((SchemaKind.Json, "{}"), (byGuid!.Kind, byGuid.Text));
        Assert.Null(await client.GetByIdAsync(13, TestContext.Current.CancellationToken));
        Assert.Equal(["GET http://r:8081/schemas/ids/12", $"GET http://r:8081/schemas/guids/{Guid1}", "GET http://r:8081/schemas/ids/13"], handler.Requests);
    }

    [Fact]
    public async Task GetSchema_OfATypeThatWeDoNotKnow_SaysSo()
    {
        var e = await Assert.ThrowsAsync<SchemaRegistryException>(() => Client(new ScriptedHandler(Json("""{"schema":"s","schemaType":"XML"}"""))).GetByIdAsync(1, TestContext.Current.CancellationToken));

        Assert.Equal("The Schema Registry at http://r:8081 has a schema of type 'XML', which we do not read.", e.Message);
    }

    [Fact]
    public async Task Check_IncompatibleSchema_GivesTheRegistrysWords()
    {
        var handler = new ScriptedHandler(Json("""{"is_compatible":false,"messages":["READER_FIELD_MISSING_DEFAULT_VALUE at /fields/7","{compatibility: 'BACKWARD'}"]}"""));

        CompatibilityCheck check = await Client(handler).CheckAsync("o", s_avro, TestContext.Current.CancellationToken);

        Assert.False(check.IsCompatible);
        Assert.Equal(["READER_FIELD_MISSING_DEFAULT_VALUE at /fields/7", "{compatibility: 'BACKWARD'}"], check.Messages);
        Assert.Equal(["POST http://r:8081/compatibility/subjects/o/versions?verbose=true"], handler.Requests);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, """{"error_code":404,"message":"HTTP 404 Not Found"}""")]
    [InlineData(HttpStatusCode.NotFound, "Not Found")]
    [InlineData(HttpStatusCode.MethodNotAllowed, """{"error_code":405,"message":"HTTP 405 Method Not Allowed"}""")]
    public async Task Check_RegistryThatOnlyComparesWithOneVersion_IsAskedForTheLatest(HttpStatusCode status, string body)
    {
        var handler = new ScriptedHandler(Json(body, status), Json("""{"is_compatible":true}"""));

        Assert.True((await Client(handler).CheckAsync("o", s_avro, TestContext.Current.CancellationToken)).IsCompatible);
        Assert.Equal("POST http://r:8081/compatibility/subjects/o/versions/latest?verbose=true", handler.Requests[1]);
    }

    [Theory]
    [InlineData(40401)]
    [InlineData(40402)]
    public async Task Check_SubjectWithoutVersions_TakesAnything(int code) =>
        Assert.True((await Client(new ScriptedHandler(Error(HttpStatusCode.NotFound, code, "not found"))).CheckAsync("o", s_avro, TestContext.Current.CancellationToken)).IsCompatible);

    [Fact]
    public async Task GetCompatibility_OfASubject_FallsBackToTheRegistrys()
    {
        var handler = new ScriptedHandler(Json("""{"compatibilityLevel":"FULL_TRANSITIVE"}"""));

        Assert.Equal("FULL_TRANSITIVE", await Client(handler).GetCompatibilityAsync("o", TestContext.Current.CancellationToken));
        Assert.Equal(["GET http://r:8081/config/o?defaultToGlobal=true"], handler.Requests);
    }

    [Fact]
    public async Task ListSubjects_OfARegistryBehindAPath_KeepsThePath()
    {
        var handler = new ScriptedHandler(Json("""["a","b"]"""));
        RegistrySettings settings = new RegistrySettings().WithUrls("https://gateway/schemas/v1");

        Assert.Equal(["a", "b"], await Client(handler, settings).ListSubjectsAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["GET https://gateway/schemas/v1/subjects"], handler.Requests);
    }

    [Fact]
    public async Task Request_WithUserAndPassword_IsAuthorised()
    {
        var handler = new ScriptedHandler(Json("[]"));
        RegistrySettings settings = new RegistrySettings().WithUrls("http://us%40r:p:w@r:8081");

        await Client(handler, settings).ListSubjectsAsync(TestContext.Current.CancellationToken);

        Assert.Equal("Basic " + Convert.ToBase64String("us@r:p:w"u8), handler.Authorization);
        Assert.Equal(["GET http://r:8081/subjects"], handler.Requests);
    }

    [Fact]
    public async Task Request_WithAToken_IsAuthorisedByIt()
    {
        var handler = new ScriptedHandler(Json("[]"));

        await Client(handler, new RegistrySettings { BearerToken = "t0ken", UserName = "u", Password = "p" }.WithUrls("http://r")).ListSubjectsAsync(TestContext.Current.CancellationToken);

        Assert.Equal("Bearer t0ken", handler.Authorization);
    }

    [Fact]
    public void Client_WithoutAnAddress_SaysWhichVariableToSet()
    {
        var e = Assert.Throws<SchemaRegistryException>(() => new SchemaRegistryClient(new RegistrySettings()));

        Assert.True(e.IsConfiguration);
        Assert.Equal("No Schema Registry is named: set SCHEMA_REGISTRY_URL or give --schema-registry URL.", e.Message);
    }

    private static SchemaRegistryClient Client(ScriptedHandler handler, RegistrySettings? settings = null) =>
        new(settings ?? new RegistrySettings().WithUrls("http://r:8081"), handler, new PatientTime(), () => 1);
}
