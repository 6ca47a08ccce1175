using System.Net;
using System.Net.Sockets;
using CodeSynth.Embedded.Registry;
using CodeSynth.Engine;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CodeSynth.Embedded;

/// <summary>
/// A Schema Registry inside this process: the REST API of Confluent's on 127.0.0.1, so that clients in any language can register
/// and read Avro and Protobuf schemas, compared by the real compatibility rules. It keeps its schemas in memory, logs nothing, and
/// ends with the process. For development and tests.
/// </summary>
public sealed class EmbeddedSchemaRegistry : IDisposable, IAsyncDisposable
{
    private readonly KestrelServer _server;

    private EmbeddedSchemaRegistry(KestrelServer server, Uri endpoint)
    {
        _server = server;
        Endpoint = endpoint;
    }

    /// <summary>Its address, as clients want it: <c>http://127.0.0.1:PORT/</c>.</summary>
    public Uri Endpoint { get; }

    /// <summary>Starts a registry without schemas, its level BACKWARD.</summary>
    /// <param name="port">The port on 127.0.0.1; 0 for a free one.</param>
    /// <returns>The registry, ready for requests.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The port is not between 0 and 65535.</exception>
    /// <exception cref="SinkException">The port is taken, or not for this user.</exception>
    public static EmbeddedSchemaRegistry Start(int port = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(port);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(port, IPEndPoint.MaxPort);

        // The server without a host: a host would read the app's settings and catch Ctrl-C before the run has seen it.
        var options = new KestrelServerOptions { AddServerHeader = false, Limits = { MaxRequestBodySize = RegistryApplication.MostBodyBytes } };
        options.Listen(IPAddress.Loopback, port);
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var server = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
        try
        {
            server.StartAsync(new RegistryApplication(new SchemaStore(SchemaLanguages.All)), CancellationToken.None).GetAwaiter().GetResult();
            return new EmbeddedSchemaRegistry(server, new Uri(server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single()));
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            server.Dispose();
            throw new SinkException($"The embedded Schema Registry cannot be started on 127.0.0.1:{port}: {exception.Message}");
        }
    }

    /// <summary>Stops the registry at once; its schemas are gone.</summary>
    public void Dispose() => _server.Dispose();

    /// <summary>Stops the registry at once; its schemas are gone.</summary>
    /// <returns>A task that ends with the registry.</returns>
    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
        _server.Dispose();
    }
}
