using CodeSynth.Kafka.Registry;

namespace CodeSynth.Kafka.Tests.Registry;

public sealed class RegistrySettingsTests
{
    [Theory]
    [InlineData("SCHEMA_REGISTRY_URL=http://h:8081", "http://h:8081", null)]
    [InlineData("SCHEMA_REGISTRY_ENDPOINT=https://h", "https://h", null)]
    [InlineData("SCHEMA_REGISTRY_URL=http://a:1, https://b/x/ ,", "http://a:1 https://b/x", null)]
    [InlineData("SCHEMA_REGISTRY_URL=http://u:p%3A@h:8081/r", "http://h:8081/r", "u/p:")]
    [InlineData("SCHEMA_REGISTRY_URL=http://x:y@h;SCHEMA_REGISTRY_BASIC_AUTH_USER_INFO=u:p", "http://h", "u/p")]
    [InlineData("SCHEMA_REGISTRY_URL=;SCHEMA_REGISTRY_BASIC_AUTH_USER_INFO=u:p:q", "", "u/p:q")]
    [InlineData("SCHEMA_REGISTRY_API_KEY=k;SCHEMA_REGISTRY_API_SECRET=s", "", "k/s")]
    [InlineData("SCHEMA_REGISTRY_USERNAME=u;SCHEMA_REGISTRY_PASSWORD=p", "", "u/p")]
    [InlineData("SCHEMA_REGISTRY_USERNAME=u;SCHEMA_REGISTRY_PASSWORD=p;SCHEMA_REGISTRY_API_KEY=k;SCHEMA_REGISTRY_API_SECRET=s", "", "k/s")]
    [InlineData("SCHEMA_REGISTRY_API_KEY=k;SCHEMA_REGISTRY_API_SECRET=s;SCHEMA_REGISTRY_BASIC_AUTH_USER_INFO=u:p", "", "u/p")]
    [InlineData("KAFKA_SASL_USERNAME=u;KAFKA_SASL_PASSWORD=p", "", null)]
    public void FromEnvironment_OfVariables_GivesAddressesAndUser(string variables, string urls, string? user)
    {
        RegistrySettings settings = Read(variables);

        Assert.Equal(urls, string.Join(' ', settings.Urls.Select(RegistryAddress.Text)));
        Assert.Equal(user, settings.UserName is null ? null : $"{settings.UserName}/{settings.Password}");
        Assert.Empty(settings.Warnings);
    }

    [Fact]
    public void FromEnvironment_OfFilesAndTokens_GivesThem()
    {
        RegistrySettings settings = Read("SCHEMA_REGISTRY_SSL_CA_LOCATION=/ca;SCHEMA_REGISTRY_SSL_CERTIFICATE_LOCATION=/c;SCHEMA_REGISTRY_SSL_KEY_LOCATION=/k;SCHEMA_REGISTRY_SSL_KEY_PASSWORD=kp;SCHEMA_REGISTRY_BEARER_AUTH_TOKEN=t");

        Assert.Equal(("/ca", "/c", "/k", "kp", "t"), (settings.CaLocation, settings.CertificateLocation, settings.KeyLocation, settings.KeyPassword, settings.BearerToken));
    }

    [Theory]
    [InlineData("SCHEMA_REGISTRY_URL=http://a;SCHEMA_REGISTRY_ENDPOINT=http://b", "SCHEMA_REGISTRY_ENDPOINT is ignored: SCHEMA_REGISTRY_URL is set to something else and comes first.")]
    [InlineData("SCHEMA_REGISTRY_API_KEY=k", "SCHEMA_REGISTRY_API_KEY is set, but SCHEMA_REGISTRY_API_SECRET is not.")]
    [InlineData("SCHEMA_REGISTRY_PASSWORD=p", "SCHEMA_REGISTRY_PASSWORD is set, but SCHEMA_REGISTRY_USERNAME is not.")]
    public void FromEnvironment_OfContradictions_Warns(string variables, string warning) => Assert.Equal([warning], Read(variables).Warnings);

    [Theory]
    [InlineData("localhost:8081", "localhost:8081")]
    [InlineData("h", "h")]
    [InlineData("ftp://h", "ftp://h")]
    [InlineData("http://", "http://")]
    [InlineData("http://a,b", "b")]
    [InlineData("me:hunter2@h:8081", "***@h:8081")]
    [InlineData(",", ",")]
    public void WithUrls_WhatIsNoAddress_IsSaidWithoutAPassword(string urls, string shown)
    {
        var e = Assert.Throws<SchemaRegistryException>(() => new RegistrySettings().WithUrls(urls));

        Assert.Equal($"'{shown}' is no address of a Schema Registry: write it as http://HOST:PORT or https://HOST:PORT, several divided by commas.", e.Message);
        Assert.True(e.IsConfiguration);
    }

    [Fact]
    public void FromEnvironment_UserWithoutAPassword_SaysWhatItHasToBe()
    {
        var e = Assert.Throws<SchemaRegistryException>(() => Read("SCHEMA_REGISTRY_BASIC_AUTH_USER_INFO=hunter2"));

        Assert.Equal("SCHEMA_REGISTRY_BASIC_AUTH_USER_INFO has to be USER:PASSWORD, and there is no colon in it.", e.Message);
        Assert.True(e.IsConfiguration);
    }

    [Fact]
    public void Text_OfSettingsWithSecrets_DoesNotShowThem()
    {
        RegistrySettings settings = new RegistrySettings { BearerToken = "hunter2", KeyPassword = "hunter3" }.WithUrls("https://me:hunter4@h");

        Assert.Equal("RegistrySettings { Urls = https://h, UserName = me, Password = ***, BearerToken = ***, KeyPassword = *** }", settings.ToString());
    }

    private static RegistrySettings Read(string variables) => RegistrySettings.FromEnvironment(variables
        .Split(';')
        .Select(v => v.Split('=', 2))
        .ToDictionary(v => v[0], v => v[1], StringComparer.Ordinal));
}
