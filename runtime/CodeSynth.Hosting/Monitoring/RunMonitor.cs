namespace CodeSynth.Hosting.Monitoring;

/// <summary>What can be seen of a run from outside: its metrics, and, where a port is asked for, these and its health over HTTP.</summary>
internal sealed class RunMonitor : IDisposable
{
    private readonly PrometheusText? _text;
    private readonly MonitoringServer? _server;
    private volatile string? _notReady = "starting\n";

    /// <param name="request">Where to serve; null to serve nothing.</param>
    /// <param name="time">What the server's patience is measured by.</param>
    /// <exception cref="Options.UsageException">It cannot be served there.</exception>
    public RunMonitor(MonitoringRequest? request, TimeProvider time)
    {
        if (request is not null)
        {
            _text = new PrometheusText(Metrics.Meter);
            _server = MonitoringServer.Start(request, Answer, time);
        }
    }

    /// <summary>The run's instruments.</summary>
    public RunMetrics Metrics { get; } = new();

    /// <summary>Where it is served, for the user; null where it is not.</summary>
    public string? Address => _server is null ? null : $"http://{_server.EndPoint}/metrics, /health/live, /health/ready";

    /// <summary>The destination is open: records flow.</summary>
    public void Ready() => _notReady = null;

    /// <summary>The run ends: nothing more is begun.</summary>
    public void Ending() => _notReady = "ending\n";

    public void Dispose()
    {
        _server?.Dispose();
        _text?.Dispose();
        Metrics.Dispose();
    }

    private HttpReply Answer(string path) => path switch
    {
        "/metrics" => HttpReply.Ok(_text!.Write()) with { ContentType = PrometheusText.ContentType },
        "/health" or "/health/live" => HttpReply.Ok("alive\n"),
        "/health/ready" => _notReady is { } reason ? HttpReply.Unavailable(reason) : HttpReply.Ok("ready\n"),
        _ => HttpReply.NotFound,
    };
}
