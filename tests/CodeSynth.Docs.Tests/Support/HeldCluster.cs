using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CodeSynth.Docs.Tests.Support;

/// <summary>An example's run in a process of its own, whose cluster and Schema Registry stay up: what stands for a reader's own cluster.</summary>
internal sealed partial class HeldCluster : IDisposable
{
    // The process ends with its standard input, and that with us, however we end.
    private const string UntilWeEnd = "\"$@\" & read -r _; kill $!; wait";

    private readonly Process _process;

    private HeldCluster(Process process, string brokers, string registry)
    {
        _process = process;
        Brokers = brokers;
        Registry = registry;
    }

    public string Brokers { get; }

    public string Registry { get; }

    /// <summary>Starts the one that a command means: with the records that it looks for, or none.</summary>
    public static async Task<HeldCluster> StartAsync(Command command)
    {
        string[] none = command.Example == "PaymentStatus" ? ["-n", "0"] : ["--set", "Customer.Count=0", "--set", "Order.Count=0", "--set", "Payment.Count=0"];
        string app = Repository.PathOf($"examples/{command.Example}/bin/Release/net10.0/{command.Example}.dll");
        string[] line = [Sandbox.Dotnet, app, "--hold", "--bootstrap-server", "embedded", "--format", command.Format, "--start", "2026-01-01", "--pace", "max", .. command.NeedsRecords ? [] : none];
        Process process = Process.Start(new ProcessStartInfo("bash", ["-c", UntilWeEnd, "held", .. line]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        string output = "";
        while (!output.Contains("\nhold:", StringComparison.Ordinal))
        {
            output += await process.StandardOutput.ReadLineAsync() is { } text ? text + "\n" : throw new InvalidOperationException($"{command.Example} holds no cluster:\n{output}");
        }

        return new HeldCluster(process, Cluster().Match(output).Groups[1].Value, RegistryAt().Match(output).Groups[1].Value);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    [GeneratedRegex(@"cluster at (\S+)")]
    private static partial Regex Cluster();

    [GeneratedRegex(@"Schema Registry at (\S+)")]
    private static partial Regex RegistryAt();
}
