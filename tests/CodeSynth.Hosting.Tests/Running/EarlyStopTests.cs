using System.Runtime.InteropServices;
using CodeSynth.Hosting.Tests.Support;

namespace CodeSynth.Hosting.Tests.Running;

/// <summary>Ctrl-C and SIGTERM where no run is under way: while a cluster is asked, while the user is, while rows are shown.</summary>
public class EarlyStopTests
{
    private const int Patience = 60_000;

    private readonly FakeAdmin _admin = new(("customers", 4, 100), ("orders", 1, 1));

    /// <summary>Nothing listens at this port, so without the signal each of them would go on asking and fail.</summary>
    [Theory]
    [InlineData("run --to kafka")]
    [InlineData("verify --start 2026-01-01")]
    [InlineData("topics list")]
    [InlineData("topics create")]
    [InlineData("topics clean --yes")]
    [InlineData("topics read orders")]
    public async Task Sigterm_WhileNoBrokerAnswers_EndsTheCommand(string line)
    {
        AppRun run = await AppRun.OfAsync($"{line} --bootstrap-server 127.0.0.1:1", host =>
        {
            host.Signals.Raise(PosixSignal.SIGTERM);
            return host;
        });

        Assert.Equal((ExitCodes.Terminated, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("topics clean --yes")]
    [InlineData("topics create")]
    public async Task CtrlC_BeforeTopicsAreChanged_ChangesNone(string line)
    {
        AppRun run = await AppRun.OfAsync($"{line} --bootstrap-server h:1", host =>
        {
            _admin.OnList = () => host.Signals.Raise(PosixSignal.SIGINT);
            return host with { OpenAdmin = (_, _) => _admin };
        });

        Assert.Equal((ExitCodes.Interrupted, ""), (run.ExitCode, run.Error));
        Assert.Empty(_admin.Deleted);
        Assert.Empty(_admin.Created);
    }

    /// <summary>What is typed behind Ctrl-C is no answer any more.</summary>
    [Theory(Timeout = Patience)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task CtrlC_WhileTheUserIsAsked_DeletesNothing(bool isAnswered)
    {
        using var answer = new ManualResetEventSlim(isAnswered);
        AppRun run = await AppRun.OfAsync("topics clean --bootstrap-server h:1", host => host with
        {
            OpenAdmin = (_, _) => _admin,
            InIsTerminal = true,
            In = new Keyboard(() =>
            {
                host.Signals.Raise(PosixSignal.SIGINT);
                answer.Wait(TestContext.Current.CancellationToken);
            }),
        });
        answer.Set();

        Assert.Equal(ExitCodes.Interrupted, run.ExitCode);
        Assert.Empty(_admin.Deleted);
    }

    [Fact(Timeout = Patience)]
    public async Task CtrlC_WhileRowsAreShown_EndsTheSample()
    {
        AppRun run = await AppRun.OfAsync("sample Order -n 9223372036854775807 --set Order.Count=-1", host => host with { Stdout = new Signalling(() => host.Signals.Raise(PosixSignal.SIGINT)) });

        Assert.Equal(ExitCodes.Interrupted, run.ExitCode);
        Assert.DoesNotContain("error:", run.Error, StringComparison.Ordinal);
    }

    private sealed class Keyboard(Action before) : TextReader
    {
        public override string? ReadLine()
        {
            before();
            return "y";
        }
    }

    private sealed class Signalling(Action raise) : MemoryStream
    {
        private bool _raised;

        public override void Write(ReadOnlySpan<byte> buffer) => RaiseOnce();

        public override void Write(byte[] buffer, int offset, int count) => RaiseOnce();

        private void RaiseOnce()
        {
            if (!_raised)
            {
                _raised = true;
                raise(); // a second signal would end the process
            }
        }
    }
}
