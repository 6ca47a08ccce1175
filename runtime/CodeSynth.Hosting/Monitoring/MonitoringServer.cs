using System.Net;
using System.Net.Sockets;
using System.Text;
using CodeSynth.Hosting.Options;

namespace CodeSynth.Hosting.Monitoring;

/// <summary>
/// Answers GET and HEAD over HTTP/1.1, a request per connection, and reads nothing but the head of a request: at most <see cref="MostHeadBytes"/> within
/// <see cref="Patience"/>, on at most <see cref="MostConnections"/> connections at once; more of them wait in the system's queue. Whatever a client sends, or does not, costs it its own connection.
/// </summary>
/// <remarks>
/// Of its own, because HttpListener takes no free port and bounds neither time nor connections, and Kestrel would have every app in production carry ASP.NET Core.
/// Source: RFC 9112 §§ 2 to 6.
/// </remarks>
internal sealed class MonitoringServer : IDisposable
{
    public const int MostHeadBytes = 8192;
    public const int MostConnections = 16;

    private readonly Socket _listener;
    private readonly Func<string, HttpReply> _answer;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _end = new();
    private readonly SemaphoreSlim _free = new(MostConnections);
    private readonly Task _accepting;

    private MonitoringServer(Socket listener, Func<string, HttpReply> answer, TimeProvider time)
    {
        _listener = listener;
        _answer = answer;
        _time = time;
        EndPoint = (IPEndPoint)listener.LocalEndPoint!;
        _accepting = Task.Run(AcceptAsync);
    }

    /// <summary>How long a request may take to come, and its answer to go.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(5);

    /// <summary>Where it listens.</summary>
    public IPEndPoint EndPoint { get; }

    /// <summary>Starts one.</summary>
    /// <param name="request">Where.</param>
    /// <param name="answer">Answers a path, on any thread.</param>
    /// <param name="time">What its patience is measured by.</param>
    /// <exception cref="UsageException">It cannot listen there.</exception>
    public static MonitoringServer Start(MonitoringRequest request, Func<string, HttpReply> answer, TimeProvider time)
    {
        var endPoint = new IPEndPoint(request.Address, request.Port);
        var listener = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            listener.Bind(endPoint);
            listener.Listen();
            return new MonitoringServer(listener, answer, time);
        }
        catch (SocketException exception)
        {
            listener.Dispose();
            throw new UsageException($"Metrics cannot be served at {endPoint}: {exception.Message}. Choose another --metrics-port, or 0 for a free one.");
        }
    }

    /// <summary>Ends it, and the connections that are open.</summary>
    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _accepting.Wait();
        for (int i = 0; i < MostConnections; i++)
        {
            _free.Wait(); // each connection gives its place back, at once now that it is cancelled
        }

        _free.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                await _free.WaitAsync(_end.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            try
            {
                Socket client = await _listener.AcceptAsync(_end.Token).ConfigureAwait(false);
                _ = ServeAsync(client);
            }
            catch (Exception exception) when (exception is SocketException or OperationCanceledException or ObjectDisposedException)
            {
                _free.Release(); // a client that was gone before it was accepted; or the end
            }
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using var patience = new CancellationTokenSource(Patience, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, _end.Token);
        try
        {
            using (client)
            {
                (HttpReply reply, bool withBody) = await ReadAsync(client, either.Token).ConfigureAwait(false);
                ReadOnlyMemory<byte> bytes = reply.ToBytes(withBody);
                while (bytes.Length > 0)
                {
                    bytes = bytes[await client.SendAsync(bytes, SocketFlags.None, either.Token).ConfigureAwait(false)..];
                }

                client.Shutdown(SocketShutdown.Send);
            }
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The client went away, was too slow, or the run is over: there is nobody to tell.
        }
        finally
        {
            _free.Release();
        }
    }

    private async Task<(HttpReply Reply, bool WithBody)> ReadAsync(Socket client, CancellationToken cancellation)
    {
        byte[] head = new byte[MostHeadBytes];
        int length = 0;
        while (head.AsSpan(0, length).IndexOf("\r\n\r\n"u8) < 0)
        {
            if (length == head.Length)
            {
                return (HttpReply.TooLarge, true);
            }

            int read = await client.ReceiveAsync(head.AsMemory(length), SocketFlags.None, cancellation).ConfigureAwait(false);
            if (read == 0)
            {
                return (HttpReply.Malformed, true);
            }

            length += read;
        }

        string line = Encoding.ASCII.GetString(head, 0, head.AsSpan(0, length).IndexOf("\r\n"u8));
        return line.Split(' ') switch
        {
            ["GET", ['/', ..] target, "HTTP/1.1" or "HTTP/1.0"] => (_answer(target.Split('?')[0]), true),
            ["HEAD", ['/', ..] target, "HTTP/1.1" or "HTTP/1.0"] => (_answer(target.Split('?')[0]), false),
            [{ Length: > 0 }, { Length: > 0 }, "HTTP/1.1" or "HTTP/1.0"] => (HttpReply.NotAllowed, true),
            _ => (HttpReply.Malformed, true),
        };
    }
}
