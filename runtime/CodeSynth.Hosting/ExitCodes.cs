namespace CodeSynth.Hosting;

/// <summary>What a command returns to the shell; the same for every app, and documented in docs/commands.md.</summary>
public static class ExitCodes
{
    /// <summary>Everything that was asked for was done; everything that was written was acknowledged and, where it was read back, verified.</summary>
    public const int Ok = 0;

    /// <summary>The run failed: the destination cannot be used, or records were refused or never acknowledged.</summary>
    public const int Failure = 1;

    /// <summary>The command line, the environment or the plan asks for something that cannot be; nothing was written.</summary>
    public const int Usage = 2;

    /// <summary>Verification found faults: records that were lost, changed or could not be verified.</summary>
    public const int Faults = 3;

    /// <summary>Stopped by Ctrl-C (SIGINT) before all rows were written; what was written is safe. 128 + the signal's number, as shells have it.</summary>
    public const int Interrupted = 130;

    /// <summary>Stopped by SIGTERM before all rows were written; what was written is safe.</summary>
    public const int Terminated = 143;
}
