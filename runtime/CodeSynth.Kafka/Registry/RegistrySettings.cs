using System.Collections.Immutable;
using System.Text;

namespace CodeSynth.Kafka.Registry;

/// <summary>
/// How to reach a Schema Registry. Immutable. Neither the text of this record nor any exception shows <see cref="Password"/>,
/// <see cref="BearerToken"/> or <see cref="KeyPassword"/>.
/// </summary>
public sealed record RegistrySettings
{
    /// <summary>The registry's addresses without user or password, in the order in which they are tried; empty when none is given.</summary>
    public ImmutableArray<Uri> Urls { get; init; } = [];

    /// <summary>The user, or API key, of basic authentication; null for none.</summary>
    public string? UserName { get; init; }

    /// <summary>The password, or API secret, of basic authentication. Secret.</summary>
    public string? Password { get; init; }

    /// <summary>A bearer token, which goes before user and password; null for none. Secret.</summary>
    public string? BearerToken { get; init; }

    /// <summary>A PEM file with the certificates that the registry's has to follow from, instead of those that the operating system trusts.</summary>
    public string? CaLocation { get; init; }

    /// <summary>A PEM file with our own certificate, for registries that ask for one, and those between it and its root behind it.</summary>
    public string? CertificateLocation { get; init; }

    /// <summary>A PEM file with the key of our own certificate; null where the certificate's file holds it too.</summary>
    public string? KeyLocation { get; init; }

    /// <summary>What the key is encrypted with; null when it is not. Secret.</summary>
    public string? KeyPassword { get; init; }

    /// <summary>How long one request waits for its answer. Default 10 seconds.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long one question may take with all its repetitions. Default 30 seconds.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often each address is asked one question, at most. Default 4.</summary>
    public int MostAttempts { get; init; } = 4;

    /// <summary>What the user should know, a line each: variables that contradict each other, and credentials of which one half is missing.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>
    /// Reads the environment: <c>SCHEMA_REGISTRY_URL</c> (or <c>SCHEMA_REGISTRY_ENDPOINT</c>), <c>SCHEMA_REGISTRY_BASIC_AUTH_USER_INFO</c>
    /// as <c>USER:PASSWORD</c> (or <c>SCHEMA_REGISTRY_API_KEY</c> and <c>SCHEMA_REGISTRY_API_SECRET</c>, or <c>SCHEMA_REGISTRY_USERNAME</c> and
    /// <c>SCHEMA_REGISTRY_PASSWORD</c>), <c>SCHEMA_REGISTRY_BEARER_AUTH_TOKEN</c> and
    /// <c>SCHEMA_REGISTRY_SSL_{CA,CERTIFICATE,KEY}_LOCATION</c>, <c>SCHEMA_REGISTRY_SSL_KEY_PASSWORD</c>. An empty variable counts as not set.
    /// </summary>
    /// <param name="environment">Names and values.</param>
    /// <exception cref="SchemaRegistryException">A value cannot be read.</exception>
    public static RegistrySettings FromEnvironment(IReadOnlyDictionary<string, string> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        return RegistryVariables.Read(environment);
    }

    /// <summary>The settings with other addresses. User and password in an address are taken out of it, where the settings have none yet.</summary>
    /// <param name="urls">Addresses as <c>http://HOST:PORT</c> or <c>https://…</c>, divided by commas; a path is kept.</param>
    /// <exception cref="SchemaRegistryException">One of them is no such address.</exception>
    public RegistrySettings WithUrls(string urls)
    {
        ArgumentNullException.ThrowIfNull(urls);
        RegistrySettings settings = this;
        ImmutableArray<Uri>.Builder addresses = ImmutableArray.CreateBuilder<Uri>();
        foreach (string text in urls.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            Uri address = RegistryAddress.Parse(text);
            if (address.UserInfo.Length > 0 && settings.UserName is null)
            {
                settings = settings.WithUserInfo(Uri.UnescapeDataString(address.UserInfo), "The user in the Schema Registry's URL");
            }

            addresses.Add(RegistryAddress.WithoutUserInfo(address));
        }

        return addresses.Count > 0 ? settings with { Urls = addresses.ToImmutable() } : throw RegistryAddress.NoAddress(urls);
    }

    /// <param name="userInfo">User and password, a colon between them.</param>
    /// <param name="source">Where it stands, in words.</param>
    internal RegistrySettings WithUserInfo(string userInfo, string source)
    {
        int colon = userInfo.IndexOf(':', StringComparison.Ordinal);
        return colon >= 0
            ? this with { UserName = userInfo[..colon], Password = userInfo[(colon + 1)..] }
            : throw SchemaRegistryException.OfConfiguration($"{source} has to be USER:PASSWORD, and there is no colon in it.");
    }

    // The compiler calls it from ToString.
    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Urls = ").AppendJoin(", ", Urls.Select(RegistryAddress.Text));
        foreach ((string name, string? value) in new[] { (nameof(UserName), UserName), (nameof(CaLocation), CaLocation), (nameof(CertificateLocation), CertificateLocation), (nameof(KeyLocation), KeyLocation) })
        {
            _ = value is null ? builder : builder.Append(", ").Append(name).Append(" = ").Append(value);
        }

        foreach ((string name, string? value) in new[] { (nameof(Password), Password), (nameof(BearerToken), BearerToken), (nameof(KeyPassword), KeyPassword) })
        {
            _ = value is null ? builder : builder.Append(", ").Append(name).Append(" = ").Append(Secrets.Mask);
        }

        return true;
    }
}
