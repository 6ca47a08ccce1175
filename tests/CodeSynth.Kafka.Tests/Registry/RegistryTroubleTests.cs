using System.Net;
using CodeSynth.Kafka.Registry;
using static CodeSynth.Kafka.Tests.Registry.ScriptedHandler;

namespace CodeSynth.Kafka.Tests.Registry;

/// <summary>A registry in trouble: what is asked again and when, and the one line that ends it.</summary>
public sealed class RegistryTroubleTests
{
    private const string Check = "Check SCHEMA_REGISTRY_URL or --schema-registry.";
    private static readonly RegistrySchema s_schema = new(SchemaKind.Avro, "\"int\"");
    private readonly PatientTime _time = new();

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, 40101, "Unauthorized", "does not know us: Unauthorized (401, 40101). Check SCHEMA_REGISTRY_BASIC_AUTH_USER_INFO, or SCHEMA_REGISTRY_API_KEY and SCHEMA_REGISTRY_API_SECRET.")]
    [InlineData(HttpStatusCode.Forbidden, 40301, "User is denied operation Write on Subject: o-value.", "does not let us register the schema of subject 'o-value': User is denied operation Write on Subject: o-value (403, 40301). The user lacks the right to.")]
    [InlineData(HttpStatusCode.Conflict, 409, "Schema being registered is incompatible with an earlier schema", "does not register the schema of subject 'o-value': Schema being registered is incompatible with an earlier schema (409). Change the schema, or the subject's level of compatibility.")]
    [InlineData(HttpStatusCode.UnprocessableEntity, 42201, "Invalid schema\\n  of type AVRO", "does not register the schema of subject 'o-value': Invalid schema of type AVRO (422, 42201). Change the schema; the registry may be too old for it.")]
    [InlineData(HttpStatusCode.UnprocessableEntity, 42205, "Subject o-value is in read-only mode", "does not register the schema of subject 'o-value': Subject o-value is in read-only mode (422, 42205).")]
    [InlineData(HttpStatusCode.NotFound, 40401, "Subject 'o-value' not found.", "cannot register the schema of subject 'o-value': Subject 'o-value' not found (404, 40401).")]
    [InlineData(HttpStatusCode.NotFound, 404, "HTTP 404 Not Found", "cannot register the schema of subject 'o-value', because it has no POST subjects/o-value/versions: HTTP 404 Not Found (404). " + Check)]
    [InlineData(HttpStatusCode.BadRequest, 400, "", "does not register the schema of subject 'o-value': it gives no reason (400).")]
    public async Task Register_ThatIsRefused_EndsAtOnceWithTheRegistrysWords(HttpStatusCode status, int code, string message, string line)
    {
        var handler = new ScriptedHandler(Error(status, code, message));

        SchemaRegistryException e = await FailAsync(handler, "http://a:1,http://b:2");

        Assert.Equal("The Schema Registry at http://a:1 " + line, e.Message);
        Assert.Equal((status, code, false), (e.StatusCode, e.ErrorCode, e.IsConfiguration));
        Assert.Single(handler.Requests);
        Assert.Empty(_time.Pauses);
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, 42901, "slow down", "asks for fewer requests: slow down (429, 42901). It was asked 4 times.")]
    [InlineData(HttpStatusCode.InternalServerError, 50001, "Error in the backend data store", "is in trouble and did not register the schema of subject 'o-value': Error in the backend data store (500, 50001). It was asked 4 times.")]
    [InlineData(HttpStatusCode.ServiceUnavailable, 503, "no leader", "is in trouble and did not register the schema of subject 'o-value': no leader (503). It was asked 4 times.")]
    public async Task Register_TroubleThatMayPass_IsAskedFourTimesWithGrowingPauses(HttpStatusCode status, int code, string message, string line)
    {
        var handler = new ScriptedHandler(Error(status, code, message));

        SchemaRegistryException e = await FailAsync(handler);

        Assert.Equal("The Schema Registry at http://a:1 " + line, e.Message);
        Assert.Equal(4, handler.Requests.Count);
        Assert.Equal([200, 400, 800], _time.Pauses.Select(p => p.TotalMilliseconds));
    }

    [Fact]
    public async Task Register_RegistryThatIsDown_SaysWhatToCheck()
    {
        SchemaRegistryException e = await FailAsync(new ScriptedHandler(Throws(HttpRequestError.ConnectionError, "Connection refused (a:1)")));

        Assert.Equal($"The Schema Registry at http://a:1 does not answer: Connection refused (a:1). {Check} It was asked 4 times.", e.Message);
        Assert.Null(e.StatusCode);
    }

    [Fact]
    public async Task Register_TroubleThatPasses_Succeeds()
    {
        var handler = new ScriptedHandler(
            Throws(HttpRequestError.ConnectionError, "Connection refused"), Html(HttpStatusCode.BadGateway), Error(HttpStatusCode.InternalServerError, 50003, "no primary"),
            Json("""{"id":1,"version":1,"guid":"89791762-2336-4186-9674-299b90a802e2"}"""));

        Assert.Equal(1, (await RegisterAsync(handler, "http://a:1")).Id);
        Assert.Equal(3, _time.Pauses.Count);
    }

    [Fact]
    public async Task Register_FirstAddressDown_GoesToTheNextAndStaysThere()
    {
        var handler = new ScriptedHandler(
            Throws(HttpRequestError.NameResolutionError, "no such host"), Json("""{"id":1}"""), Json("""{"id":1,"version":1}"""));

        await RegisterAsync(handler, "http://a:1, http://b:2");

        Assert.Equal(["POST http://a:1/subjects/o-value/versions", "POST http://b:2/subjects/o-value/versions", "POST http://b:2/subjects/o-value"], handler.Requests);
        Assert.Empty(_time.Pauses);
    }

    [Theory]
    [InlineData("7", 7000)]
    [InlineData("0", 200)]
    [InlineData("Thu, 01 Jan 2026 00:00:03 GMT", 3000)]
    public async Task Register_RetryAfter_IsWaitedFor(string header, double milliseconds)
    {
        var handler = new ScriptedHandler(
            WithHeader(Error(HttpStatusCode.TooManyRequests, 429, "busy"), "Retry-After", header), Json("""{"id":1,"version":1,"guid":"89791762-2336-4186-9674-299b90a802e2"}"""));

        await RegisterAsync(handler, "http://a:1");

        Assert.Equal([milliseconds], _time.Pauses.Select(p => p.TotalMilliseconds));
    }

    [Fact]
    public async Task Register_RetryAfterBeyondTheDeadline_IsNotWaitedFor()
    {
        var handler = new ScriptedHandler(WithHeader(Error(HttpStatusCode.ServiceUnavailable, 503, "maintenance"), "Retry-After", "3600"));

        SchemaRegistryException e = await FailAsync(handler);

        Assert.Equal("The Schema Registry at http://a:1 is in trouble and did not register the schema of subject 'o-value': maintenance (503).", e.Message);
        Assert.Empty(_time.Pauses);
    }

    [Fact]
    public async Task Register_RegistryThatDoesNotAnswerInTime_IsGivenUpAtTheDeadline()
    {
        var handler = new ScriptedHandler(async (_, cancellation) =>
        {
            _time.Pass(PatientTime.RequestTimeout);
            return await new TaskCompletionSource<HttpResponseMessage>().Task.WaitAsync(cancellation); // no answer ever
        });

        SchemaRegistryException e = await FailAsync(handler);

        Assert.Equal($"The Schema Registry at http://a:1 did not answer within 10 s. {Check} It was asked 3 times.", e.Message);
        Assert.Equal(3, handler.Requests.Count);
    }

    [Fact]
    public async Task Register_Cancelled_EndsAsCancelled()
    {
        using var source = new CancellationTokenSource();
        var handler = new ScriptedHandler(async (_, cancellation) =>
        {
            await source.CancelAsync();
            cancellation.ThrowIfCancellationRequested();
            return null!;
        });
        using SchemaRegistryClient client = Client(handler, "http://a:1");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.RegisterAsync("o-value", s_schema, cancellation: source.Token));
    }

    [Fact]
    public async Task Register_CertificateThatIsNotTrusted_IsNotAskedAgain()
    {
        var handler = new ScriptedHandler(Throws(HttpRequestError.SecureConnectionError, "The remote certificate is invalid"));

        SchemaRegistryException e = await FailAsync(handler, "https://a:1");

        Assert.Equal(
            "The Schema Registry at https://a:1 and we do not come to a secure connection: The remote certificate is invalid. Check SCHEMA_REGISTRY_SSL_CA_LOCATION, and SCHEMA_REGISTRY_SSL_CERTIFICATE_LOCATION where it asks for a certificate.",
            e.Message);
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task Register_AnswerThatIsNoJson_SaysThatItIsNoRegistry()
    {
        SchemaRegistryException e = await FailAsync(new ScriptedHandler(Html()));

        Assert.Equal($"What answers at http://a:1 is no Schema Registry: its answer to POST subjects/o-value/versions (200, text/html) is not of its API. {Check}", e.Message);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("""{"id":"x"}""")]
    public async Task Register_JsonOfAnotherShape_SaysThatItIsNoRegistry(string body)
    {
        SchemaRegistryException e = await FailAsync(new ScriptedHandler(Json(body)));

        Assert.StartsWith("What answers at http://a:1 is no Schema Registry:", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Register_AnswerWithoutWhatItIsFor_SaysWhatIsMissing()
    {
        SchemaRegistryException e = await FailAsync(new ScriptedHandler(Json("{}")));

        Assert.Equal($"What answers at http://a:1 is no Schema Registry: its answer has no 'version'. {Check}", e.Message);
    }

    [Fact]
    public async Task Register_ThatIsSentElsewhere_NamesThePlaceWithoutFollowing()
    {
        SchemaRegistryException e = await FailAsync(new ScriptedHandler(WithHeader(Html(HttpStatusCode.Found), "Location", "https://u:p@login.example/x?token=t")));

        Assert.Equal($"The Schema Registry at http://a:1 sends us elsewhere (302), to https://login.example/x. {Check}", e.Message);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, "does not know us: Unauthorized (401).")]
    [InlineData(HttpStatusCode.Forbidden, "does not let us register the schema of subject 'o-value': Forbidden (403).")]
    public async Task Register_RefusedByAGateway_IsAsIfRefusedByTheRegistry(HttpStatusCode status, string line)
    {
        SchemaRegistryException e = await FailAsync(new ScriptedHandler(Html(status)));

        Assert.StartsWith("The Schema Registry at http://a:1 " + line, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Register_AnswerThatRepeatsOurPassword_IsShownWithoutIt()
    {
        SchemaRegistryException e = await FailAsync(new ScriptedHandler(Error(HttpStatusCode.Unauthorized, 401, "no user me:correct-horse")), "http://me:correct-horse@a:1");

        Assert.StartsWith("The Schema Registry at http://a:1 does not know us: no user me:*** (401).", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("correct-horse", e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Register_WordsOfHugeLength_AreShortened()
    {
        SchemaRegistryException e = await FailAsync(new ScriptedHandler(Error(HttpStatusCode.Conflict, 409, new string('x', 100_000))));

        Assert.InRange(e.Message.Length, 2_000, 2_200);
    }

    private async Task<SchemaRegistryException> FailAsync(ScriptedHandler handler, string urls = "http://a:1") =>
        await Assert.ThrowsAsync<SchemaRegistryException>(() => RegisterAsync(handler, urls));

    private async Task<RegisteredSchema> RegisterAsync(ScriptedHandler handler, string urls)
    {
        using SchemaRegistryClient client = Client(handler, urls);
        return await client.RegisterAsync("o-value", s_schema, cancellation: TestContext.Current.CancellationToken);
    }

    private SchemaRegistryClient Client(ScriptedHandler handler, string urls) => new(new RegistrySettings().WithUrls(urls), handler, _time, () => 1);
}
