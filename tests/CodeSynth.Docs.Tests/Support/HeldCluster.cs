using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CodeSynth.Docs.Tests.Support;

/// <summary>An example's run in a process of its own, whose cluster and Schema Registry stay up: what stands for a reader's own cluster.</summary>
internal sealed partial class HeldCluster : IDisposable
{
    private readonly Process _process;

    private HeldCluster(Process process, string brokers, string registry)
    {
        _process = process;
        Brokers = brokers;
        Registry = registry;
    }

    public string Brokers { get; }

    public string Registry { get; }

    /// <summary>Starts one.</summary>
    /// <param name="example">Whose topics it has.</param>
    /// <param name="filled">Whether the example's records are in them.</param>
    public static async Task<HeldCluster> StartAsync(string example, bool filled)
    {
        string[] rows = filled ? [] : example == "PaymentStatus" ? ["-n", "0"] : ["--set", "Customer.Count=0", "--set", "Order.Count=0", "--set", "Payment.Count=0"];
        string format = example == "PaymentStatus" ? "avro" : "protobuf";
        string app = Repository.PathOf($"examples/{example}/bin/Release/net10.0/{example}.dll");
        Process process = Process.Start(new ProcessStartInfo("dotnet",
            [app, "--hold", "--bootstrap-server", "embedded", "--format", format, "--start", "2026-01-01", "--pace", "max", .. rows]) { RedirectStandardOutput = true })!;
        string output = "";
        while (!output.Contains("\nhold:", StringComparison.Ordinal))
        {
            output += await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line
                ? line + "\n"
                : throw new InvalidOperationException($"{example} holds no cluster:\n{output}");
        }

        _ = process.StandardOutput.ReadToEndAsync();
        return new HeldCluster(process, Cluster().Match(output).Groups[1].Value, RegistryAt().Match(output).Groups[1].Value);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    [GeneratedRegex(@"cluster at (\S+)")]
    private static partial Regex Cluster();

    [GeneratedRegex(@"Schema Registry at (\S+)")]
    private static partial Regex RegistryAt();
}
