using System.Diagnostics;
using CodeSynth.Hosting.Tests.Support;

namespace CodeSynth.Hosting.Tests.Running;

/// <summary>The example as a process of its own, ended by a signal of the operating system.</summary>
public class ProcessTests
{
    private const string Rows = "--seed 3 --set Order.Count=-1 --set Order.Rate=100 --set Payment.Count=-1 --set Payment.Rate=80";
    private const int SomeLines = 120; // all customers and some orders and payments

    [Fact]
    public async Task Sigterm_WhileRowsAreWritten_EndsTheProcessWithAWayToGoOn()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using Process process = Start($"--to stdout --pace live {Rows}");
        Task<string> error = process.StandardError.ReadToEndAsync(cancellation);
        var first = new List<string>();
        while (first.Count < SomeLines && await process.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            first.Add(line);
        }

        await process.TerminateAsync();

        string rest = await process.StandardOutput.ReadToEndAsync(cancellation);
        first.AddRange(rest.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        await process.WaitForExitAsync(cancellation);
        string said = await error;

        Assert.Equal(ExitCodes.Terminated, process.ExitCode);
        Assert.Contains("\nstopped: before all rows were written: customers 100 of 100, orders ", said, StringComparison.Ordinal);
        string resume = said[said.IndexOf("\nresume: ", StringComparison.Ordinal)..];
        AppRun second = await AppRun.OfAsync(resume[resume.IndexOf(" run ", StringComparison.Ordinal)..].Trim().Replace("--pace live", "--duration 10m", StringComparison.Ordinal));
        AppRun whole = await AppRun.OfAsync($"--to stdout --duration 10m {Rows}");
        Assert.Equal(whole.Lines, first.Concat(second.Lines));
    }

    [Fact]
    public async Task Sigterm_WhileAClientIsConnectedToTheRegistry_EndsTheProcess()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using Process process = Start("--bootstrap-server embedded --pace max --only Customer --count 1 --hold");
        string line = await process.StandardOutput.ReadToAsync("hold: ");
        using var client = new HttpClient(); // keeps its connection open
        await client.GetStringAsync(new Uri(line[line.IndexOf("http://", StringComparison.Ordinal)..].Split(' ')[0]), cancellation);
        await process.TerminateAsync();

        await process.WaitForExitAsync(cancellation);
        Assert.Equal(ExitCodes.Ok, process.ExitCode);
    }

    private static Process Start(string line) => AppProcess.Start("Ecommerce", line.Split(' '));
}
