using System.Diagnostics;
using CodeSynth.Hosting.Tests.Support;

namespace CodeSynth.Hosting.Tests.PaymentScenario;

/// <summary>The payment example as a process of its own, ended by SIGTERM while payments are in flight.</summary>
public class PaymentProcessTests
{
    // At this rate a live run takes minutes: it is in its middle when it first says how far it is, however fast the machine is.
    private const string Run = "run --seed 3 --start 2026-05-01 --count 20000 --rate 100";

    [Fact]
    public async Task Sigterm_InTheMiddleOfALiveRun_PrintsTablesAndALineThatGoesOn()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using var whole = new TemporaryFolder();
        using var parts = new TemporaryFolder();
        using Process process = AppProcess.Start("PaymentStatus", $"{Run} --pace live --to avro:{parts.Path}".Split(' '));
        Task<string> error = process.StandardError.ReadToEndAsync(cancellation);
        await process.StandardOutput.ReadToAsync("progress: PaymentEvent ");
        await process.TerminateAsync();
        string said = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);

        Assert.Equal(("", ExitCodes.Terminated), (await error, process.ExitCode));
        Assert.Matches(@"(?m)^stopped: before all rows were written: PaymentEvent [1-9][0-9,]* events\r?$", said);
        Assert.Equal((8 + 1, 7 + 1), (PaymentApp.Lines(said, "workflow").Length, PaymentApp.Lines(said, "status").Length));
        Assert.Single(PaymentApp.Lines(said, "elapsed"));

        string resume = PaymentApp.Lines(said, "resume").Single();
        Assert.Matches("--from-row PaymentEvent=[1-9][0-9]* --pace live$", resume);
        AppRun rest = await PaymentApp.RunAsync(resume[resume.IndexOf("run ", StringComparison.Ordinal)..].Replace("--pace live", "--pace max", StringComparison.Ordinal));
        AppRun all = await PaymentApp.RunAsync($"{Run} --pace max --to avro:{whole.Path}");

        Assert.Equal(("", ExitCodes.Ok, ExitCodes.Ok), (rest.Error, rest.ExitCode, all.ExitCode));
        string[] files = [.. Directory.GetFiles(whole.Path).Select(f => Path.GetFileName(f))];
        Assert.Equal(7, files.Length);
        Assert.All(files, file => Assert.True(whole.Bytes(file).AsSpan().SequenceEqual(parts.Bytes(file)), file));
    }

    /// <summary>Nobody reads what it writes, so it cannot finish what it began, and the first signal alone would never end it.</summary>
    [Fact]
    public async Task Sigterm_Again_EndsAProcessThatCannotFinish()
    {
        using Process process = AppProcess.Start("PaymentStatus", "run --to stdout --format json --pace max --count -1".Split(' '));
        try
        {
            await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1)); // only a process that does not end waits so long
            while (!process.HasExited)
            {
                patience.Token.ThrowIfCancellationRequested();
                await process.TerminateAsync(); // again and again, because the system makes one of two signals that come before the first is taken
            }

            Assert.Equal(ExitCodes.Terminated, process.ExitCode);
        }
        finally
        {
            process.Kill();
        }
    }
}
