using CodeSynth.Hosting.Options;
using CodeSynth.Kafka;
using CodeSynth.Kafka.Registry;
using CodeSynth.Modeling;

namespace CodeSynth.Hosting.Running;

/// <summary>The Schema Registry that a run's schemas are found in: the one that is named, else the one that the cluster brings along.</summary>
internal static class RegistryChoice
{
    /// <summary>How to reach it.</summary>
    /// <param name="given">The value of <c>--schema-registry</c>.</param>
    /// <param name="cluster">The cluster.</param>
    /// <param name="format">What it is needed for.</param>
    /// <param name="app">The app.</param>
    /// <exception cref="UsageException">None is named.</exception>
    /// <exception cref="SchemaRegistryException">A setting cannot be used.</exception>
    public static RegistrySettings Of(string? given, IKafkaCluster cluster, WireFormat format, App app)
    {
        return given is null && cluster.SchemaRegistry is { } own ? new RegistrySettings { Urls = [own] } : Of(given, format, app);
    }

    /// <summary>How to reach the one that is named.</summary>
    /// <param name="given">The value of <c>--schema-registry</c>.</param>
    /// <param name="format">What it is needed for.</param>
    /// <param name="app">The app.</param>
    /// <exception cref="UsageException">None is named.</exception>
    /// <exception cref="SchemaRegistryException">A setting cannot be used.</exception>
    public static RegistrySettings Of(string? given, WireFormat format, App app)
    {
        RegistrySettings settings = app.Configuration.Registry();
        settings = given is null ? settings : settings.WithUrls(given);
        return settings.Urls.IsEmpty
            ? throw new UsageException($"Records of {FormatOption.TextOf(format)} need a Schema Registry, and none is named: set SCHEMA_REGISTRY_URL or give --schema-registry URL.")
            : settings;
    }
}
