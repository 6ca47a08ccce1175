using System.Text;
using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Tests.Support;

namespace CodeSynth.Tests.Engine;

/// <summary>How workers share the work: who writes, what was written before a failure, and that memory does not grow with the rows.</summary>
public class WorkerTests
{
    private const int MostWorkers = 4;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(MostWorkers)]
    public void Run_OfWorkers_WritesOneAtATimeAndTakesNoMoreThreads(int workers)
    {
        Plan plan = Runs.Plan(PlainEntity.Of("A", 400_000, 1000m));
        var threads = new HashSet<int>();
        int inside = 0;
        long next = 0;
        using var sink = new WatchingSink(batch =>
        {
            Assert.Equal(1, Interlocked.Increment(ref inside));
            threads.Add(Environment.CurrentManagedThreadId);
            foreach (BatchSegment segment in batch.Segments)
            {
                Assert.Equal($"A-{next}", Encoding.UTF8.GetString(segment.Key(0)));
                next += segment.Count;
            }

            Thread.SpinWait(2_000); // time for another to come in, if it may
            Interlocked.Decrement(ref inside);
        });

        SynthEngine.Run(plan, sink, new RunOptions { Workers = workers }, CancellationToken.None);

        Assert.Equal(400_000, next);
        Assert.InRange(threads.Count, 1, workers);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(MostWorkers)]
    public void Run_EncodingFails_WritesAllSlicesBeforeAsOneWorkerDoes(int workers) =>
        Assert.Equal(WrittenUntilFailure(1), WrittenUntilFailure(workers));

    /// <summary>Twenty times the rows: the same buffers again and again, and no thread that writes allocates per batch.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Run_OfTwentyTimesTheRows_TakesNoMoreMemory(int workers)
    {
        (int fewBuffers, _) = Memory(100_000, workers);
        (int manyBuffers, long perBatch) = Memory(2_000_000, workers);

        const int OfAWorker = 2;
        Assert.InRange(fewBuffers, 1, workers * OfAWorker);
        Assert.InRange(manyBuffers, 1, workers * OfAWorker);
        Assert.Equal(0, perBatch);
    }

    private static int WrittenUntilFailure(int workers)
    {
        int rows = 0;
        using var sink = new WatchingSink(batch => rows += batch.RecordCount);
        var failure = Assert.Throws<InvalidOperationException>(() => SynthEngine.Run(
            Runs.Plan(PlainEntity.Failing("A", 100_000, failsAt: 60_000)), sink, new RunOptions { Workers = workers }, CancellationToken.None));
        Assert.Equal("row 60000", failure.Message);
        return rows;
    }

    /// <returns>How many buffers the sink saw, and the bytes, rounded down, that a thread allocated from one batch that it wrote to the next, in the later half of the run.</returns>
    private static unsafe (int Buffers, long PerBatch) Memory(long rows, int workers)
    {
        var buffers = new HashSet<nint>(capacity: 64);
        var before = new Dictionary<int, long>(capacity: 64);
        long seen = 0;
        long allocated = 0;
        long batches = 0;
        using var sink = new WatchingSink(batch =>
        {
            buffers.Add((nint)batch.Segments[0].DangerousBytes);
            int thread = Environment.CurrentManagedThreadId;
            long now = GC.GetAllocatedBytesForCurrentThread();
            seen += batch.RecordCount;
            if (seen > rows / 2 && before.TryGetValue(thread, out long then))
            {
                allocated += now - then;
                batches++;
            }

            before[thread] = GC.GetAllocatedBytesForCurrentThread();
        });
        SynthEngine.Run(Runs.Plan(PlainEntity.Of("A", rows, 1000m)), sink, new RunOptions { Workers = workers, Digests = true }, CancellationToken.None);
        Assert.Equal(rows, seen);
        return (buffers.Count, allocated / Math.Max(1, batches));
    }

    private sealed class WatchingSink(Action<RecordBatch> watch) : ISink
    {
        public bool WantsMergedOrder => false;

        public void Open(Plan plan, WireFormat format, IReadOnlyList<TopicCounters> counters)
        {
        }

        public void Write(RecordBatch batch) => watch(batch);

        public void OnIdle()
        {
        }

        public void Complete(CancellationToken cancellation)
        {
        }

        public void Dispose()
        {
        }
    }
}
