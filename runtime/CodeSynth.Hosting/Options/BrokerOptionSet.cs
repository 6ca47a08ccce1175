using System.CommandLine;

namespace CodeSynth.Hosting.Options;

/// <summary>The option that says which Kafka cluster.</summary>
internal sealed class BrokerOptionSet
{
    /// <summary>The value that asks for the embedded cluster, whatever the environment says.</summary>
    public const string Embedded = "embedded";

    private readonly ValueOption<string> _bootstrapServer;

    private BrokerOptionSet(string description, string defaultText) =>
        _bootstrapServer = new("--bootstrap-server", "HOST:PORT,…", description, defaultText, Read.BootstrapServer);

    public IReadOnlyList<IDocumentedOption> All => [_bootstrapServer];

    /// <summary>For a command that writes, and may do so to the embedded cluster.</summary>
    public static BrokerOptionSet OfWriter() =>
        new($"The brokers to connect to first, or '{Embedded}' for the embedded cluster whatever the environment says.", "KAFKA_BOOTSTRAP_SERVERS, else the embedded cluster");

    /// <summary>For a command that reads what an earlier one wrote.</summary>
    public static BrokerOptionSet OfReader() => new("The brokers to connect to first.", "KAFKA_BOOTSTRAP_SERVERS");

    public bool IsGiven(ParseResult line) => _bootstrapServer.IsGiven(line);

    public string? Bind(ParseResult line) => _bootstrapServer.TryGet(line, out string server) ? server : null;
}
