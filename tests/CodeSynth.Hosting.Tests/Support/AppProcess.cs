using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CodeSynth.Hosting.Tests.Support;

/// <summary>An example as a process of its own.</summary>
internal static class AppProcess
{
    /// <summary>Starts an example beside the tests, with both of its outputs to be read.</summary>
    /// <param name="example">Its assembly, without the ending.</param>
    /// <param name="words">The command line.</param>
    public static Process Start(string example, IEnumerable<string> words)
    {
        string dotnet = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet");
        string app = Path.Combine(AppContext.BaseDirectory, example + ".dll");
        return Process.Start(new ProcessStartInfo(dotnet, [app, .. words]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
    }

    /// <summary>Sends it SIGTERM.</summary>
    public static async Task TerminateAsync(this Process process)
    {
        using Process kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Reads a stream of it up to a line that begins so.</summary>
    public static async Task<string> ReadToAsync(this StreamReader output, string start)
    {
        string? line;
        do
        {
            line = await output.ReadLineAsync(TestContext.Current.CancellationToken);
        }
        while (line is not null && !line.StartsWith(start, StringComparison.Ordinal));
        return line ?? throw new EndOfStreamException($"no line begins with '{start}'");
    }
}
