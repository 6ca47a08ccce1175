using System.Globalization;

namespace CodeSynth.Kafka.Tests;

public sealed class KafkaSettingsTests
{
    [Theory]
    [InlineData("KAFKA_BOOTSTRAP_SERVERS=a:1", "bootstrap.servers=a:1")]
    [InlineData("BOOTSTRAP_SERVERS=a:1", "bootstrap.servers=a:1")]
    [InlineData("KAFKA_BROKERS=a:1", "bootstrap.servers=a:1")]
    [InlineData("KAFKA_METADATA_BROKER_LIST=a:1", "bootstrap.servers=a:1")]
    [InlineData("KAFKA_BROKERS=b:2;BOOTSTRAP_SERVERS=a:1", "bootstrap.servers=a:1")]
    [InlineData("KAFKA_BROKERS=c:3;BOOTSTRAP_SERVERS=b:2;KAFKA_BOOTSTRAP_SERVERS=a:1", "bootstrap.servers=a:1")]
    [InlineData("KAFKA_BOOTSTRAP_SERVERS=;KAFKA_BROKERS=a:1", "bootstrap.servers=a:1")]
    [InlineData("KAFKA_BOOTSTRAP_SERVER=a:1", "bootstrap.servers=a:1")]
    [InlineData("KAFKA_BOOTSTRAP_SERVER=b:2;KAFKA_BOOTSTRAP_SERVERS=a:1", "bootstrap.servers=a:1")]
    [InlineData("KAFKA_BOOTSTRAP_SERVER=b:2;KAFKA_BROKERS=a:1", "bootstrap.servers=a:1")]
    [InlineData("KAFKA_SECURITY_PROTOCOL=SSL", "security.protocol=SSL")]
    [InlineData("KAFKA_SSL_CA_LOCATION=/ca;KAFKA_SSL_CERTIFICATE_LOCATION=/c;KAFKA_SSL_KEY_LOCATION=/k", "ssl.ca.location=/ca;ssl.certificate.location=/c;ssl.key.location=/k")]
    [InlineData("KAFKA_SASL_MECHANISM=SCRAM-SHA-256", "sasl.mechanisms=SCRAM-SHA-256")]
    [InlineData("KAFKA_LINGER_MS=3", "linger.ms=3")]
    [InlineData("KAFKA_LOG_LEVEL=7", "log_level=7")]
    [InlineData("KAFKA_SASL_USERNAME=u;KAFKA_SASL_PASSWORD=p", "sasl.mechanisms=PLAIN;sasl.password=p;sasl.username=u;security.protocol=SASL_SSL")]
    [InlineData("KAFKA_SASL_USERNAME=u;KAFKA_SASL_PASSWORD=p;KAFKA_SECURITY_PROTOCOL=SASL_PLAINTEXT;KAFKA_SASL_MECHANISM=SCRAM-SHA-512", "sasl.mechanisms=SCRAM-SHA-512;sasl.password=p;sasl.username=u;security.protocol=SASL_PLAINTEXT")]
    [InlineData("PATH=/bin;HOME=/root", "")]
    [InlineData("KAFKA_HEAP_OPTS=-Xmx1G;KAFKA_PORT=tcp://10.0.0.1:9092;KAFKA_SERVICE_HOST=10.0.0.1", "")]
    public void FromEnvironment_OfVariables_GivesProperties(string variables, string properties)
    {
        KafkaSettings settings = Read(variables);

        Assert.Equal(properties, string.Join(';', settings.Properties.Select(p => $"{p.Key}={p.Value}")));
    }

    [Theory]
    [InlineData("KAFKA_BOOTSTRAP_SERVER=a:1", "KAFKA_BOOTSTRAP_SERVER is taken for KAFKA_BOOTSTRAP_SERVERS, which is the name to use.")]
    [InlineData("KAFKA_BOOTSTRAP_SERVER=b:2;KAFKA_BOOTSTRAP_SERVERS=a:1", "KAFKA_BOOTSTRAP_SERVER is ignored: KAFKA_BOOTSTRAP_SERVERS is set to something else and comes first.")]
    [InlineData("kafka_bootstrap_server=a:1", "kafka_bootstrap_server is ignored. Did you mean KAFKA_BOOTSTRAP_SERVERS?")]
    [InlineData("KAFKA_BROKER=a:1", "KAFKA_BROKER is ignored. Did you mean KAFKA_BROKERS?")]
    [InlineData("BOOTSTRAP_SERVER=a:1", "BOOTSTRAP_SERVER is ignored. Did you mean BOOTSTRAP_SERVERS?")]
    [InlineData("kafka_bootstrap_servers=a:1", "kafka_bootstrap_servers is ignored. Did you mean KAFKA_BOOTSTRAP_SERVERS?")]
    [InlineData("KAFKA_SASL_MECHANSIM=PLAIN", "KAFKA_SASL_MECHANSIM is ignored. Did you mean KAFKA_SASL_MECHANISM?")]
    [InlineData("KAFKA_USERNAME=u", "KAFKA_USERNAME is ignored. Did you mean KAFKA_SASL_USERNAME?")]
    [InlineData("KAFKA_SASL_JAAS_CONFIG=x", "KAFKA_SASL_JAAS_CONFIG is ignored. Did you mean KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD?")]
    [InlineData("KAFKA_MAX_BLOCK_MS=1", "KAFKA_MAX_BLOCK_MS is ignored: librdkafka has no property 'max.block.ms'.")]
    [InlineData("SCHEMA_REGISTRY_ULR=x", "SCHEMA_REGISTRY_ULR is ignored. Did you mean SCHEMA_REGISTRY_URL?")]
    [InlineData("KAFKA_SASL_USERNAME=u", "KAFKA_SASL_USERNAME is set, but KAFKA_SASL_PASSWORD is not.")]
    [InlineData("KAFKA_SASL_PASSWORD=p", "KAFKA_SASL_PASSWORD is set, but KAFKA_SASL_USERNAME is not.")]
    [InlineData("KAFKA_BOOTSTRAP_SERVERS=a:1;KAFKA_BROKERS=b:2", "KAFKA_BROKERS is ignored: KAFKA_BOOTSTRAP_SERVERS is set to something else and comes first.")]
    public void FromEnvironment_OfNearMissOrContradiction_Warns(string variables, string warning) => Assert.Equal([warning], Read(variables).Warnings);

