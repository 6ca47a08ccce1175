using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Tests.Support;
using CodeSynth.Kafka;
using CodeSynth.Kafka.Registry;

namespace CodeSynth.Hosting.Tests.Configuration;

/// <summary>The properties of clients: files of <c>--config</c>, <c>-X</c>, and the sections of appsettings.json.</summary>
public sealed class ClientPropertiesTests : IDisposable
{
    private const string Jaas = "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"me\" password=\"correct \\\"horse\";";

    private readonly ConfiguredApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public void Read_FileOfConfluentCloud_IsUnderstoodWhole()
    {
        _app.With("client.properties", $"""
            # Required connection configs
            bootstrap.servers=b:9092
            security.protocol=SASL_SSL
            sasl.jaas.config={Jaas.Replace("\\", "\\\\", StringComparison.Ordinal)}
            sasl.mechanism=PLAIN
            client.dns.lookup=use_all_dns_ips
            session.timeout.ms=45000
            acks=all
            fetch.max.wait.ms=200

            schema.registry.url=https://r:8081
            basic.auth.credentials.source=USER_INFO
            basic.auth.user.info=key:secret
            """);

        KafkaSettings kafka = _app.Read("run", "--config", "client.properties").Kafka();
        RegistrySettings registry = _app.Read("run", "--config", "client.properties").Registry();

        Assert.Equal(
            "acks=all bootstrap.servers=b:9092 client.dns.lookup=use_all_dns_ips fetch.wait.max.ms=200 sasl.mechanisms=PLAIN sasl.password=correct \"horse sasl.username=me security.protocol=SASL_SSL session.timeout.ms=45000",
            string.Join(' ', kafka.Properties.Select(p => $"{p.Key}={p.Value}")));
        Assert.Empty(kafka.Warnings);
        Assert.Equal(("https://r:8081/", "key", "secret"), (registry.Urls.Single().AbsoluteUri, registry.UserName, registry.Password));
    }

    [Fact]
    public void Read_LocalJsonOfTheSeed_IsUnderstood()
    {
        _app.With("local.json", """
            {
              "bootstrap.servers": "localhost:9092",
              "schema.registry.url": "http://localhost:8081"
            }
            """);

        Assert.Equal("localhost:9092", _app.Read("run", "--config", "local.json").Kafka().BootstrapServers);
        Assert.Equal("http://localhost:8081/", _app.Read("run", "--config", "local.json").Registry().Urls.Single().AbsoluteUri);
    }

    [Theory]
    [InlineData("bootstrap.servers", "a:1")]
    [InlineData("BootstrapServers", "a:1")]
    [InlineData("bootstrap:servers", "a:1")]
    [InlineData("metadata.broker.list", "a:1")]
    public void Read_SectionKafka_TakesEverySpelling(string key, string servers) =>
        Assert.Equal(servers, _app.With("appsettings.json", $$"""{ "CodeSynth": { "Kafka": { "{{key}}": "{{servers}}" } } }""").Read("run").Kafka().BootstrapServers);

    [Theory]
    [InlineData("""{ "SchemaRegistry": { "Url": "http://r", "BasicAuthUserInfo": "u:p" } }""")]
    [InlineData("""{ "SchemaRegistry": { "url": "http://r", "basic.auth.user.info": "u:p" } }""")]
    [InlineData("""{ "SchemaRegistry": { "Url": ["http://r"], "ApiKey": "u", "ApiSecret": "p" } }""")]
    [InlineData("""{ "SchemaRegistry": "http://u:p@r" }""")]
    [InlineData("""{ "Kafka": { "schema.registry.url": "http://r", "schema.registry.basic.auth.user.info": "u:p" } }""")]
    public void Read_SectionSchemaRegistry_TakesEverySpelling(string section)
    {
        RegistrySettings registry = _app.With("appsettings.json", $$"""{ "CodeSynth": {{section}} }""").Read("run").Registry();

        Assert.Equal(("http://r/", "u", "p"), (registry.Urls.Single().AbsoluteUri, registry.UserName, registry.Password));
    }

