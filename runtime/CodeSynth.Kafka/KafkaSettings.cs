using System.Collections.Immutable;
using System.Text;

namespace CodeSynth.Kafka;

/// <summary>
/// How to reach a Kafka cluster: what environment, options and files say, as librdkafka's properties. Immutable. Secrets are in
/// <see cref="Properties"/> alone: neither <see cref="Masked"/> nor the text of this record nor an exception shows them.
/// </summary>
public sealed record KafkaSettings
{
    /// <summary>Values by librdkafka's property name, for example <c>bootstrap.servers</c>. Not for printing: it holds secrets.</summary>
    public ImmutableSortedDictionary<string, string> Properties { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Hosts and ports of the brokers, divided by commas; null when none are given.</summary>
    public string? BootstrapServers => Properties.GetValueOrDefault("bootstrap.servers");

    /// <summary>Whether any <c>KAFKA_*</c> or <c>SCHEMA_REGISTRY_*</c> variable is set: then a real cluster is meant, and the embedded one must not stand in for it.</summary>
    public bool AnyKafkaVariable { get; init; }

    /// <summary>What the user should know, a line each: variables that look like one of ours and are none, and contradictions.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>
    /// Reads the environment: <c>KAFKA_BOOTSTRAP_SERVERS</c> (or <c>BOOTSTRAP_SERVERS</c>, or <c>KAFKA_BROKERS</c>, or with a warning
    /// <c>KAFKA_BOOTSTRAP_SERVER</c>, in this order),
    /// <c>KAFKA_SASL_USERNAME</c>, <c>KAFKA_SASL_PASSWORD</c> and any other property of librdkafka in capitals with underscores for
    /// its dots: <c>KAFKA_SSL_CA_LOCATION</c> is <c>ssl.ca.location</c>. An empty variable counts as not set.
    /// </summary>
    /// <param name="environment">Names and values.</param>
    public static KafkaSettings FromEnvironment(IReadOnlyDictionary<string, string> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        return KafkaVariables.Read(environment);
    }

    /// <summary>
    /// The settings with a property set. A user name or a password brings <c>security.protocol=SASL_SSL</c> and
    /// <c>sasl.mechanisms=PLAIN</c> with it, unless they are given.
    /// </summary>
    /// <param name="property">librdkafka's name; <c>metadata.broker.list</c> and <c>sasl.mechanism</c> are taken as the names that they stand for.</param>
    /// <param name="value">The value as text.</param>
    public KafkaSettings With(string property, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(property);
        ArgumentNullException.ThrowIfNull(value);
        ImmutableSortedDictionary<string, string> properties = Properties.SetItem(PropertyNames.Canonical(property), value);
        if (property is "sasl.username" or "sasl.password")
        {
            properties = AddMissing(AddMissing(properties, "security.protocol", "SASL_SSL"), "sasl.mechanisms", "PLAIN");
        }

        return this with { Properties = properties };
    }

    /// <summary>What properties take away from the promise that every record arrives once and in order, a line each; empty by default.</summary>
    public IEnumerable<string> DeliveryWarnings() => DeliveryGuarantees.Warnings(this);

    /// <summary>The properties for printing: a secret's value is <c>***</c>.</summary>
    public IReadOnlyDictionary<string, string> Masked() =>
        Properties.ToImmutableSortedDictionary(p => p.Key, p => Secrets.IsSecret(p.Key) ? Secrets.Mask : p.Value, StringComparer.Ordinal);

    // The compiler calls it from ToString.
    private bool PrintMembers(StringBuilder builder)
    {
        builder.AppendJoin(", ", Masked().Select(p => $"{p.Key} = {p.Value}"));
        return true;
    }

    private static ImmutableSortedDictionary<string, string> AddMissing(ImmutableSortedDictionary<string, string> properties, string name, string value) =>
        properties.ContainsKey(name) ? properties : properties.Add(name, value);
}
