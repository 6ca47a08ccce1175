using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CodeSynth.Kafka;
using CodeSynth.Kafka.Native;

namespace CodeSynth.Hosting.Tests.Configuration;

/// <summary>What reaches librdkafka, by its own account: the configuration that a client made of it says it has.</summary>
public sealed unsafe partial class NativeConfigurationTests : IDisposable
{
    private const string Library = "librdkafka";

    private readonly ConfiguredApp _app = new();

    static NativeConfigurationTests() => LibRdKafkaLoader.Register(typeof(NativeConfigurationTests).Assembly);

    public static TheoryData<string, bool> Sources => new(from source in (string[])["variables", "variable file", "properties", "json", "word", "appsettings"] from producer in (bool[])[true, false] select (source, producer));

    public void Dispose() => _app.Dispose();

    [Theory]
    [MemberData(nameof(Sources))]
    public void Client_SecurityOfAnyLayer_IsLibrdkafkasOwn(string source, bool producer)
    {
        using RSA key = RSA.Create(2048);
        using X509Certificate2 authority = new CertificateRequest("CN=test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        _app.With("ca.pem", authority.ExportCertificatePem());
        (string Name, string Value)[] properties =
        [
            ("bootstrap.servers", "127.0.0.1:1"),
            ("security.protocol", "SASL_SSL"),
            ("sasl.mechanism", "SCRAM-SHA-512"),
            ("sasl.username", "me"),
            ("sasl.password", "correct horse"),
            ("ssl.ca.location", Path.Combine(_app.Folder, "ca.pem")),
            ("ssl.endpoint.identification.algorithm", "none"),
            ("client.id", "tested"),
        ];

        Dictionary<string, string> native = Dump(_app.Read(Give(source, properties)).Kafka(), producer);

        Assert.Equal("sasl_ssl", native["security.protocol"]);
        Assert.Equal("SCRAM-SHA-512", native["sasl.mechanisms"]);
        Assert.All(properties.Where(p => p.Name is not ("security.protocol" or "sasl.mechanism")), p => Assert.Equal(p.Value, native[p.Name == "bootstrap.servers" ? "metadata.broker.list" : p.Name]));
    }

    [Fact]
    public void Client_UserAndPasswordAlone_AreSentOverTlsAsPlain()
    {
        Dictionary<string, string> native = Dump(_app.Setting("KAFKA_SASL_USERNAME", "me").Setting("KAFKA_SASL_PASSWORD", "correct horse").Read("run", "-X", "bootstrap.servers=127.0.0.1:1").Kafka(), producer: true);

        Assert.Equal(("sasl_ssl", "PLAIN", "me", "correct horse"), (native["security.protocol"], native["sasl.mechanisms"], native["sasl.username"], native["sasl.password"]));
    }

    /// <summary>What a weaker layer says outright is not taken back by what a stronger one implies.</summary>
    [Fact]
    public void Client_ProtocolOfAFileAndUserOfAVariable_KeepsTheProtocol()
    {
        _app.With("appsettings.json", """{ "CodeSynth": { "Kafka": { "security.protocol": "SASL_PLAINTEXT", "sasl.mechanism": "SCRAM-SHA-256" } } }""").Setting("KAFKA_SASL_USERNAME", "me").Setting("KAFKA_SASL_PASSWORD", "correct horse");

        Dictionary<string, string> native = Dump(_app.Read("run", "-X", "bootstrap.servers=127.0.0.1:1").Kafka(), producer: false);

        Assert.Equal(("sasl_plaintext", "SCRAM-SHA-256"), (native["security.protocol"], native["sasl.mechanisms"]));
    }

    private string[] Give(string source, (string Name, string Value)[] properties)
    {
        string json = "{" + string.Join(',', properties.Select(p => $"\"{p.Name}\": \"{p.Value}\"")) + "}";
        switch (source)
        {
            case "variables":
                Array.ForEach(properties, p => _app.Setting("KAFKA_" + p.Name.Replace('.', '_').ToUpperInvariant(), p.Value));
                return ["run"];
            case "variable file":
                _app.With(".env", string.Join('\n', properties.Select(p => $"KAFKA_{p.Name.Replace('.', '_').ToUpperInvariant()}='{p.Value}'")));
                return ["run"];
            case "properties":
                _app.With("client.properties", string.Join('\n', properties.Select(p => $"{p.Name} = {p.Value}")));
                return ["run", "--config", "client.properties"];
            case "json":
                _app.With("client.json", json);
                return ["run", "--config", "client.json"];
            case "appsettings":
                _app.With("appsettings.json", $$"""{ "CodeSynth": { "Kafka": {{json}} } }""");
                return ["run"];
            default:
                return ["run", .. properties.SelectMany(p => (string[])["-X", $"{p.Name}={p.Value}"])];
        }
    }

    private static Dictionary<string, string> Dump(KafkaSettings settings, bool producer)
    {
        using NativeClient client = NativeClient.Create(
            producer ? LibRdKafka.Producer : LibRdKafka.Consumer, producer ? ClientProperties.ForProducing(settings) : ClientProperties.ForReading(settings), settings, new ClientEvents(settings));
        nuint count;
        nint* pairs = rd_kafka_conf_dump(rd_kafka_conf(client.Pointer), &count);
        try
        {
            return Enumerable.Range(0, (int)count / 2).ToDictionary(i => Text(pairs, 2 * i), i => Text(pairs, (2 * i) + 1), StringComparer.Ordinal);
        }
        finally
        {
            rd_kafka_conf_dump_free(pairs, count);
        }
    }

    private static string Text(nint* pairs, int index) => Marshal.PtrToStringUTF8(pairs[index])!;

#pragma warning disable IDE1006 // the names are those of rdkafka.h
    [LibraryImport(Library)]
    private static partial nint rd_kafka_conf(nint client);

    [LibraryImport(Library)]
    private static partial nint* rd_kafka_conf_dump(nint conf, nuint* count);

    [LibraryImport(Library)]
    private static partial void rd_kafka_conf_dump_free(nint* pairs, nuint count);
#pragma warning restore IDE1006
}
