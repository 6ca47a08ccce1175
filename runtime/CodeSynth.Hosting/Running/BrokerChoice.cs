using CodeSynth.Hosting.Options;
using CodeSynth.Kafka;

namespace CodeSynth.Hosting.Running;

/// <summary>
/// Which Kafka cluster: the one that is named, else the embedded one where nothing speaks against it. The embedded cluster is
/// never a silent stand-in for a broker that somebody forgot to name.
/// </summary>
internal static class BrokerChoice
{
    /// <summary>Allows the embedded cluster inside a container: one that a developer works in.</summary>
    public const string AllowEmbeddedVariable = "CODESYNTH_EMBEDDED";

    private const string HowToName = "set KAFKA_BOOTSTRAP_SERVERS or give --bootstrap-server HOST:PORT";

    /// <summary>The settings of the broker to use; null for the embedded cluster.</summary>
    /// <param name="given">The value of <c>--bootstrap-server</c>.</param>
    /// <param name="app">The app.</param>
    /// <exception cref="UsageException">No broker is named, and the embedded cluster must not stand in.</exception>
    public static KafkaSettings? Of(string? given, App app)
    {
        KafkaSettings settings = app.Configuration.Kafka();
        if ((given ?? settings.BootstrapServers) == BrokerOptionSet.Embedded)
        {
            RequireEmbedded(app);
            return null;
        }

        if (given is not null)
        {
            return settings.With("bootstrap.servers", given);
        }

        if (!string.IsNullOrEmpty(settings.BootstrapServers))
        {
            return settings;
        }

        RequireNoTrace(app, settings);
        RequireEmbedded(app);
        return null;
    }

    /// <summary>The settings of the broker to read from.</summary>
    /// <param name="given">The value of <c>--bootstrap-server</c>.</param>
    /// <param name="app">The app.</param>
    /// <exception cref="UsageException">No broker is named.</exception>
    public static KafkaSettings Existing(string? given, App app)
    {
        KafkaSettings settings = app.Configuration.Kafka();
        if ((given ?? settings.BootstrapServers) == BrokerOptionSet.Embedded)
        {
            throw new UsageException("An embedded cluster ends with its run, which reads back and verifies by itself; run --hold keeps it up and prints its address.");
        }

        return given is not null ? settings.With("bootstrap.servers", given)
            : !string.IsNullOrEmpty(settings.BootstrapServers) ? settings
            : throw new UsageException($"No broker is named: {HowToName}.");
    }

    private static void RequireNoTrace(App app, KafkaSettings settings)
    {
        if (app.Configuration.Trace is { } variable)
        {
            string warnings = string.Concat(settings.Warnings.Select(w => " " + w));
            throw new UsageException(
                $"{variable} is set, but no broker is named: {HowToName}, or --bootstrap-server {BrokerOptionSet.Embedded} for the embedded cluster.{warnings}");
        }

        if (app.Host.InContainer && app.Host.Environment.GetValueOrDefault(AllowEmbeddedVariable) != "1")
        {
            throw new UsageException(
                $"This runs inside a container, and no broker is named: {HowToName}, or --bootstrap-server {BrokerOptionSet.Embedded} for the embedded cluster (or {AllowEmbeddedVariable}=1 in a container that is for development).");
        }
    }

    private static void RequireEmbedded(App app)
    {
        if (app.StartEmbedded is null)
        {
            throw new UsageException($"This app has no embedded cluster, and no broker is named: {HowToName}. (With the package CodeSynth.Embedded, app.UseEmbedded() in Program.cs adds one.)");
        }
    }
}
