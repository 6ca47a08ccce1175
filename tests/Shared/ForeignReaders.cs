using System.Diagnostics;
using System.Text;

namespace CodeSynth.Testing;

/// <summary>
/// Programs of others that read what we write, or write what we read: Python, Node and protoc, with the scripts of tests/foreign.
/// What fails in them fails the test with what they said. A program or a package that is missing fails it too, unless
/// <see cref="Allow"/> is set to 1; then the answer is null, and the test ends there with a warning: it has read nothing.
/// </summary>
internal static class ForeignReaders
{
    /// <summary>The environment variable that lets tests pass where a reader is missing.</summary>
    public const string Allow = "ALLOW_MISSING_READERS";

    private static readonly TimeSpan s_deadline = TimeSpan.FromMinutes(2);

    // Where Debian's packages are, whatever Python comes first on the PATH.
    private static readonly string s_python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

    private static readonly Lazy<string?> s_noPython = new(() => WhyMissing(s_python, ["-c", "import avro.datafile, google.protobuf, confluent_kafka.schema_registry"]));
    private static readonly Lazy<string?> s_noNode = new(() => WhyMissing("node", ["-e", "for (const p of ['ajv', 'avsc', 'kafkajs', '@kafkajs/confluent-schema-registry']) require.resolve(p)"]));
    private static readonly Lazy<string?> s_noProtoc = new(() => WhyMissing("protoc", ["--version"]));

    /// <summary>The folder of the scripts.</summary>
    public static string Folder { get; } = FindFolder();

    /// <summary>Runs a script of tests/foreign with Python.</summary>
    /// <param name="script">Its name: <c>avro_container.py</c>.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="input">What it reads from its standard input.</param>
    /// <returns>What it wrote to its standard output; null when it is missing and may be.</returns>
    public static Task<ForeignOutput?> Python(string script, IEnumerable<string> arguments, ReadOnlyMemory<byte> input = default) =>
        RunAsync(s_noPython, s_python, [Path.Combine(Folder, script), .. arguments], input);

    /// <summary>Runs a script of tests/foreign with Node.</summary>
    /// <inheritdoc cref="Python"/>
    public static Task<ForeignOutput?> Node(string script, IEnumerable<string> arguments, ReadOnlyMemory<byte> input = default) =>
        RunAsync(s_noNode, "node", [Path.Combine(Folder, script), .. arguments], input);

    /// <summary>Runs protoc.</summary>
    /// <inheritdoc cref="Python"/>
    public static Task<ForeignOutput?> Protoc(IEnumerable<string> arguments, ReadOnlyMemory<byte> input = default) =>
        RunAsync(s_noProtoc, "protoc", arguments, input);

    private static async Task<ForeignOutput?> RunAsync(Lazy<string?> missing, string program, IEnumerable<string> arguments, ReadOnlyMemory<byte> input)
    {
        if (missing.Value is { } why)
        {
            string note = $"{program} cannot read for the tests: {why}. ./test.sh installs what is missing; {Allow}=1 does without.";
            Assert.True(Environment.GetEnvironmentVariable(Allow) == "1", note);
            TestContext.Current.AddWarning(note);
            return null;
        }

        (int exitCode, byte[] output, string error) = await ExecuteAsync(program, arguments, input);
        Assert.True(exitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {exitCode}:\n{error}");
        return new ForeignOutput(output);
    }

    private static string? WhyMissing(string program, string[] arguments)
    {
        try
        {
            (int exitCode, _, string error) = Task.Run(() => ExecuteAsync(program, arguments, default)).GetAwaiter().GetResult();
            return exitCode == 0 ? null : error.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault(l => l.Contains("Error", StringComparison.Ordinal), "it does not start");
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            return exception.Message;
        }
    }

    private static async Task<(int ExitCode, byte[] Output, string Error)> ExecuteAsync(string program, IEnumerable<string> arguments, ReadOnlyMemory<byte> input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Folder, // where Node looks for its packages
            Environment = { ["PYTHONDONTWRITEBYTECODE"] = "1", ["PYTHONIOENCODING"] = "utf-8" },
        };
        using Process process = Process.Start(start)!;
        using var deadline = new CancellationTokenSource(s_deadline);
        using var output = new MemoryStream();
        try
        {
            Task reading = process.StandardOutput.BaseStream.CopyToAsync(output, deadline.Token);
            Task<string> complaints = process.StandardError.ReadToEndAsync(deadline.Token);
            await Task.WhenAll(FeedAsync(process, input, deadline.Token), reading, complaints, process.WaitForExitAsync(deadline.Token));
            return (process.ExitCode, output.ToArray(), await complaints);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end within {s_deadline.TotalSeconds} s.");
        }
    }

    private static async Task FeedAsync(Process process, ReadOnlyMemory<byte> input, CancellationToken cancellation)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, cancellation);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading all of it; its exit code says whether that was a fault.
        }
    }

    private static string FindFolder()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "CodeSynth.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("CodeSynth.sln is in no folder above the tests.");
        }

        return Path.Combine(folder, "tests", "foreign");
    }
}
