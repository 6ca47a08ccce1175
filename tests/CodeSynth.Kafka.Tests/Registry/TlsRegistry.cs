using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace CodeSynth.Kafka.Tests.Registry;

/// <summary>A registry without subjects behind TLS, which may ask for a certificate. Its authority signs both ends.</summary>
internal sealed class TlsRegistry : IDisposable
{
    public const string KeyPassword = "hunter2";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly X509Certificate2 _server;
    private readonly bool _wantsCertificate;
    private readonly Task _serving;

    public TlsRegistry(string folder, bool wantsCertificate)
    {
        _wantsCertificate = wantsCertificate;
        using X509Certificate2 authority = Authority("ours");
        using X509Certificate2 other = Authority("another");
        using X509Certificate2 client = Signed(authority, "client");
        _server = Signed(authority, "server");
        CaLocation = Write("ca.pem", authority.ExportCertificatePem());
        OtherCaLocation = Write("other.pem", other.ExportCertificatePem());
        CertificateLocation = Write("client.pem", client.ExportCertificatePem());
        KeyLocation = Write("client.key", client.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
        EncryptedKeyLocation = Write("client.enc", client.GetECDsaPrivateKey()!.ExportEncryptedPkcs8PrivateKeyPem(KeyPassword, new PbeParameters(PbeEncryptionAlgorithm.Aes128Cbc, HashAlgorithmName.SHA256, 1000)));
        _listener.Start();
        Url = $"https://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _serving = ServeAsync();

        string Write(string name, string text)
        {
            string path = Path.Combine(folder, name);
            File.WriteAllText(path, text);
            return path;
        }
    }

    public string Url { get; }

    public string CaLocation { get; }

    public string OtherCaLocation { get; }

    public string CertificateLocation { get; }

    public string KeyLocation { get; }

    public string EncryptedKeyLocation { get; }

    public void Dispose()
    {
        _stop.Cancel();
        _serving.Wait();
        _listener.Stop();
        _server.Dispose();
        _stop.Dispose();
    }

    private static X509Certificate2 Authority(string name)
    {
        var request = new CertificateRequest($"CN={name}", ECDsa.Create(ECCurve.NamedCurves.nistP256), HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    private static X509Certificate2 Signed(X509Certificate2 authority, string name)
    {
        ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using X509Certificate2 signed = request.Create(authority, authority.NotBefore, authority.NotAfter, Encoding.ASCII.GetBytes(name));
        return signed.CopyWithPrivateKey(key);
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                using TcpClient connection = await _listener.AcceptTcpClientAsync(_stop.Token);
                await AnswerAsync(connection.GetStream());
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception e) when (e is IOException or System.Security.Authentication.AuthenticationException)
            {
                // A client that does not trust us, or that we do not: what it makes of it is the test's.
            }
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        using var secure = new SslStream(stream);
        await secure.AuthenticateAsServerAsync(
            new SslServerAuthenticationOptions
            {
                ServerCertificate = _server,
                ClientCertificateRequired = _wantsCertificate,
                RemoteCertificateValidationCallback = (_, certificate, _, _) => !_wantsCertificate || certificate?.Subject == "CN=client",
            },
            _stop.Token);
        using var reader = new StreamReader(secure);
        while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 })
        {
        }

        await secure.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n[]"u8.ToArray(), _stop.Token);
    }
}
