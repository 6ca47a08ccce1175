using System.Diagnostics;

namespace CodeSynth.Benchmarks.Ratios;

/// <summary>This program once more, for what a process is measured by as a whole.</summary>
internal static class ChildProcess
{
    /// <summary>Runs it to its end.</summary>
    public static (int ExitCode, string Output) Run(params string[] arguments)
    {
        bool isHosted = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";
        var start = new ProcessStartInfo(Environment.ProcessPath!, isHosted ? [typeof(ChildProcess).Assembly.Location, .. arguments] : arguments) { RedirectStandardOutput = true };
        using Process child = Process.Start(start)!;
        string output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return (child.ExitCode, output);
    }
}
