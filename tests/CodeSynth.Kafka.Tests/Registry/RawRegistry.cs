using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CodeSynth.Kafka.Tests.Registry;

/// <summary>A registry down to its socket: what it sends for each request is bytes, which need not be an answer; the last of the script for ever.</summary>
internal sealed class RawRegistry : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Func<NetworkStream, CancellationToken, Task>[] _script;
    private int _requests;

    public RawRegistry(params Func<NetworkStream, CancellationToken, Task>[] script)
    {
        _script = script;
        _listener.Start();
        _ = ServeAsync();
    }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>How many requests came.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>The connection ends without a word.</summary>
    public static Task Refuse(NetworkStream stream, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Bytes, and the end of the connection.</summary>
    public static Func<NetworkStream, CancellationToken, Task> Say(string text) => async (stream, cancellation) => await stream.WriteAsync(Encoding.ASCII.GetBytes(text), cancellation);

    /// <summary>Bytes, after which nothing comes any more; time passes as told.</summary>
    public static Func<NetworkStream, CancellationToken, Task> SayAndHang(string text, Action pass) => async (stream, cancellation) =>
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(text), cancellation);
        pass();
        await Task.Delay(Timeout.Infinite, cancellation);
    };

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_end.Token);
                _ = AnswerAsync(client);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                NetworkStream stream = client.GetStream();
                await ReadRequestAsync(stream);
                await _script[Math.Min(Interlocked.Increment(ref _requests), _script.Length) - 1](stream, _end.Token);
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or ObjectDisposedException)
            {
            }
        }
    }

    /// <summary>Reads head and body: a connection that ends before they are read would be reset instead.</summary>
    private async Task ReadRequestAsync(NetworkStream stream)
    {
        byte[] room = new byte[64 << 10];
        int length = 0;
        int expected = int.MaxValue;
        while (length < expected && await stream.ReadAsync(room.AsMemory(length), _end.Token) is > 0 and var read)
        {
            length += read;
            string text = Encoding.ASCII.GetString(room, 0, length);
            int head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (head >= 0)
            {
                const string Length = "Content-Length: ";
                int at = text.IndexOf(Length, StringComparison.OrdinalIgnoreCase);
                expected = head + 4 + (at < 0 ? 0 : int.Parse(text[(at + Length.Length)..].Split('\r')[0], null));
            }
        }
    }
}
