using CodeSynth.Kafka.Registry;

namespace CodeSynth.Kafka.Tests.Registry;

/// <summary>Real connections with real certificates.</summary>
public sealed class RegistryTlsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("codesynth-").FullName;

    [Fact]
    public async Task Request_ToAnAuthorityThatWeAreGiven_IsAnswered()
    {
        using var registry = new TlsRegistry(_folder, wantsCertificate: false);

        Assert.Empty(await AskAsync(new RegistrySettings { CaLocation = registry.CaLocation }.WithUrls(registry.Url)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Request_ToAnAuthorityThatWeDoNotTrust_SaysWhichFileToGive(bool another)
    {
        using var registry = new TlsRegistry(_folder, wantsCertificate: false);

        var e = await Assert.ThrowsAsync<SchemaRegistryException>(() => AskAsync(new RegistrySettings { CaLocation = another ? registry.OtherCaLocation : null }.WithUrls(registry.Url)));

        Assert.StartsWith($"The Schema Registry at {registry.Url} and we do not come to a secure connection: ", e.Message, StringComparison.Ordinal);
        Assert.EndsWith("Check SCHEMA_REGISTRY_SSL_CA_LOCATION, and SCHEMA_REGISTRY_SSL_CERTIFICATE_LOCATION where it asks for a certificate.", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Request_ToARegistryThatAsksForACertificate_ShowsOurs(bool encrypted)
    {
        using var registry = new TlsRegistry(_folder, wantsCertificate: true);
        RegistrySettings settings = new RegistrySettings { CaLocation = registry.CaLocation }.WithUrls(registry.Url);
        RegistrySettings ours = settings with
        {
            CertificateLocation = registry.CertificateLocation,
            KeyLocation = encrypted ? registry.EncryptedKeyLocation : registry.KeyLocation,
            KeyPassword = encrypted ? TlsRegistry.KeyPassword : null,
        };

        Assert.Empty(await AskAsync(ours));
        await Assert.ThrowsAsync<SchemaRegistryException>(() => AskAsync(settings with { MostAttempts = 1 }));
    }

    [Fact]
    public void Client_WithFilesThatCannotBeUsed_NamesVariableAndFile()
    {
        string empty = Path.Combine(_folder, "empty.pem");
        File.WriteAllText(empty, "");
        RegistrySettings settings = new RegistrySettings().WithUrls("https://h");

        MustFail(settings with { CaLocation = "/no/such.pem" }, "SCHEMA_REGISTRY_SSL_CA_LOCATION: /no/such.pem cannot be used: ");
        MustFail(settings with { CaLocation = empty }, $"SCHEMA_REGISTRY_SSL_CA_LOCATION: {empty} cannot be used: it holds no certificate in PEM.");
        MustFail(settings with { CertificateLocation = empty }, $"SCHEMA_REGISTRY_SSL_CERTIFICATE_LOCATION: {empty} cannot be used: ");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void MustFail(RegistrySettings settings, string line)
    {
        var e = Assert.Throws<SchemaRegistryException>(() => new SchemaRegistryClient(settings));
        Assert.StartsWith(line, e.Message, StringComparison.Ordinal);
        Assert.True(e.IsConfiguration);
    }

    private static async Task<IReadOnlyList<string>> AskAsync(RegistrySettings settings)
    {
        using var client = new SchemaRegistryClient(settings);
        return await client.ListSubjectsAsync(TestContext.Current.CancellationToken);
    }
}
