namespace CodeSynth.Kafka.Registry;

/// <summary>A registry's address as a user types it.</summary>
internal static class RegistryAddress
{
    /// <exception cref="SchemaRegistryException">It is none.</exception>
    public static Uri Parse(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address.Host.Length > 0
            ? address
            : throw NoAddress(text);

    /// <summary>The address for printing.</summary>
    public static string Text(Uri address) => address.AbsoluteUri.TrimEnd('/');

    /// <summary>The address for requests: scheme, host, port and path, a slash behind it.</summary>
    public static Uri WithoutUserInfo(Uri address)
    {
        string bare = address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        return new Uri(bare.EndsWith('/') ? bare : bare + "/");
    }

    /// <summary>What stands before an @ may be a password, whatever stands around it.</summary>
    public static SchemaRegistryException NoAddress(string text) => SchemaRegistryException.OfConfiguration(
        $"'{(text.LastIndexOf('@') is >= 0 and var at ? Secrets.Mask + text[at..] : text)}' is no address of a Schema Registry: write it as http://HOST:PORT or https://HOST:PORT, several divided by commas.");
}
