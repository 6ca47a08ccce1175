using System.Collections.Concurrent;

namespace CodeSynth.Docs.Tests.Support;

/// <summary>
/// Runs of all commands of the pages, begun with the first that is asked for. Each has a folder of its own, and a cluster of its own unless it only reads, so as many run at
/// a time as there are processors, and one more: those that live by the clock mostly wait.
/// </summary>
public sealed class CommandRuns : IDisposable
{
    private readonly SemaphoreSlim _turns = new(Environment.ProcessorCount + 1);
    private readonly ConcurrentDictionary<(string Example, string Format), Lazy<Task<HeldCluster>>> _shared = new();
    private readonly Lazy<Task<(int ExitCode, string Output)>[]> _commands;
    private readonly Lazy<Task<(int ExitCode, string Output)>[]> _transcripts;

    public CommandRuns()
    {
        _commands = new(() => [.. Command.All.Select(RunAsync)]);
        _transcripts = new(() => [.. Transcript.All.Select(RunAsync)]);
    }

    /// <summary>The run of a command, by its place among all of them.</summary>
    internal Task<(int ExitCode, string Output)> OfCommand(int number) => _commands.Value[number];

    /// <summary>The run of a transcript's commands.</summary>
    internal Task<(int ExitCode, string Output)> OfTranscript(int number) => _transcripts.Value[number];

    public void Dispose()
    {
        foreach (Lazy<Task<HeldCluster>> cluster in _shared.Values.Where(c => c.Value.IsCompletedSuccessfully))
        {
            cluster.Value.Result.Dispose();
        }

        _turns.Dispose();
    }

    private Task<(int ExitCode, string Output)> RunAsync(Command command) => InTurnAsync(async () =>
    {
        if (command.IsReadOnly)
        {
            HeldCluster shared = await _shared.GetOrAdd((command.Example, command.Format), _ => new(() => HeldCluster.StartAsync(command))).Value;
            return await Sandbox.RunAsync(command.Script, shared);
        }

        using HeldCluster? own = command.NeedsBroker ? await HeldCluster.StartAsync(command) : null;
        return await Sandbox.RunAsync(command.Script, own);
    });

    private Task<(int ExitCode, string Output)> RunAsync(Transcript transcript) => InTurnAsync(async () =>
    {
        using HeldCluster? own = transcript.NeedsBroker ? await HeldCluster.StartAsync(new Command(transcript.Page, transcript.Script)) : null;
        return await Sandbox.RunAsync(transcript.Script, own);
    });

    private async Task<(int ExitCode, string Output)> InTurnAsync(Func<Task<(int ExitCode, string Output)>> run)
    {
        await _turns.WaitAsync();
        try
        {
            return await run();
        }
        finally
        {
            _turns.Release();
        }
    }
}
