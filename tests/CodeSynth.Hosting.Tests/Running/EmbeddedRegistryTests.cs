using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using CodeSynth.Hosting.Tests.Support;

namespace CodeSynth.Hosting.Tests.Running;

/// <summary>The Schema Registry beside the embedded cluster.</summary>
public partial class EmbeddedRegistryTests
{
    [Fact]
    public async Task Run_ThatIsHeld_PrintsARegistryThatAnswers()
    {
        HeldRun held = await HeldRun.StartAsync("--pace max --count 1 --only Customer");
        Match registry = Registry().Match(held.Out);
        using var client = new HttpClient();
        string answer = await client.GetStringAsync(new Uri(registry.Groups[1].Value + "/config"), TestContext.Current.CancellationToken);
        AppRun run = await held.ReleaseAsync();

        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Equal("""{"compatibilityLevel":"BACKWARD"}""", answer);
        Assert.Equal(2, Registry().Count(held.Out)); // to: and hold:
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync(new Uri(registry.Groups[1].Value + "/config"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Run_WithAPort_StartsTheRegistryThere()
    {
        int port = FreePort();

        AppRun run = await AppRun.OfAsync($"--pace max --count 1 --only Customer --registry-port {port}");

        Assert.Equal("", run.Error);
        Assert.Contains($" with the Schema Registry at http://127.0.0.1:{port}\n", run.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains($"--registry-port {port}", run.Out.Split('\n').Single(l => l.StartsWith("run: ", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WithAPortThatIsTaken_EndsInOneLine()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        int port = ((IPEndPoint)other.LocalEndpoint).Port;

        AppRun run = await AppRun.OfAsync($"--pace max --registry-port {port}");

        Assert.Equal(ExitCodes.Failure, run.ExitCode);
        Assert.StartsWith($"error: The embedded Schema Registry cannot be started on 127.0.0.1:{port}: ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Run_OfJson_StartsNone()
    {
        AppRun run = await AppRun.OfAsync("--pace max --count 1 --only Customer");

        Assert.DoesNotContain("Schema Registry", run.Out, StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"with the Schema Registry at (http://127\.0\.0\.1:\d+)")]
    private static partial Regex Registry();
}
