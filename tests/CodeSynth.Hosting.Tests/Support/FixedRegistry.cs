using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CodeSynth.Hosting.Tests.Support;

/// <summary>A server that gives one answer to whatever it is asked.</summary>
internal sealed class FixedRegistry : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Action? _onRequest;
    private readonly Task _serving;

    public FixedRegistry(int status, string body, string type = "application/vnd.schemaregistry.v1+json", Action? onRequest = null)
    {
        _onRequest = onRequest;
        Url = $"http://127.0.0.1:{FreePort()}";
        _listener.Prefixes.Add(Url + "/");
        _listener.Start();
        _serving = ServeAsync(status, Encoding.UTF8.GetBytes(body), type);
    }

    public string Url { get; }

    /// <summary>Method and path of each request.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>A port at which nobody listens, as far as one can tell.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        _listener.Stop();
        _serving.Wait();
        _listener.Close();
    }

    private async Task ServeAsync(int status, byte[] body, string type)
    {
        while (_listener.IsListening)
        {
            try
            {
                HttpListenerContext context = await _listener.GetContextAsync();
                lock (Requests)
                {
                    Requests.Add($"{context.Request.HttpMethod} {context.Request.RawUrl}");
                }

                _onRequest?.Invoke();
                context.Response.StatusCode = status;
                context.Response.ContentType = type;
                context.Response.Close(body, willBlock: false);
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                // Stopped, or the client has gone.
            }
        }
    }
}
