using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CodeSynth.Kafka.Registry.Http;

/// <summary>Makes the connections to a registry, with the certificates of the settings.</summary>
internal static class RegistryHandler
{
    /// <exception cref="SchemaRegistryException">A certificate cannot be read.</exception>
    public static SocketsHttpHandler Create(RegistrySettings settings)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,                            // a redirected POST becomes a GET, which would do something else
            UseProxy = !settings.Urls.All(u => u.IsLoopback),     // a proxy's 127.0.0.1 is not ours
            ConnectTimeout = settings.RequestTimeout,
        };
        try
        {
            if (settings.CaLocation is { } authorities)
            {
                handler.SslOptions.CertificateChainPolicy = Trusting(Read(authorities, "SCHEMA_REGISTRY_SSL_CA_LOCATION", static (path, _) => Import(path)));
            }

            if (settings.CertificateLocation is { } certificate)
            {
                handler.SslOptions.ClientCertificateContext = Read(certificate, "SCHEMA_REGISTRY_SSL_CERTIFICATE_LOCATION", OwnCertificate);
            }
        }
        catch
        {
            handler.Dispose();
            throw;
        }

        return handler;

        T Read<T>(string path, string variable, Func<string, RegistrySettings, T> read)
        {
            try
            {
                return read(path, settings);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
            {
                throw SchemaRegistryException.OfConfiguration($"{variable}: {path} cannot be used: {e.Message.TrimEnd('.')}.");
            }
        }
    }

    private static X509ChainPolicy Trusting(X509Certificate2Collection authorities)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.AddRange(authorities);
        return policy;
    }

    private static X509Certificate2Collection Import(string path)
    {
        var certificates = new X509Certificate2Collection();
        certificates.ImportFromPemFile(path);
        return certificates.Count > 0 ? certificates : throw new CryptographicException("it holds no certificate in PEM");
    }

    private static SslStreamCertificateContext OwnCertificate(string path, RegistrySettings settings)
    {
        string key = settings.KeyLocation ?? path;
        using X509Certificate2 read = settings.KeyPassword is { } password
            ? X509Certificate2.CreateFromEncryptedPemFile(path, password, key)
            : X509Certificate2.CreateFromPemFile(path, key);

        // Windows does not use a key that is in memory only; as PKCS #12 it gets one that it does.
        X509Certificate2 own = X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), null);
        return SslStreamCertificateContext.Create(own, Import(path), offline: true);
    }
}
