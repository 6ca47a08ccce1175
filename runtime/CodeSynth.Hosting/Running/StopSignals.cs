using System.Runtime.InteropServices;

namespace CodeSynth.Hosting.Running;

/// <summary>
/// What Ctrl-C and SIGTERM ask for: the first time to stop and to finish what is under way, the second time not to wait for
/// that either. Should even that take longer than <see cref="Patience"/>, the process ends.
/// </summary>
/// <param name="end">Ends the process with an exit code.</param>
/// <param name="time">What the patience is measured by; the system's clock when null.</param>
internal sealed class StopSignals(Action<int> end, TimeProvider? time = null) : IDisposable
{
    /// <summary>How long the second signal waits for the summary.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abandon = new();
    private readonly List<PosixSignalRegistration> _registrations = [];
    private ITimer? _end;

    /// <summary>Signalled the first time.</summary>
    public CancellationToken Stop => _stop.Token;

    /// <summary>Signalled the second time.</summary>
    public CancellationToken Abandon => _abandon.Token;

    /// <summary>128 + the number of the first signal; 0 before it.</summary>
    public int ExitCode { get; private set; }

    /// <summary>Those of this process.</summary>
    public static StopSignals OfProcess()
    {
        var signals = new StopSignals(EndProcess);
        foreach (PosixSignal signal in (PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM])
        {
            signals._registrations.Add(PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = true;
                signals.Raise(context.Signal);
            }));
        }

        return signals;
    }

    private static void EndProcess(int exitCode)
    {
        if (!Console.IsOutputRedirected)
        {
            Console.CursorVisible = true; // bars hide it
        }

        Environment.Exit(exitCode);
    }

    /// <summary>Takes a signal.</summary>
    public void Raise(PosixSignal signal)
    {
        lock (_registrations)
        {
            if (ExitCode == 0)
            {
                ExitCode = signal == PosixSignal.SIGTERM ? ExitCodes.Terminated : ExitCodes.Interrupted;
            }
            else
            {
                _end ??= (time ?? TimeProvider.System).CreateTimer(_ => end(ExitCode), null, Patience, Timeout.InfiniteTimeSpan);
            }
        }

        (_stop.IsCancellationRequested ? _abandon : _stop).Cancel();
    }

    /// <summary>Gives the signals back to the system.</summary>
    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations)
        {
            registration.Dispose();
        }

        _end?.Dispose();
        _stop.Dispose();
        _abandon.Dispose();
    }
}
