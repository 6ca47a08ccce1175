using System.Diagnostics;
using CodeSynth.Hosting.Configuration;
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
        $"CODESYNTH_PACE=http://me:{Secret}@host",
        $"CODESYNTH_WORKERS=http://{Secret}@host",
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
        $"--start http://me:{Secret}@host",
        $"http://me:{Secret}@host",
        $"--schema-registry http://me:{Secret}@127.0.0.1:1",
        $"--schema-registry htp://me:{Secret}@127.0.0.1:1",
    ];

    /// <summary>Commands that ask nobody, in both kinds of output.</summary>
    private static readonly string[] s_offline =
    [
        "validate --format avro --output json", "run --to csv:out --dry-run", "run --to null --metrics-port 0 --output json", "topics list", "topics read orders --output json", "topics clean --output json", "completion bash", "[suggest:2] run",
    ];

    private readonly ConfiguredApp _app = new();

    public static TheoryData<string, string> Cases => new(
        from place in s_places
        from line in (string[])["run --to null --print-config", "run --to null", "verify --start 2026-01-01 --format avro --bootstrap-server 127.0.0.1:1", "schema check --format avro", "run --workers many", "run", .. s_offline]
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
        else if (place.StartsWith('-') || place.StartsWith("http", StringComparison.Ordinal))
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

    /// <summary>With <c>debug</c>, librdkafka prints its own log; and a first signal ends what waits for a broker.</summary>
    [Fact]
    public async Task Verify_WithTheLogOfTheClient_TellsNoSecretAndEndsAtSigterm()
    {
        using Process process = AppProcess.Start("Ecommerce", $"verify --start 2026-01-01 --bootstrap-server 127.0.0.1:1 -X debug=all -X security.protocol=SASL_PLAINTEXT -X sasl.mechanism=PLAIN -X sasl.username=me -X sasl.password={Secret} -X ssl.key.password={Secret}".Split(' '));
        string first = await process.StandardError.ReadToAsync("librdkafka CONF");
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        await process.TerminateAsync();

        string said = first + await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken) + await output;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(ExitCodes.Terminated, process.ExitCode);
        Assert.Contains("librdkafka ", said, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, said, StringComparison.Ordinal);
    }

    [Fact]
    public void Hide_PasswordWithinAnAddress_IsAlsoHiddenByItself()
    {
        var book = new SecretBook();
        book.Note("anything", "http://me:p%40ssword@host");

        Assert.Equal("login *** and *** for me", book.Hide("login p%40ssword and p@ssword for me"));
        Assert.Equal("http://***@host", book.Show("anything", "http://me:p%40ssword@host"));
    }

    /// <summary>An entity may be called after a secret, and its settings are none.</summary>
    [Theory]
    [InlineData("Entities:TokenEvent:Count", "1000", "1000")]
    [InlineData("Kafka:sasl.password", "1000", "***")]
    [InlineData("SchemaRegistry:basic.auth.user.info", "me:1000", "***")]
    [InlineData("Kafka:sasl.oauthbearer.token.endpoint.url", "http://h", "http://h")]
    public void Show_Value_IsMaskedByTheNameOfAProperty(string key, string value, string shown) => Assert.Equal(shown, new SecretBook().Show(key, value));

    [Fact]
    public async Task SchemaCheck_RegistryThatRepeatsTheSecret_IsScrubbed()
    {
        using var registry = new FixedRegistry(401, $$"""{ "error_code": 401, "message": "wrong password {{Secret}}" }""");

        AppRun run = await _app.With("c.properties", $"schema.registry.url={registry.Url}\nbasic.auth.user.info=me:{Secret}").RunAsync("schema check --format avro --config c.properties");

        Assert.Contains("wrong password ***", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, run.Out + run.Error, StringComparison.Ordinal);
    }
}