    [Theory]
    [InlineData("KAFKA_BOOTSTRAP_SERVERS=a:1;BOOTSTRAP_SERVERS=a:1")]
    [InlineData("KAFKA_BOOTSTRAP_SERVERS=a:1;KAFKA_BOOTSTRAP_SERVER=a:1")]
    [InlineData("KAFKA_HOME=/opt/kafka;KAFKA_OPTS=-D;KAFKA_ADVERTISED_LISTENERS=x;KAFKA_SERVICE_PORT=9092")]
    [InlineData("SCHEMA_REGISTRY_URL=u;SCHEMA_REGISTRY_API_KEY=k;SCHEMA_REGISTRY_API_SECRET=s")]
    [InlineData("PATH=/bin;USER=root;DEBUG=1")]
    [InlineData("KAFKA_BOOTSTRAP_SERVER=")]
    public void FromEnvironment_OfWhatIsRightOrNotOurs_IsSilent(string variables) => Assert.Empty(Read(variables).Warnings);

    [Theory]
    [InlineData("KAFKA_BOOTSTRAP_SERVERS=a:1", true)]
    [InlineData("KAFKA_BOOTSTRAP_SERVER=a:1", true)]
    [InlineData("KAFKA_ANYTHING=1", true)]
    [InlineData("SCHEMA_REGISTRY_URL=u", true)]
    [InlineData("KAFKA_BOOTSTRAP_SERVERS=", false)]
    [InlineData("PATH=/bin", false)]
    public void AnyKafkaVariable_OfVariables_TellsWhetherARealClusterIsMeant(string variables, bool expected) =>
        Assert.Equal(expected, Read(variables).AnyKafkaVariable);

    [Fact]
    public void With_PropertyThatIsSet_ReplacesIt()
    {
        KafkaSettings settings = Read("KAFKA_BOOTSTRAP_SERVERS=a:1").With("metadata.broker.list", "b:2").With("linger.ms", "1").With("linger.ms", "2");

        Assert.Equal("b:2", settings.BootstrapServers);
        Assert.Equal("2", settings.Properties["linger.ms"]);
    }

    [Theory]
    [InlineData("sasl.password")]
    [InlineData("ssl.key.password")]
    [InlineData("ssl.keystore.password")]
    [InlineData("ssl.key.pem")]
    [InlineData("sasl.oauthbearer.client.secret")]
    [InlineData("sasl.oauthbearer.client.credentials.client.secret")]
    [InlineData("sasl.oauthbearer.config")]
    [InlineData("sasl.oauthbearer.assertion.private.key.passphrase")]
    [InlineData("sasl.oauthbearer.assertion.private.key.pem")]
    public void Text_OfSettingsWithASecret_DoesNotShowIt(string property)
    {
        KafkaSettings settings = new KafkaSettings().With(property, "hunter2").With("client.id", "me");

        Assert.Equal("***", settings.Masked()[property]);
        Assert.Equal("me", settings.Masked()["client.id"]);
        Assert.DoesNotContain("hunter2", settings.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", string.Create(CultureInfo.InvariantCulture, $"{settings}"), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_OfAllProperties_GiveEachItsOwnVariable()
    {
        Assert.Equal(PropertyNames.All.Count, PropertyNames.ByVariable.Count);
        Assert.Equal(PropertyNames.All.Order(StringComparer.Ordinal), PropertyNames.All);
    }

    private static KafkaSettings Read(string variables) => KafkaSettings.FromEnvironment(variables
        .Split(';')
        .Select(v => v.Split('=', 2))
        .ToDictionary(v => v[0], v => v[1], StringComparer.Ordinal));
}
