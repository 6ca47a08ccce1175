using CodeSynth.Kafka.Registry;

namespace CodeSynth.Kafka.Tests.Registry;

/// <summary>A registry in trouble on a real connection: it refuses, hangs, fails, is slow or breaks off in the middle of its answer. It is asked again, and ends in one line when it does not mend.</summary>
public sealed class RegistrySocketTests
{
    private const string Right = """{"id":1,"version":1,"guid":"89791762-2336-4186-9674-299b90a802e2"}""";

    private readonly PatientTime _time = new();

    public static TheoryData<string, string> Troubles => new()
    {
        { "refuse", "does not answer: " },
        { "hang", "did not answer within 10 s." },
        { "500", "is in trouble and did not register the schema of subject 'o-value': no primary (500, 50003)." },
        { "slow body", "did not answer within 10 s." },
        { "truncated body", "does not answer: " },
        { "truncated chunk", "does not answer: " },
    };

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task Register_OverTroubleThatPasses_Succeeds(string trouble, string line)
    {
        _ = line;
        using var registry = new RawRegistry(Of(trouble), RawRegistry.Say(Whole(Right)));

        Assert.Equal(1, (await RegisterAsync(registry)).Id);
        Assert.Equal(2, registry.Requests);
    }

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task Register_OverTroubleThatStays_IsOneLine(string trouble, string line)
    {
        using var registry = new RawRegistry(Of(trouble));

        SchemaRegistryException e = await Assert.ThrowsAsync<SchemaRegistryException>(() => RegisterAsync(registry));

        Assert.StartsWith($"The Schema Registry at {registry.Url} {line}", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', e.Message);
        Assert.InRange(registry.Requests, 2, 4); // a third within the deadline may be given up before it is sent
    }

    private static string Whole(string body, string status = "200 OK") =>
        $"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}";

    private Func<System.Net.Sockets.NetworkStream, CancellationToken, Task> Of(string trouble) => trouble switch
    {
        "refuse" => RawRegistry.Refuse,
        "hang" => RawRegistry.SayAndHang("", Pass),
        "500" => RawRegistry.Say(Whole("""{"error_code":50003,"message":"no primary"}""", "500 Internal Server Error")),
        "slow body" => RawRegistry.SayAndHang(Whole(Right)[..^20], Pass),
        "truncated body" => RawRegistry.Say(Whole(Right)[..^20]),
        _ => RawRegistry.Say("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n40\r\n{\"id\":1"),
    };

    private void Pass() => _time.Pass(PatientTime.RequestTimeout);

    private async Task<RegisteredSchema> RegisterAsync(RawRegistry registry)
    {
        using var client = new SchemaRegistryClient(new RegistrySettings().WithUrls(registry.Url), new SocketsHttpHandler(), _time, () => 1);
        return await client.RegisterAsync("o-value", new RegistrySchema(SchemaKind.Avro, "\"int\""), cancellation: TestContext.Current.CancellationToken);
    }
}
