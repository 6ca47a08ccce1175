using CodeSynth.Engine;
using CodeSynth.Planning;
using CodeSynth.Tests.Support;

namespace CodeSynth.Tests.Engine;

public class StopTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Run_StoppedAfterABatch_TellsTheRowsToGoOnFrom(int workers)
    {
        Plan plan = Runs.Plan(PlainEntity.Of("A", 1_000_000, 1000m), PlainEntity.Of("B", 1_000_000, 250m));
        using var stop = new CancellationTokenSource();
        int batches = 0;
        using var sink = new CapturingSink { OnWrite = _ => StopAtThird() };

        RunResult result = SynthEngine.Run(plan, sink, new RunOptions { Workers = workers }, stop.Token);

        Assert.True(result.Stopped);
        Assert.True(sink.Completed);
        Assert.Equal(3, sink.Batches);
        Assert.Equal(sink.Records.Count(r => r.Topic == "a"), result.NextRows[0]);
        Assert.Equal(sink.Records.Count(r => r.Topic == "b"), result.NextRows[1]);

        void StopAtThird()
        {
            if (++batches == 3)
            {
                stop.Cancel();
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Run_SinkFails_CompletesTheSinkAndPassesTheFailureOn(int workers)
    {
        Plan plan = Runs.Plan(PlainEntity.Of("A", 1_000_000));
        using var sink = new CapturingSink { OnWrite = _ => throw new SinkException("the disk is full") };

        var failure = Assert.Throws<SinkException>(() => SynthEngine.Run(plan, sink, new RunOptions { Workers = workers }, CancellationToken.None));

        Assert.Equal("the disk is full", failure.Message);
        Assert.True(sink.Completed);
    }

    [Fact]
    public void Run_SinkFailsAndCannotCompleteEither_TellsTheFirstFailure()
    {
        using var sink = new CapturingSink
        {
            OnWrite = _ => throw new SinkException("the disk is full"),
            FailureOnComplete = new SinkException("nothing more can be written"),
        };

        var failure = Assert.Throws<SinkException>(() => SynthEngine.Run(Runs.Plan(PlainEntity.Of("A", 1)), sink, new RunOptions(), CancellationToken.None));

        Assert.Equal("the disk is full", failure.Message);
        Assert.True(sink.Completed);
    }

    [Fact]
    public void Run_SinkCannotComplete_Fails()
    {
        using var sink = new CapturingSink { FailureOnComplete = new SinkException("nothing more can be written") };

        Assert.Throws<SinkException>(() => SynthEngine.Run(Runs.Plan(PlainEntity.Of("A", 1)), sink, new RunOptions(), CancellationToken.None));
    }

    [Fact]
    public void Run_WorkerFails_PassesTheFailureOn()
    {
        Plan plan = Runs.Plan(PlainEntity.Failing("A", 100_000, failsAt: 60_000));
        using var sink = new CapturingSink();

        var failure = Assert.Throws<InvalidOperationException>(() => SynthEngine.Run(plan, sink, new RunOptions { Workers = 2 }, CancellationToken.None));

        Assert.Equal("row 60000", failure.Message);
    }
}
