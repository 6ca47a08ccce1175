using System.Net;
using System.Text;
using CodeSynth.Hosting.Tests.Support;

namespace CodeSynth.Hosting.Tests.Configuration;

/// <summary>The credentials of a registry go to its own address, wherever it sends us.</summary>
public sealed class RegistryHostTests : IDisposable
{
    private readonly ConfiguredApp _app = new();

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task SchemaCheck_RedirectToAnotherHost_IsToldAndNotFollowed(int status)
    {
        using var other = new Server(200, null);
        using var registry = new Server(status, other.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        _app.Setting("SCHEMA_REGISTRY_URL", registry.Url).Setting("SCHEMA_REGISTRY_BASIC_AUTH_USER_INFO", "me:correct horse");

        AppRun run = await _app.RunAsync("schema check --format avro");

        Assert.Empty(other.Authorizations);
        string expected = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("me:correct horse"));
        Assert.NotEmpty(registry.Authorizations);
        Assert.All(registry.Authorizations, a => Assert.Equal(expected, a)); // else nobody would have had them, and the test could not fail
        Assert.StartsWith($"error: The Schema Registry at {registry.Url} sends us elsewhere ({status}), to http://localhost:", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("correct horse", run.Out + run.Error, StringComparison.Ordinal);
    }

    /// <summary>A server that takes down the header Authorization of each request.</summary>
    private sealed class Server : IDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly Task _serving;

        public Server(int status, string? location)
        {
            Url = $"http://127.0.0.1:{FixedRegistry.FreePort()}";
            _listener.Prefixes.Add(Url + "/");
            _listener.Prefixes.Add(Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + "/");
            _listener.Start();
            _serving = ServeAsync(status, location);
        }

        public string Url { get; }

        public List<string> Authorizations { get; } = [];

        public void Dispose()
        {
            _listener.Stop();
            _serving.Wait();
            _listener.Close();
        }

        private async Task ServeAsync(int status, string? location)
        {
            while (_listener.IsListening)
            {
                try
                {
                    HttpListenerContext context = await _listener.GetContextAsync();
                    lock (Authorizations)
                    {
                        Authorizations.Add(context.Request.Headers["Authorization"] ?? "");
                    }

                    context.Response.StatusCode = status;
                    context.Response.RedirectLocation = location is null ? null : location + context.Request.RawUrl;
                    context.Response.Close();
                }
                catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
                {
                    return; // stopped
                }
            }
        }
    }
}
