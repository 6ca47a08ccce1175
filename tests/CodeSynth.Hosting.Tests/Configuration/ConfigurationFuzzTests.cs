using CodeSynth.Hosting.Commands;
using CodeSynth.Hosting.Configuration;
using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Tests.Support;
using CodeSynth.Planning;
using CodeSynth.Testing;

namespace CodeSynth.Hosting.Tests.Configuration;

/// <summary>What people write into files and onto command lines, damaged: it is understood, or refused as a usage error.</summary>
public sealed class ConfigurationFuzzTests : IDisposable
{
    private const string Settings =
        """
        { // as a user writes it
          "CodeSynth": { "Seed": 7, "Order.Count": "1000", "Order": { "Rate": 99.9 }, "Kafka": { "bootstrap.servers": "a:1,b:2", "Acks": "all" }, "SchemaRegistry": { "Url": "http://r", "BasicAuthUserInfo": "u:p" } },
          "Logging": { "Levels": [1, null, true, "x"] },
        }
        """;

    private const string Properties =
        """
        # Required connection configs
        bootstrap.servers=b:9092
        security.protocol = SASL_SSL
        sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="me" password="correct \\"horse";
        sasl.mechanism:PLAIN
        linger.ms 5
        schema.registry.url=https://r:8081,https://s:8081
        basic.auth.user.info=key\:secret\u00e9 \
            and more
        """;

    private readonly ConfiguredApp _app = new();

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData(1)]
    public void AppSettings_Damaged_AreReadOrRefused(uint seed) =>
        new Fuzz([Settings, "{}", """{ "CodeSynth": { "Kafka": {} } }"""], "\"CodeSynth\":", "\"Kafka\":", "\"Order.Count\":", "{ \"", "/*", "*/", "//", "[[[[[[[[", "{\"a\":{\"a\":{\"a\":")
        {
            Rounds = 600,
            BytesBeside = 8 << 20,
        }.HoldsForTexts(seed, text => IsRead(() => _app.With("appsettings.json", text).Read("run")));

    [Theory]
    [InlineData(2)]
    public void ConfigFile_Damaged_IsReadOrRefused(uint seed) =>
        new Fuzz(["""{ "bootstrap.servers": "localhost:9092", "schema.registry.url": "http://localhost:8081" }""", Settings], "\"bootstrap.servers\":", "\"sasl.jaas.config\":")
        {
            Rounds = 600,
            BytesBeside = 8 << 20,
        }.HoldsForTexts(seed, text => IsRead(() => _app.With("local.json", text).Read("run", "--config", "local.json")));

    [Theory]
    [InlineData(3)]
    public void ClientProperties_Damaged_AreReadOrRefused(uint seed) =>
        new Fuzz([Properties, .. Properties.Split('\n')], "sasl.jaas.config=", "username=", "password=\"", "required", "\\u00e9", "\\\n", "ssl.key.location=", "bootstrap.servers=", "schema.registry.url=")
        {
            Rounds = 800,
            BytesBeside = 8 << 20,
        }.HoldsForTexts(seed, text => IsRead(() => _app.With("client.properties", text).Read("run", "--config", "client.properties")));

    /// <summary>Java's grammar by itself: nearly every text is one.</summary>
    [Theory]
    [InlineData(4)]
    public void PropertiesText_Damaged_IsPairsOrAFault(uint seed) =>
        new Fuzz([Properties], "\\u00", "\\", "=", "\f").HoldsForTexts(seed, text => Takes<FormatException>(() => PropertiesText.Read(text).Count()));

    [Theory]
    [InlineData(5)]
    public void EnvironmentFile_Damaged_IsVariablesOrRefused(uint seed)
    {
        string file = Path.Combine(_app.Folder, ".env.fuzz");
        new Fuzz(["# comment\nA=1\nexport B='it' # x\n\nC=\"1 # 2\"\nD=x=y==\n"], "export ", "='", "=\"", "\n#", " # ") { Rounds = 1_500 }.Holds(seed, bytes =>
        {
            File.WriteAllBytes(file, bytes);
            return Takes<UsageException>(() => EnvironmentFile.Read(file));
        });
    }

    /// <summary>What is taken is written back so that it says the same again.</summary>
    [Theory]
    [InlineData(6)]
    public void Delay_Damaged_IsALawOrRefused(uint seed) =>
        new Fuzz(["500ms", "1.5s", "0.0001ms", "uniform(min=100ms,max=900ms)", "normal(mean=1s, stddev=200ms, max=3s)", "exponential(max=1m,mean=1.2345ms)", "lognormal(p50=100ms,p99=2s,max=9s,min=0.001ms)"],
            "uniform(", "normal(", "mean=", "max=", "min=", "stddev=", "p50=", "p99=", "ms", "1000000d", "0ms").HoldsForTexts(seed, text =>
            Takes<FormatException>(() => Assert.Equal(DelayText.Parse(text), DelayText.Parse(DelayText.Format(DelayText.Parse(text))))));

    /// <summary>Settings of entities and fields, of a workflow's delays and weights; those that are taken make a plan or a plan's mistake.</summary>
    [Theory]
    [InlineData(7)]
    public void Set_Damaged_IsAnOverrideOrRefused(uint seed)
    {
        SynthModel payments = WorkflowModel.Payments();
        new Fuzz(["Payment.Delay.Validated=500ms", "Payment.Delay.Validated.Failed=uniform(max=2s)", "Payment.Path.2.Weight=5", "Payment.Topic=p.{state}", "Payment.Count=7", "Payment.Rate=99.9", "Payment.Arrivals=Poisson"],
            "Payment.", "Delay.", "Path.", ".Weight=", "Validated", "Count=", "-1", "9223372036854775807", "{state}", "1e400") { Rounds = 1_000, BytesBeside = 16 << 20 }
            .HoldsForTexts(seed, text => IsBound(payments, text));
        new Fuzz(["Order.Count=1000", "Order.CustomerId.Zipf=1.2", "Payment.OrderId.Recency=30m", "Order.TotalAmount.Min=2.50", "Order.Rate=10", "Customer.Topic=c", "Payment.PaymentMethod.Weight.paypal=3"],
            "Order.", "Customer.", "TotalAmount.", "Max=", "Zipf=", "Recency=", "Weight.", "-1", "9223372036854775807", "NaN", "1e400") { Rounds = 1_000, BytesBeside = 16 << 20 }
            .HoldsForTexts(seed, text => IsBound(Ecommerce.SynthCatalog.Model, text));
    }

    private static bool IsBound(SynthModel model, string text) => Takes<UsageException, PlanException>(() =>
    {
        (IAppCommand? command, System.CommandLine.ParseResult parsed) = new CommandTree(model).Parse(["run", "--set", text]);
        PlanOptions options = Assert.IsType<RunCommand>(command).Bind(parsed, model.Options, DateTimeOffset.UnixEpoch).Plan;
        _ = model.CreatePlan(options);
    });

    private static bool IsRead(Func<AppConfiguration> read) => Takes<UsageException>(() =>
    {
        AppConfiguration configuration = read();
        _ = configuration.Kafka();
        _ = configuration.Registry();
    });

    private static bool Takes<TRefusal>(Action read)
        where TRefusal : Exception => Takes<TRefusal, TRefusal>(read);

    private static bool Takes<TRefusal, TOther>(Action read)
        where TRefusal : Exception
        where TOther : Exception
    {
        try
        {
            read();
            return true;
        }
        catch (Exception refusal) when (refusal is TRefusal or TOther)
        {
            return false;
        }
    }
}
