using System.Net;
using System.Net.Sockets;
using System.Text;
using CodeSynth.Embedded;
using CodeSynth.Engine;

namespace CodeSynth.Kafka.Tests.Registry.Server;

/// <summary>Bad requests, many at once, and the end.</summary>
public sealed class RobustnessTests : IDisposable
{
    private readonly RegistryProbe _registry = new();

    public void Dispose() => _registry.Dispose();

    [Fact]
    public async Task Start_Always_ListensOnLoopbackOnly()
    {
        Assert.Equal("127.0.0.1", _registry.Endpoint.Host);
        (await _registry.GetAsync("")).MustBe("{}");
    }

    [Fact]
    public void Start_OnAPortThatIsTaken_SaysSo()
    {
        SinkException failure = Assert.Throws<SinkException>(() => EmbeddedSchemaRegistry.Start(_registry.Endpoint.Port));

        Assert.StartsWith($"The embedded Schema Registry cannot be started on 127.0.0.1:{_registry.Endpoint.Port}: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_OnAPortOfOnesOwn_IsThere()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        int port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();

        await using EmbeddedSchemaRegistry registry = EmbeddedSchemaRegistry.Start(port);

        Assert.Equal(new Uri($"http://127.0.0.1:{port}/"), registry.Endpoint);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(65536)]
    public void Start_OnNoPort_IsRefused(int port) => Assert.Throws<ArgumentOutOfRangeException>(() => EmbeddedSchemaRegistry.Start(port));

    [Theory]
    [InlineData("GET", "nowhere", 404, "HTTP 404 Not Found")]
    [InlineData("GET", "subjects/s/versions/1/else", 404, "HTTP 404 Not Found")]
    [InlineData("GET", "schemas/ids/one", 404, "HTTP 404 Not Found")]
    [InlineData("POST", "subjects", 405, "HTTP 405 Method Not Allowed")]
    [InlineData("DELETE", "subjects/s/versions", 405, "HTTP 405 Method Not Allowed")]
    [InlineData("GET", "compatibility/subjects/s/versions/1", 405, "HTTP 405 Method Not Allowed")]
    public async Task Request_OfNoRoute_IsAnErrorInJson(string method, string path, int code, string message) =>
        (await _registry.SendAsync(new HttpMethod(method), path, null)).MustFail(code, message);

    [Theory]
    [InlineData("{", 400, "The body is not the JSON that is expected here: see $ in line 1.")]
    [InlineData("{\n\"schema\":\n7}", 400, "The body is not the JSON that is expected here: see $.schema in line 3.")]
    [InlineData("[]", 400, "The body is not the JSON that is expected here: see $ in line 1.")]
    [InlineData("null", 422, "The body may not be null.")]
    [InlineData("", 422, "The request has no body.")]
    public async Task Request_BodyThatIsNoMessage_IsAnErrorInJson(string body, int code, string message) =>
        (await _registry.PostAsync("subjects/s/versions", body)).MustFail(code, message);

    [Fact]
    public async Task Request_BodyOfAnotherContentType_IsRefused()
    {
        string body = RegistryProbe.RequestOf("\"string\"");

        (await _registry.SendAsync(HttpMethod.Post, "subjects/s/versions", body, "application/x-www-form-urlencoded")).MustFail(415, "HTTP 415 Unsupported Media Type");
        Assert.Equal(200, (await _registry.SendAsync(HttpMethod.Post, "subjects/s/versions", body, "application/json; charset=utf-8")).Status);
    }

    [Fact]
    public async Task Request_BodyBeyondTheBound_IsRefused()
    {
        string most = RegistryProbe.RequestOf("\"string\"").PadRight(4 << 20);

        Assert.Equal(200, (await _registry.PostAsync("subjects/s/versions", most)).Status);
        (await _registry.PostAsync("subjects/s/versions", most + " ")).MustFail(413, "The body is larger than 4 MiB.");
    }

    [Theory]
    [InlineData("*/*", "application/vnd.schemaregistry.v1+json")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/vnd.schemaregistry.v1+json, application/json", "application/vnd.schemaregistry.v1+json")]
    public async Task Answer_ContentType_IsWhatTheClientAccepts(string accept, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "subjects") { Headers = { { "Accept", accept } } };
        using HttpResponseMessage response = await _registry.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, response.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task Head_Root_IsAnswered()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "");
        using HttpResponseMessage response = await _registry.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, 2L), (response.StatusCode, response.Content.Headers.ContentLength));
    }

    [Fact]
    public async Task Register_SameSchemaFromManyAtOnce_GivesOneId()
    {
        int[] ids = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Task.Run(() => _registry.RegisterAsync($"s{i % 4}", "\"string\""))));

        Assert.Equal([1], ids.Distinct());
        Assert.Equal("""["s0","s1","s2","s3"]""", (await _registry.GetAsync("schemas/ids/1/subjects")).Text);
    }

    [Fact]
    public async Task Register_OtherSchemasFromManyAtOnce_GivesEachItsIdAndVersion()
    {
        await _registry.PutAsync("config", """{"compatibility":"NONE"}""");

        int[] ids = await Task.WhenAll(Enumerable.Range(1, 64).Select(i => Task.Run(() => _registry.RegisterAsync("s", $$"""{"type":"fixed","name":"F","size":{{i}}}"""))));

        Assert.Equal(Enumerable.Range(1, 64), ids.Order());
        Assert.Equal(Enumerable.Range(1, 64), (await _registry.GetAsync("subjects/s/versions")).Json.AsArray().Select(v => (int)v!));
    }

    [Fact]
    public async Task Dispose_WithConnectionsOpen_EndsThem()
    {
        var registry = EmbeddedSchemaRegistry.Start();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, registry.Endpoint.Port, TestContext.Current.CancellationToken);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes("POST /subjects/s/versions HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{"), TestContext.Current.CancellationToken);

        registry.Dispose();
        registry.Dispose();

        try
        {
            Assert.Equal(0, await stream.ReadAsync(new byte[1], TestContext.Current.CancellationToken));
        }
        catch (IOException)
        {
            // A connection that is cut in the middle of a request may end in a reset instead.
        }
    }
}
