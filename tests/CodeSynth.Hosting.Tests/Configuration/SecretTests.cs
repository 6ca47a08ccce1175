using CodeSynth.Hosting.Tests.Support;

namespace CodeSynth.Hosting.Tests.Configuration;

/// <summary>A secret of any layer, in any place where one can stand or be put by mistake, is in no output of any command.</summary>
public sealed class SecretTests : IDisposable
{
    private const string Secret = "corr3ct-h0rse";

    private const string Jaas = $"org.apache.kafka.common.security.plain.PlainLoginModule required username=me password={Secret};";

    /// <summary>Files, variables and words that hold the secret: <c>FILE|TEXT</c>, <c>NAME=VALUE</c>, or words of the line.</summary>
    private static readonly string[] s_places =
    [
        $"KAFKA_SASL_PASSWORD={Secret}",
        $"KAFKA_SSL_KEY_PASSWORD={Secret}",
        $"KAFKA_SASL_PASWORD={Secret}",
        $"KAFKA_SASL_JAAS_CONFIG={Jaas}",
        $"SCHEMA_REGISTRY_BASIC_AUTH_USER_INFO=me:{Secret}",
        $"SCHEMA_REGISTRY_API_SECRET={Secret}",
        $"SCHEMA_REGISTRY_BEARER_AUTH_TOKEN={Secret}",
        $"SCHEMA_REGISTRY_URL=http://me:{Secret}@127.0.0.1:1",
        $"SCHEMA_REGISTRY_URL=htp://me:{Secret}@127.0.0.1:1",
        $"CODESYNTH_KAFKA__SASL_PASSWORD={Secret}",
        $"CODESYNTH_KAFKA__SASL_PASWORD={Secret}",
        $"CODESYNTH_SCHEMA_REGISTRY=http://me:{Secret}@127.0.0.1:1",
        $"CODESYNTH_SASL_PASSWORD={Secret}",
        $".env|KAFKA_SASL_PASSWORD={Secret}",
        $".env|KAFKA_SASL_PASSWORD '{Secret}'",
        $"appsettings.json|{{ \"CodeSynth\": {{ \"Kafka\": {{ \"sasl.password\": \"{Secret}\", \"sasl.username\": \"me\" }} }} }}",
        $"appsettings.json|{{ \"CodeSynth\": {{ \"Kafka\": {{ \"sasl.pasword\": \"{Secret}\" }} }} }}",
        $"appsettings.json|{{ \"CodeSynth\": {{ \"SchemaRegistry\": {{ \"Url\": \"http://me:{Secret}@127.0.0.1:1\" }} }} }}",
        $"appsettings.json|{{ \"CodeSynth\": {{ \"SchemaRegistry\": {{ \"BasicAuthUserInfo\": \"{Secret}\", \"Url\": \"http://127.0.0.1:1\" }} }} }}",
        $"appsettings.json|{{ \"CodeSynth\": {{ \"SchemaRegistry\": {{ \"BasicAuth\": {{ \"UserInfo\": \"me:{Secret}\" }} }} }} }}",
        $"appsettings.json|{{ \"CodeSynth\": {{ \"Password\": \"{Secret}\" }} }}",
        $"appsettings.json|{{ \"CodeSynth\": {{ \"Kafka\": {{ \"sasl.password\": {Secret} }} }} }}",
        $"c.properties|sasl.jaas.config={Jaas}\nsasl.mechanism=PLAIN",
        $"c.properties|sasl.jaas.config={Secret}",
        $"c.properties|sasl.password={Secret}\nlinger.mss=1",
        $"c.properties|basic.auth.user.info=me:{Secret}\nschema.registry.url=http://127.0.0.1:1",
        $"c.properties|{{ \"sasl.password\": \"{Secret}\" }}",
        $"c.properties|{{ \"sasl.password\": {Secret} }}",
        $"-X sasl.password={Secret}",
        $"-Xsasl.password={Secret}",
        $"-X sasl.pasword={Secret}",
        $"-X sasl.password {Secret}",
        $"-X schema.registry.url=http://me:{Secret}@127.0.0.1:1",
        $"--sasl.password={Secret}",
        $"--schema-registry http://me:{Secret}@127.0.0.1:1",
        $"--schema-registry htp://me:{Secret}@127.0.0.1:1",
    ];

    private readonly ConfiguredApp _app = new();

    public static TheoryData<string, string> Cases => new(
        from place in s_places
        from line in (string[])["run --to null --print-config", "run --to null", "verify --start 2026-01-01 --format avro --bootstrap-server 127.0.0.1:1", "schema check --format avro", "run --workers many", "run"]
        select (place, line));

    public void Dispose() => _app.Dispose();

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task AnyCommand_SecretAnywhere_IsInNoOutput(string place, string line)
    {
        if (place.Split('|', 2) is [var file, var text])
        {
            _app.With(file, text);
            line += file == "c.properties" ? " --config c.properties" : "";
        }
        else if (place.StartsWith('-'))
        {
            line += " " + place;
        }
        else
        {
            string[] variable = place.Split('=', 2);
            _app.Setting(variable[0], variable[1]);
        }

        AppRun run = await _app.RunAsync(line);

        Assert.DoesNotContain(Secret, run.Out + run.Error, StringComparison.Ordinal);
        Assert.NotEqual("", run.Out + run.Error);
        Assert.DoesNotContain("unexpected", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_BrokerThatIsNotThere_TellsNoSecretOfAnyLayer()
    {
        _app.With("appsettings.json", $$"""{ "CodeSynth": { "Kafka": { "sasl.password": "{{Secret}}1", "ssl.key.password": "{{Secret}}2" } } }""")
            .With("c.properties", $"sasl.username=me\nsasl.mechanism=PLAIN\nsecurity.protocol=SASL_PLAINTEXT\n");

        AppRun run = await _app.RunAsync($"run --config c.properties -X sasl.password={Secret}3 --bootstrap-server 127.0.0.1:1");

        Assert.Equal(ExitCodes.Failure, run.ExitCode);
        Assert.DoesNotContain(Secret, run.Out + run.Error, StringComparison.Ordinal);
        Assert.Contains("127.0.0.1:1", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SchemaCheck_RegistryThatRepeatsTheSecret_IsScrubbed()
    {
        using var registry = new FixedRegistry(401, $$"""{ "error_code": 401, "message": "wrong password {{Secret}}" }""");

        AppRun run = await _app.With("c.properties", $"schema.registry.url={registry.Url}\nbasic.auth.user.info=me:{Secret}").RunAsync("schema check --format avro --config c.properties");

        Assert.Contains("wrong password ***", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, run.Out + run.Error, StringComparison.Ordinal);
    }
}