    /// <summary>Each layer sets linger.ms to its own number; adding one layer after the other, the last one counts.</summary>
    [Fact]
    public void Read_LayersOfProperties_TheStrongestCounts()
    {
        List<string> words = ["run"];
        Action[] layers =
        [
            () => _app.With("appsettings.json", """{ "CodeSynth": { "Kafka": { "linger.ms": 1 } } }"""),
            () => _app.With(".env", "KAFKA_LINGER_MS=2"),
            () => _app.Setting("KAFKA_LINGER_MS", "3"),
            () => Config("a.properties", "linger.ms=4"),
            () => Config("b.json", """{ "acks": 1, "linger.ms": 5 }"""),
            () => words.AddRange(["-X", "linger.ms=6"]),
            () => words.AddRange(["-X", "linger.ms=7"]),
        ];
        for (int i = 0; i < layers.Length; i++)
        {
            layers[i]();
            Assert.Equal($"{i + 1}", _app.Read([.. words]).Kafka().Properties["linger.ms"]);
        }

        void Config(string file, string text)
        {
            _app.With(file, text);
            words.AddRange(["--config", file]);
        }
    }

    [Theory]
    [InlineData("KAFKA_BROKERS=env:1", "KAFKA_BOOTSTRAP_SERVERS=file:1", "env:1")] // another name of a stronger layer
    [InlineData("KAFKA_BROKERS=env:1;KAFKA_BOOTSTRAP_SERVERS=env:2", "", "env:2")]
    public void Read_NamesOfTheBrokers_TheStrongerLayerCountsBeforeTheBetterName(string variables, string file, string servers)
    {
        foreach (string[] variable in variables.Split(';').Select(v => v.Split('=')))
        {
            _app.Setting(variable[0], variable[1]);
        }

        Assert.Equal(servers, _app.With(".env", file).Read("run").Kafka().BootstrapServers);
    }

    [Theory]
    [InlineData("SCHEMA_REGISTRY_BASIC_AUTH_USER_INFO=a:b", "api.key=x\napi.secret=y", "x y ")]
    [InlineData("SCHEMA_REGISTRY_API_KEY=a;SCHEMA_REGISTRY_API_SECRET=b", "basic.auth.user.info=x:y", "x y ")]
    [InlineData("SCHEMA_REGISTRY_BEARER_AUTH_TOKEN=t", "basic.auth.user.info=x:y", "x y ")]
    [InlineData("SCHEMA_REGISTRY_BASIC_AUTH_USER_INFO=a:b", "bearer.auth.token=t", "  t")]
    [InlineData("SCHEMA_REGISTRY_API_KEY=a;SCHEMA_REGISTRY_API_SECRET=b", "api.secret=y", "a y ")] // halves of one way
    public void Read_CredentialsOfARegistry_OneWayOverridesAnotherOfAWeakerLayer(string variables, string file, string expected)
    {
        foreach (string[] variable in variables.Split(';').Select(v => v.Split('=')))
        {
            _app.Setting(variable[0], variable[1]);
        }

        RegistrySettings registry = _app.With("r.properties", string.Join('\n', file.Split('\n').Select(l => "schema.registry." + l))).Read("run", "--config", "r.properties").Registry();

        Assert.Equal(expected, $"{registry.UserName} {registry.Password} {registry.BearerToken}");
    }

