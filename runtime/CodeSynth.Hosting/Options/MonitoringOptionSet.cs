using System.CommandLine;
using System.Globalization;
using System.Net;
using CodeSynth.Hosting.Monitoring;

namespace CodeSynth.Hosting.Options;

/// <summary>The options of metrics and health over HTTP.</summary>
internal sealed class MonitoringOptionSet
{
    private readonly ValueOption<int> _port = new(
        "--metrics-port", "N", "Serves metrics and health over HTTP while the run lasts: /metrics, /health/live, /health/ready; 0 for a free port.", "none: nothing is served", ReadPort);
    private readonly ValueOption<IPAddress> _address = new(
        "--metrics-host", "ADDRESS", "The address to serve them at: 0.0.0.0 lets other machines in, as in a container.", "127.0.0.1", ReadAddress);

    public IReadOnlyList<IDocumentedOption> All => [_port, _address];

    /// <exception cref="UsageException">A value cannot be read, or the line gives an address and nothing a port; one that is configured waits for a port.</exception>
    public MonitoringRequest? Bind(ParseResult line)
    {
        bool hasAddress = _address.TryGet(line, out IPAddress address);
        return _port.TryGet(line, out int port) ? new MonitoringRequest(hasAddress ? address : IPAddress.Loopback, port)
            : _address.IsTyped(line) ? throw new UsageException("--metrics-host needs --metrics-port.")
            : null;
    }

    /// <summary>The words that ask for the same.</summary>
    public static IEnumerable<string> WordsOf(MonitoringRequest? request) => request is null ? []
        : request.Address.Equals(IPAddress.Loopback) ? ["--metrics-port", CommandText.Of(request.Port)]
        : ["--metrics-port", CommandText.Of(request.Port), "--metrics-host", request.Address.ToString()];

    private static int ReadPort(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port <= IPEndPoint.MaxPort
            ? port
            : throw new FormatException("a port is a whole number from 0 to 65535");

    private static IPAddress ReadAddress(string text) =>
        text == "localhost" ? IPAddress.Loopback
        : IPAddress.TryParse(text, out IPAddress? address) ? address
        : throw new FormatException("an address is that of this machine, for example 127.0.0.1, 0.0.0.0 or ::1");
}
