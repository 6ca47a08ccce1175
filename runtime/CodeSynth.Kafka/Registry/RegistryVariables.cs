namespace CodeSynth.Kafka.Registry;

/// <summary>The environment variables of a Schema Registry.</summary>
internal static class RegistryVariables
{
    public const string Prefix = "SCHEMA_REGISTRY_";

    private const string Url = Prefix + "URL";
    private const string Endpoint = Prefix + "ENDPOINT";
    private const string UserInfo = Prefix + "BASIC_AUTH_USER_INFO";
    private const string BearerToken = Prefix + "BEARER_AUTH_TOKEN";
    private const string CaLocation = Prefix + "SSL_CA_LOCATION";
    private const string CertificateLocation = Prefix + "SSL_CERTIFICATE_LOCATION";
    private const string KeyLocation = Prefix + "SSL_KEY_LOCATION";
    private const string KeyPassword = Prefix + "SSL_KEY_PASSWORD";

    /// <summary>Other names for user and password, the preferred first.</summary>
    private static readonly (string User, string Password)[] s_pairs =
    [
        (Prefix + "API_KEY", Prefix + "API_SECRET"), (Prefix + "USERNAME", Prefix + "PASSWORD"),
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        Url, Endpoint, UserInfo, .. s_pairs.SelectMany(p => new[] { p.User, p.Password }), BearerToken, CaLocation, CertificateLocation, KeyLocation, KeyPassword,
    ];

    /// <exception cref="SchemaRegistryException">A value cannot be read.</exception>
    public static RegistrySettings Read(IReadOnlyDictionary<string, string> environment)
    {
        var warnings = new List<string>();
        var settings = new RegistrySettings
        {
            BearerToken = ValueOf(BearerToken),
            CaLocation = ValueOf(CaLocation),
            CertificateLocation = ValueOf(CertificateLocation),
            KeyLocation = ValueOf(KeyLocation),
            KeyPassword = ValueOf(KeyPassword),
        };
        settings = ReadUser(settings, ValueOf, warnings);
        if ((ValueOf(Url) ?? ValueOf(Endpoint)) is { } urls)
        {
            settings = settings.WithUrls(urls);
            if (ValueOf(Endpoint) is { } endpoint && endpoint != urls)
            {
                warnings.Add($"{Endpoint} is ignored: {Url} is set to something else and comes first.");
            }
        }

        return settings with { Warnings = [.. warnings] };

        string? ValueOf(string name) => environment.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
    }

    private static RegistrySettings ReadUser(RegistrySettings settings, Func<string, string?> valueOf, List<string> warnings)
    {
        if (valueOf(UserInfo) is { } userInfo)
        {
            return settings.WithUserInfo(userInfo, UserInfo);
        }

        foreach ((string user, string password) in s_pairs)
        {
            switch (valueOf(user), valueOf(password))
            {
                case ({ } name, { } secret):
                    return settings with { UserName = name, Password = secret };
                case ({ }, null):
                    warnings.Add($"{user} is set, but {password} is not.");
                    break;
                case (null, { }):
                    warnings.Add($"{password} is set, but {user} is not.");
                    break;
            }
        }

        return settings;
    }
}
