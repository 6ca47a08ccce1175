using System.Diagnostics;

namespace CodeSynth.Docs.Tests.Support;

/// <summary>
/// A folder that looks like a clone of the repository in which everything is built, so that commands can be typed in it and leave nothing behind. Programs that a
/// machine of ours need not have, or that would build once more, are stood in for by the scripts in Stubs, which say what each of them checks.
/// </summary>
internal sealed class Sandbox : IDisposable
{
    private static readonly TimeSpan s_deadline = TimeSpan.FromMinutes(5);
    // Read by commands, and changed by none.
    private static readonly string[] s_linked = ["docs", "schemas", "runtime", "tests", "docker-compose.yml", "Dockerfile", "README.md", "Directory.Build.props", "CodeSynth.sln", "test.sh", "bench.sh"];

    public Sandbox()
    {
        Folder = Directory.CreateTempSubdirectory("codesynth-docs-").FullName;
        File.Copy(Repository.PathOf("run.sh"), Path.Combine(Folder, "run.sh"));
        Directory.CreateDirectory(Path.Combine(Folder, ".ci"));
        File.WriteAllText(Path.Combine(Folder, ".ci", "setup.sh"), "need_dotnet() { :; }\nrestore() { :; }\nbuild() { :; }\nsay() { :; }\n");
        Directory.CreateDirectory(Path.Combine(Folder, "examples"));
        foreach (string example in Directory.EnumerateDirectories(Repository.PathOf("examples")))
        {
            Copy(example, Path.Combine(Folder, "examples", Path.GetFileName(example)));
        }

        foreach (string entry in s_linked.Where(e => Path.Exists(Repository.PathOf(e))))
        {
            Directory.CreateSymbolicLink(Path.Combine(Folder, entry), Repository.PathOf(entry));
        }
    }

    public string Folder { get; }

    /// <summary>Runs a script as someone would who pastes it into a shell; a line that fails ends it.</summary>
    /// <param name="script">The lines.</param>
    /// <param name="cluster">The cluster that its addresses are those of; null where it names none.</param>
    public async Task<(int ExitCode, string Output)> RunAsync(string script, HeldCluster? cluster)
    {
        string text = cluster is null
            ? script
            : script.Replace("localhost:9092", cluster.Brokers, StringComparison.Ordinal).Replace("http://localhost:8081", cluster.Registry, StringComparison.Ordinal);
        if (script.Contains(".env", StringComparison.Ordinal))
        {
            await File.WriteAllTextAsync(Path.Combine(Folder, ".env"), "NUM_PAYMENTS=10\n", TestContext.Current.CancellationToken);
        }

        var start = new ProcessStartInfo("bash", ["-eo", "pipefail", "-c", text]) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (string name in start.Environment.Keys.Where(k => k.StartsWith("KAFKA_", StringComparison.Ordinal) || k.StartsWith("SCHEMA_REGISTRY_", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(name);
        }

        string dotnet = Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet";
        start.Environment["CODESYNTH_DOCS_DOTNET"] = ResolveOnPath(dotnet);
        start.Environment["CODESYNTH_DOCS_ROOT"] = Repository.Root;
        start.Environment["PATH"] = Path.Combine(AppContext.BaseDirectory, "Stubs") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        if (cluster is not null)
        {
            start.Environment["KAFKA_BOOTSTRAP_SERVERS"] = cluster.Brokers;
            start.Environment["SCHEMA_REGISTRY_URL"] = cluster.Registry;
        }

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(s_deadline);
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

    public void Dispose() => Directory.Delete(Folder, recursive: true);

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

    private static string ResolveOnPath(string program) =>
        Path.IsPathRooted(program)
            ? program
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(f => Path.Combine(f, program)).First(File.Exists);
}