    [Theory]
    [InlineData("linger.mss=5", "linger.mss in c.properties, line 2: a Kafka client has no such property. Did you mean 'linger.ms'?")]
    [InlineData("schema.registry.ulr=x", "schema.registry.ulr in c.properties, line 2: a client of a Schema Registry has no such property. Did you mean 'url'?")]
    [InlineData("ssl.truststore.location=/x.jks", "ssl.truststore.location in c.properties, line 2: Java's stores of keys are not read: give the certificates as a PEM file, ssl.ca.location.")]
    [InlineData("buffer.memory=1", "buffer.memory in c.properties, line 2: librdkafka counts it in KiB: give queue.buffering.max.kbytes.")]
    [InlineData("value.serializer=x", "value.serializer in c.properties, line 2: --format says how values are encoded.")]
    [InlineData("sasl.jaas.config=com.sun.security.auth.module.Krb5LoginModule required useKeyTab=true;", "sasl.jaas.config in c.properties, line 2: of Java's login modules PlainLoginModule and ScramLoginModule are read")]
    [InlineData("sasl.jaas.config=hunter22", "sasl.jaas.config in c.properties, line 2: of Java's login modules")]
    [InlineData("basic.auth.credentials.source=SASL_INHERIT", "basic.auth.credentials.source in c.properties, line 2: credentials are taken from USER_INFO alone")]
    [InlineData("a=\\u1", "c.properties, line 2: \\u needs four hexadecimal digits behind it.")]
    public async Task Run_PropertyThatIsNone_IsUsageErrorWithFileAndLine(string line, string message)
    {
        AppRun run = await _app.With("c.properties", "# client\n" + line).RunAsync("run --to null --config c.properties");

        Assert.StartsWith("error: " + message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter22", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Usage, run.ExitCode);
    }

    [Theory]
    [InlineData("-X linger.mss=5", "-X linger.mss: a Kafka client has no such property. Did you mean 'linger.ms'?")]
    [InlineData("-X linger.ms", "-X needs a property and its value: -X linger.ms=5.")]
    [InlineData("-X", "-X needs a value: -X KEY=VALUE.")]
    [InlineData("--config nowhere", "There is no file 'nowhere'.")]
    public async Task Run_WordsThatAreNoProperty_AreUsageErrors(string words, string message) => (await _app.RunAsync("run --to null " + words)).MustFail(ExitCodes.Usage, message);

    [Fact]
    public void Read_LoginModuleWithoutMechanism_IsUsageErrorAsInJava()
    {
        UsageException mistake = Assert.Throws<UsageException>(() => _app.Read("run", "-X", "sasl.jaas.config=" + Jaas).Kafka());
        Assert.Equal("-X sasl.jaas.config needs sasl.mechanism beside it, as it does in Java: PLAIN, SCRAM-SHA-256 or SCRAM-SHA-512.", mistake.Message);

        KafkaSettings scram = _app.Setting("KAFKA_SASL_MECHANISM", "SCRAM-SHA-512").Read("run", "-X", "sasl.jaas.config=" + Jaas.Replace("plain.Plain", "scram.Scram", StringComparison.Ordinal)).Kafka();
        Assert.Equal(("SCRAM-SHA-512", "me"), (scram.Properties["sasl.mechanisms"], scram.Properties["sasl.username"]));
    }

    [Theory]
    [InlineData("""{ "Kafka": { "acks": "all" } }""", "", "CodeSynth:Kafka:acks in appsettings.json, line 1")]
    [InlineData("""{ "SchemaRegistry": { "Url": "http://h:1" } }""", "", "CodeSynth:SchemaRegistry:Url in appsettings.json, line 1")]
    [InlineData("{}", "-X acks=all", "-X acks")]
    public async Task Run_SettingOfAClientWithoutBroker_IsUsageErrorLikeAVariable(string section, string words, string named)
    {
        AppRun run = await _app.With("appsettings.json", $$"""{ "CodeSynth": {{section}} }""").RunAsync("run " + words);

        run.MustFail(ExitCodes.Usage, $"{named} is set, but no broker is named: set KAFKA_BOOTSTRAP_SERVERS or give --bootstrap-server HOST:PORT, or --bootstrap-server embedded for the embedded cluster.");
    }

    [Fact]
    public async Task Run_EmbeddedClusterByFile_IsAskedFor()
    {
        AppRun run = await _app.With("appsettings.json", """{ "CodeSynth": { "BootstrapServer": "embedded", "Only": "Customer", "Pace": "max" } }""").Setting("KAFKA_ACKS", "all").RunAsync("run");

        Assert.Equal("", run.Error);
        Assert.Contains("ok: 100 records", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("KAFKA_SASL_USERNAME is set, but KAFKA_SASL_PASSWORD is not.", "KAFKA_SASL_USERNAME", "")]
    [InlineData("-X sasl.username is set, but sasl.password is not.", "", "sasl.username=me")]
    [InlineData(null, "KAFKA_SASL_USERNAME", "sasl.password=correct horse")] // halves of different layers are a whole
    public void Read_HalfOfCredentials_IsAWarning(string? warning, string variable, string property)
    {
        string[] words = property.Length > 0 ? ["run", "-X", property] : ["run"];

        Assert.Equal(warning is null ? [] : [warning], (variable.Length > 0 ? _app.Setting(variable, "me") : _app).Read(words).Kafka().Warnings);
    }

    [Fact]
    public async Task Verify_AddressThatIsNone_NamesTheFile()
    {
        AppRun run = await _app.With("appsettings.json", """{ "CodeSynth": { "SchemaRegistry": { "Url": "nonsense" } } }""").RunAsync("verify --start 2026-01-01 --format avro --bootstrap-server 127.0.0.1:1");

        run.MustFail(ExitCodes.Usage, "CodeSynth:SchemaRegistry:Url in appsettings.json, line 1: 'nonsense' is no address of a Schema Registry: write it as http://HOST:PORT or https://HOST:PORT, several divided by commas.");
    }
}
