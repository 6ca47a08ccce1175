using System.Diagnostics;

namespace CodeSynth.Packages.Tests.Support;

/// <summary>A program, started as a user or a container starts it.</summary>
/// <param name="Program">Its name or path.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Folder">The folder it works in.</param>
internal sealed record Command(string Program, IReadOnlyList<string> Arguments, string Folder)
{
    // A busy machine builds slowly; what hangs ends the test all the same.
    private static readonly TimeSpan s_deadline = TimeSpan.FromMinutes(15);

    /// <summary>What it gets of the environment beside that of the tests; of those the settings of brokers and builds stay behind.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Runs it to its end.</summary>
    public async Task<CommandResult> RunAsync()
    {
        using Process process = Start();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(s_deadline);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(deadline.Token);
            Task<string> error = process.StandardError.ReadToEndAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            return new CommandResult(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Runs it and expects that it succeeds.</summary>
    public async Task<CommandResult> MustRunAsync()
    {
        CommandResult result = await RunAsync();
        Assert.True(result.ExitCode == 0, $"{Program} {string.Join(' ', Arguments)} ended with {result.ExitCode}:\n{result.Said}");
        return result;
    }

    /// <summary>Starts it, for a test that does more than wait.</summary>
    public Process Start()
    {
        var start = new ProcessStartInfo(Program, Arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        string[] behind = ["MSBuild", "KAFKA_", "SCHEMA_REGISTRY_", "CODESYNTH_", "DOTNET_RUNNING_IN"];
        foreach (string name in start.Environment.Keys.Where(k => behind.Any(b => k.StartsWith(b, StringComparison.OrdinalIgnoreCase))).ToArray())
        {
            start.Environment.Remove(name);
        }

        foreach ((string name, string value) in Environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
