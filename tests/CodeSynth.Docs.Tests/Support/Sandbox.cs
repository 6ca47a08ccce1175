using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CodeSynth.Docs.Tests.Support;

/// <summary>
/// A folder that looks like a clone of the repository in which everything is built, so that commands can be typed in it and leave nothing behind. Programs that a
/// machine of ours need not have, or that would build once more, are stood in for by the scripts in Stubs, which say what each of them checks.
/// </summary>
internal sealed class Sandbox : IDisposable
{
    private const string Brokers = "localhost:9092";
    private const string Registry = "http://localhost:8081";

    private static readonly TimeSpan s_deadline = TimeSpan.FromMinutes(5);

    // Read by commands, and changed by none.
    private static readonly string[] s_linked = ["docs", "schemas", "runtime", "generators", "tests", "docker-compose.yml", "Dockerfile", "README.md", "Directory.Build.props", "CodeSynth.sln"];

    // What stands around the clone: a home, and what commands put beside it.
    private readonly string _home = Directory.CreateTempSubdirectory("codesynth-docs-").FullName;
    private readonly string _folder;

    private Sandbox()
    {
        _folder = Directory.CreateDirectory(Path.Combine(_home, "clone")).FullName;
        File.Copy(Repository.PathOf("run.sh"), Path.Combine(_folder, "run.sh"));
        Directory.CreateDirectory(Path.Combine(_folder, ".ci"));
        File.WriteAllText(Path.Combine(_folder, ".ci", "setup.sh"), "need_dotnet() { :; }\nrestore() { :; }\nbuild() { :; }\nsay() { :; }\n");
        // It would run these tests once more.
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Stubs", "test.sh"), Path.Combine(_folder, "test.sh"));
        Directory.CreateDirectory(Path.Combine(_folder, "examples"));
        foreach (string example in Directory.EnumerateDirectories(Repository.PathOf("examples")))
        {
            Copy(example, Path.Combine(_folder, "examples", Path.GetFileName(example)));
        }

        foreach (string entry in s_linked)
        {
            File.CreateSymbolicLink(Path.Combine(_folder, entry), Repository.PathOf(entry));
        }
    }

    /// <summary>The dotnet that is no stub.</summary>
    public static string Dotnet { get; } =
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet"
            ? host
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(f => Path.Combine(f, "dotnet")).First(File.Exists);

    /// <summary>Runs a script as someone would who pastes it into a shell; a line that fails ends it.</summary>
    /// <param name="script">The lines.</param>
    /// <param name="cluster">The cluster that its addresses are those of; null where it names none.</param>
    public static async Task<(int ExitCode, string Output)> RunAsync(string script, HeldCluster? cluster)
    {
        using var sandbox = new Sandbox();
        return await sandbox.RunAsync(script, cluster?.Brokers ?? Brokers, cluster?.Registry ?? $"http://localhost:{FreePort()}", hasCluster: cluster is not null);
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);

    private async Task<(int ExitCode, string Output)> RunAsync(string script, string brokers, string registry, bool hasCluster)
    {
        string text = string.Join('\n', script.Split('\n').Select(Hold))
            .Replace(Brokers, brokers, StringComparison.Ordinal)
            .Replace(Registry, registry, StringComparison.Ordinal)
            .Replace("8081", new Uri(registry).Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        if (script.Contains(".env", StringComparison.Ordinal))
        {
            await File.WriteAllTextAsync(Path.Combine(_folder, ".env"), $"KAFKA_BOOTSTRAP_SERVERS={brokers}\nSCHEMA_REGISTRY_ENDPOINT={registry}\nNUM_PAYMENTS=10\n");
        }

        var start = new ProcessStartInfo("bash", ["-eo", "pipefail", "-c", text]) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (string name in start.Environment.Keys.Where(IsAsked).ToArray())
        {
            start.Environment.Remove(name);
        }

        // What a program keeps for its user goes with the folder, as a source of packages would that a command adds.
        start.Environment["HOME"] = _home;
        start.Environment["DOCS_TESTS_DOTNET"] = Dotnet;
        start.Environment["DOCS_TESTS_ROOT"] = Repository.Root;
        start.Environment["PATH"] = Path.Combine(AppContext.BaseDirectory, "Stubs") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");

        // A machine of the reader's own, even where the tests run within a container.
        start.Environment["CODESYNTH_EMBEDDED"] = "1";
        if (hasCluster && !SaysItself(script))
        {
            start.Environment["KAFKA_BOOTSTRAP_SERVERS"] = brokers;
            start.Environment["SCHEMA_REGISTRY_URL"] = registry;
        }

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        using var deadline = new CancellationTokenSource(s_deadline);
        Task<string> output = process.StandardOutput.ReadToEndAsync(deadline.Token);
        Task<string> errors = process.StandardError.ReadToEndAsync(deadline.Token);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
            return (process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>A line that holds a cluster goes on behind the others, once it holds it, until the last has ended.</summary>
    private static string Hold(string line) => !line.Contains(" --hold", StringComparison.Ordinal) ? line : $"""
        exec 3< <(exec env {line} 2>&1); held=$!
        trap 'kill $held; wait $held || true' EXIT
        sed '/^hold:/q0; $q1' <&3
        """;

    /// <summary>Whether a script names its cluster; else it is in the environment of whoever types it.</summary>
    private static bool SaysItself(string script) => script.Contains("KAFKA_BOOTSTRAP_SERVERS=", StringComparison.Ordinal) || script.Contains("--bootstrap-server", StringComparison.Ordinal);

    /// <summary>Whether a variable of the tests' own environment would have a say in what the commands do.</summary>
    private static bool IsAsked(string name) =>
        new[] { "KAFKA_", "SCHEMA_REGISTRY_", "CODESYNTH_", "NUM_", "DELAY_", "JOB_COMPLETION", "DOTNET_ENVIRONMENT", "ASPNETCORE_ENVIRONMENT" }.Any(p => name.StartsWith(p, StringComparison.Ordinal));

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    // What a command changes, it changes here; only what was built stays where it is.
    private static void Copy(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (string file in Directory.EnumerateFiles(source))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }

        foreach (string folder in Directory.EnumerateDirectories(source))
        {
            string name = Path.GetFileName(folder);
            if (name is "bin" or "obj")
            {
                Directory.CreateSymbolicLink(Path.Combine(target, name), folder);
            }
            else
            {
                Copy(folder, Path.Combine(target, name));
            }
        }
    }
}
