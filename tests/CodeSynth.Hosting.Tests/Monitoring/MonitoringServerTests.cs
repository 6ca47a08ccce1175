using System.Net;
using System.Net.Sockets;
using System.Text;
using CodeSynth.Hosting.Monitoring;
using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Tests.Support;

namespace CodeSynth.Hosting.Tests.Monitoring;

/// <summary>A server that anybody on the machine can talk to, who may talk nonsense.</summary>
public sealed class MonitoringServerTests : IDisposable
{
    private readonly SteppedTime _time = new();
    private readonly MonitoringServer _server;

    public MonitoringServerTests() =>
        _server = MonitoringServer.Start(new MonitoringRequest(IPAddress.Loopback, 0), path => path == "/metrics" ? HttpReply.Ok("a 1\n") : HttpReply.NotFound, _time);

    public void Dispose() => _server.Dispose();

    [Fact]
    public void Server_ByDefault_ListensToThisMachineOnly() => Assert.Equal(IPAddress.Loopback, _server.EndPoint.Address);

    [Fact]
    public async Task Get_KnownPath_IsAnsweredWithItsLength()
    {
        string reply = await AskAsync("GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 200 OK\r\n", reply, StringComparison.Ordinal);
        Assert.Contains("Content-Length: 4\r\n", reply, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\na 1\n", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Head_KnownPath_HasNoBody() => Assert.EndsWith("\r\n\r\n", await AskAsync("HEAD /metrics HTTP/1.1\r\n\r\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("GET /metrics?x=1 HTTP/1.0\r\n\r\n", "200")]
    [InlineData("GET /other HTTP/1.1\r\n\r\n", "404")]
    [InlineData("GET /../../etc/passwd HTTP/1.1\r\n\r\n", "404")]
    [InlineData("POST /metrics HTTP/1.1\r\nContent-Length: 1000000000000\r\n\r\n", "405")]
    [InlineData("DELETE /metrics HTTP/1.1\r\n\r\n", "405")]
    [InlineData("GET metrics HTTP/1.1\r\n\r\n", "405")]
    [InlineData("GET /metrics\r\n\r\n", "400")]
    [InlineData("GET /metrics HTTP/9.9\r\n\r\n", "400")]
    [InlineData("\r\n\r\n", "400")]
    [InlineData("\0\u0001\u0002\r\n\r\n", "400")]
    [InlineData(" / HTTP/1.1\r\n\r\n", "400")]
    public async Task Request_WhateverItSays_IsAnsweredAndTheNextIsToo(string request, string status)
    {
        Assert.StartsWith($"HTTP/1.1 {status} ", await AskAsync(request), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 200 ", await AskAsync("GET /metrics HTTP/1.1\r\n\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_HeadWithoutEnd_IsRefusedAtItsBound()
    {
        Assert.StartsWith("HTTP/1.1 431 ", await AskAsync("GET /metrics HTTP/1.1\r\nX: " + new string('x', MonitoringServer.MostHeadBytes - 26)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_EndsInTheMiddle_IsRefused()
    {
        using Socket client = await ConnectAsync();
        await client.SendAsync("GET /met"u8.ToArray(), TestContext.Current.CancellationToken);
        client.Shutdown(SocketShutdown.Send);

        Assert.StartsWith("HTTP/1.1 400 ", await ReadAsync(client), StringComparison.Ordinal);
    }

    /// <summary>Who says nothing holds a place, and only for so long: with all places held, the next is served when their time is over.</summary>
    [Fact]
    public async Task Clients_WhoSayNothing_LoseTheirPlaces()
    {
        Socket[] silent = await Task.WhenAll(Enumerable.Range(0, MonitoringServer.MostConnections).Select(_ => ConnectAsync()));
        using Socket next = await ConnectAsync();
        await next.SendAsync("GET /metrics HTTP/1.1\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);

        while (_time.Waiting < MonitoringServer.MostConnections)
        {
            await Task.Yield(); // until each of them has been accepted, and its patience begun
        }

        _time.Advance(MonitoringServer.Patience); // once: who is accepted after it has its time before it

        Assert.StartsWith("HTTP/1.1 200 ", await ReadAsync(next), StringComparison.Ordinal);
        Array.ForEach(silent, s => s.Dispose());
    }

    [Fact]
    public void Port_ThatIsTaken_IsALineThatSaysWhatToDo()
    {
        UsageException error = Assert.Throws<UsageException>(() => MonitoringServer.Start(new MonitoringRequest(IPAddress.Loopback, _server.EndPoint.Port), _ => HttpReply.NotFound, _time));

        Assert.StartsWith($"Metrics cannot be served at 127.0.0.1:{_server.EndPoint.Port}: ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("Choose another --metrics-port, or 0 for a free one.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dispose_WhileClientsWait_EndsThem()
    {
        MonitoringServer server = MonitoringServer.Start(new MonitoringRequest(IPAddress.Loopback, 0), _ => HttpReply.NotFound, _time);
        using var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await client.ConnectAsync(server.EndPoint, TestContext.Current.CancellationToken);

        server.Dispose();

        using var late = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await Assert.ThrowsAsync<SocketException>(async () => await late.ConnectAsync(server.EndPoint, TestContext.Current.CancellationToken));
    }

    private async Task<string> AskAsync(string request)
    {
        using Socket client = await ConnectAsync();
        await client.SendAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        return await ReadAsync(client);
    }

    private async Task<Socket> ConnectAsync()
    {
        var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await client.ConnectAsync(_server.EndPoint, TestContext.Current.CancellationToken);
        return client;
    }

    private static async Task<string> ReadAsync(Socket client)
    {
        var reply = new StringBuilder();
        byte[] part = new byte[1024];
        for (int read; (read = await client.ReceiveAsync(part, TestContext.Current.CancellationToken)) > 0;)
        {
            reply.Append(Encoding.Latin1.GetString(part, 0, read));
        }

        return reply.ToString();
    }
}
