using CodeSynth.Hosting.Options;
using CodeSynth.Kafka;
using CodeSynth.Kafka.Registry;

namespace CodeSynth.Hosting.Configuration;

/// <summary>The keys of Kafka clients and of clients of a Schema Registry: librdkafka's, and those by which Java's and Confluent's clients know the same things.</summary>
/// <remarks>Sources: CONFIGURATION.md of librdkafka; the configuration reference of Kafka's producer and of Confluent's Schema Registry clients.</remarks>
internal static class ClientKeys
{
    public const string Servers = SettingKeys.Kafka + "bootstrap.servers";
    public const string Mechanism = SettingKeys.Kafka + "sasl.mechanisms";

    private const string RegistryPrefix = "schema.registry.";
    private const string UsePem = "Java's stores of keys are not read: give the certificates as a PEM file, ";

    private static readonly string s_jaas = OptionKey.Core("sasl.jaas.config");

    private static readonly Dictionary<string, string> s_kafka =
        PropertyNames.All.ToDictionary(OptionKey.Core, PropertyNames.Canonical, StringComparer.Ordinal);

    private static readonly Dictionary<string, string> s_registry =
        RegistryVariables.Names.Select(n => n[RegistryVariables.Prefix.Length..].ToLowerInvariant().Replace('_', '.')).ToDictionary(OptionKey.Core, StringComparer.Ordinal);

    /// <summary>Java's names for properties of librdkafka that have the same values.</summary>
    private static readonly Dictionary<string, string> s_java = new Dictionary<string, string>
    {
        ["fetch.max.wait.ms"] = "fetch.wait.max.ms",
        ["max.request.size"] = "message.max.bytes",
        ["receive.buffer.bytes"] = "socket.receive.buffer.bytes",
        ["send.buffer.bytes"] = "socket.send.buffer.bytes",
        ["socket.connection.setup.timeout.max.ms"] = "socket.connection.setup.timeout.ms",
        ["sasl.oauthbearer.token.endpoint"] = "sasl.oauthbearer.token.endpoint.url",
        ["ssl.truststore.certificates"] = "ssl.ca.pem",
        ["ssl.keystore.certificate.chain"] = "ssl.certificate.pem",
        ["ssl.keystore.key"] = "ssl.key.pem",
    }.ToDictionary(j => OptionKey.Core(j.Key), j => j.Value, StringComparer.Ordinal);

    /// <summary>What other clients have and we do not, with what to give instead.</summary>
    private static readonly Dictionary<string, string> s_instead = new Dictionary<string, string>
    {
        ["ssl.truststore.location"] = UsePem + "ssl.ca.location",
        ["ssl.truststore.password"] = UsePem + "ssl.ca.location, which needs no password",
        ["ssl.truststore.type"] = UsePem + "ssl.ca.location",
        ["ssl.keystore.type"] = UsePem + "ssl.certificate.location and ssl.key.location",
        ["schema.registry.ssl.truststore.location"] = UsePem + "schema.registry.ssl.ca.location",
        ["schema.registry.ssl.truststore.password"] = UsePem + "schema.registry.ssl.ca.location, which needs no password",
        ["schema.registry.ssl.truststore.type"] = UsePem + "schema.registry.ssl.ca.location",
        ["schema.registry.ssl.keystore.location"] = UsePem + "schema.registry.ssl.certificate.location and schema.registry.ssl.key.location",
        ["schema.registry.ssl.keystore.password"] = UsePem + "schema.registry.ssl.certificate.location and schema.registry.ssl.key.location",
        ["buffer.memory"] = "librdkafka counts it in KiB: give queue.buffering.max.kbytes",
        ["partitioner.class"] = "librdkafka has its own partitioners: give partitioner",
        ["key.serializer"] = "keys are texts, and --format says how values are encoded",
        ["value.serializer"] = "--format says how values are encoded",
        ["key.deserializer"] = "keys are texts, and --format says how values are encoded",
        ["value.deserializer"] = "--format says how values are encoded",
    }.ToDictionary(i => OptionKey.Core(i.Key), i => i.Value, StringComparer.Ordinal);

    /// <summary>Where the credentials of Confluent's clients stand; the places that are ours as well, and so change nothing.</summary>
    private static readonly Dictionary<string, string[]> s_credentialSources = new(StringComparer.Ordinal)
    {
        [OptionKey.Core("basic.auth.credentials.source")] = ["USER_INFO", "UserInfo", "URL"],
        [OptionKey.Core("bearer.auth.credentials.source")] = ["STATIC_TOKEN", "StaticToken"],
    };

    /// <summary>Whether a setting was read out of Java's <c>sasl.jaas.config</c>.</summary>
    public static bool IsOfJaas(Setting setting) => OptionKey.Core(setting.Origin.Name).EndsWith(s_jaas, StringComparison.Ordinal);

    /// <summary>What a value means that stands under a client's key.</summary>
    /// <param name="name">The key.</param>
    /// <param name="value">Its value; it is in no message, as it may be a secret under a wrong name.</param>
    /// <param name="origin">Where it stands.</param>
    /// <exception cref="UsageException">There is no such key; the line names the nearest, or what to give instead.</exception>
    public static IEnumerable<Setting> Read(string name, string value, Origin origin)
    {
        string core = OptionKey.Core(name);
        if (core == s_jaas)
        {
            return JaasText.Read(value, origin);
        }

        if (s_instead.TryGetValue(core, out string? instead))
        {
            throw new UsageException($"{origin.Text}: {instead}.");
        }

        if (s_kafka.TryGetValue(OptionKey.Core(s_java.GetValueOrDefault(core, name)), out string? property))
        {
            return [new Setting(SettingKeys.Kafka + property, value, origin)];
        }

        string ofRegistry = name.StartsWith(RegistryPrefix, StringComparison.Ordinal) ? name[RegistryPrefix.Length..] : name;
        bool isRegistrys = ofRegistry != name || name.StartsWith("basic.auth.", StringComparison.Ordinal) || name.StartsWith("bearer.auth.", StringComparison.Ordinal);
        return isRegistrys ? ReadRegistry(ofRegistry, value, origin) : throw Unknown(origin, name, s_kafka.Values.Distinct().Concat(RegistryKeys()), "a Kafka client");
    }

    /// <summary>What a value means that stands under a key of a Schema Registry, without the prefix that it has elsewhere.</summary>
    /// <exception cref="UsageException">There is no such key.</exception>
    public static IEnumerable<Setting> ReadRegistry(string name, string value, Origin origin)
    {
        if (s_credentialSources.TryGetValue(OptionKey.Core(name), out string[]? sources))
        {
            return sources.Contains(value, StringComparer.Ordinal) ? [] : throw new UsageException($"{origin.Text}: credentials are taken from {sources[0]} alone; give basic.auth.user.info or bearer.auth.token.");
        }

        return s_registry.TryGetValue(OptionKey.Core(name), out string? key)
            ? [new Setting(SettingKeys.Registry + key, value, origin)]
            : throw Unknown(origin, name, s_registry.Values, "a client of a Schema Registry");
    }

    /// <summary>Never tells the value: it may be a secret that stands under a wrong name.</summary>
    private static UsageException Unknown(Origin origin, string name, IEnumerable<string> known, string what) =>
        new($"{origin.Text}: {what} has no such property.{Nearest.Hint(name, known)}");

    private static IEnumerable<string> RegistryKeys() => [.. s_registry.Values.Select(k => RegistryPrefix + k), "basic.auth.user.info", "basic.auth.credentials.source", "bearer.auth.token"];
}
