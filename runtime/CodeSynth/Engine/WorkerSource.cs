using System.Runtime.ExceptionServices;

namespace CodeSynth.Engine;

/// <summary>
/// Encodes on several threads, of which the caller's is one, and hands the batches over in the order of their slices. Whoever finishes the slice whose turn it is hands it
/// over, and what follows it and is ready; the others go on encoding meanwhile. A worker that ran ahead waits until a batch of its own is written, so memory is constant.
/// </summary>
/// <remarks>
/// So there are no more threads than workers, and bytes are most often written by the core that has them in its cache: with a thread for the sink beside the workers,
/// two of them took 1.2 to 1.4 times the processor time of one.
/// </remarks>
internal sealed class WorkerSource : BatchSource
{
    private const int BatchesPerWorker = 2; // one to encode into while the other waits for its turn

    private readonly object _gate = new();
    private readonly object _cutting = new(); // taken before the gate, so that who cuts keeps nobody from handing over
    private readonly SliceCutter _cutter;
    private readonly RecordBatch[] _batches; // those of a worker side by side
    private readonly bool[] _inUse;
    private readonly int?[] _ready; // the batch of slice n at n mod its length, which suffices: as many slices as batches are under way at most
    private readonly int _workers;
    private readonly bool _merge;
    private long _cut;
    private long _written;
    private bool _isStopped;
    private bool _ended; // no more is cut
    private ExceptionDispatchInfo? _failure;

    public WorkerSource(SliceCutter cutter, Func<RecordBatch> newBatch, int workers, bool merge)
    {
        _cutter = cutter;
        _workers = workers;
        _merge = merge;
        _batches = [.. Enumerable.Range(0, workers * BatchesPerWorker).Select(_ => newBatch())];
        _inUse = new bool[_batches.Length];
        _ready = new int?[_batches.Length];
    }

    public override bool WriteAll(Func<RecordBatch, bool> write)
    {
        Thread[] others = [.. Enumerable.Range(1, _workers - 1).Select(worker => new Thread(() => Work(worker, write)) { IsBackground = true, Name = $"codesynth-worker-{worker}" })];
        foreach (Thread other in others)
        {
            other.Start();
        }

        Work(0, write);
        foreach (Thread other in others)
        {
            other.Join();
        }

        _failure?.Throw();
        return !_isStopped;
    }

    public override void Dispose()
    {
        foreach (RecordBatch batch in _batches)
        {
            batch.Dispose();
        }

        _cutter.Dispose();
    }

    private void Work(int worker, Func<RecordBatch, bool> write)
    {
        try
        {
            while (AwaitBatch(worker) is { } batch && TryCut(_batches[batch]) is { } slice)
            {
                _batches[batch].Fill(_merge);
                HandOver(batch, slice, write);
            }
        }
        catch (Exception exception)
        {
            lock (_gate)
            {
                _failure ??= ExceptionDispatchInfo.Capture(exception);
            }

            End();
        }
    }

    /// <summary>A batch of the worker, once one is free, the same again rather than the one that has left the cache; null when no more are to be filled.</summary>
    private int? AwaitBatch(int worker)
    {
        lock (_gate)
        {
            int first = worker * BatchesPerWorker;
            while (!_ended)
            {
                int free = Array.IndexOf(_inUse, false, first, BatchesPerWorker);
                if (free >= 0)
                {
                    _inUse[free] = true;
                    return free;
                }

                Monitor.Wait(_gate);
            }

            return null;
        }
    }

    /// <returns>The number of the slice; null behind the last.</returns>
    private long? TryCut(RecordBatch batch)
    {
        lock (_cutting)
        {
            bool isCut = false;
            try
            {
                isCut = !Volatile.Read(ref _ended) && _cutter.TryCut(batch);
            }
            finally
            {
                if (!isCut)
                {
                    End(); // before another worker cuts, when this failed
                }
            }

            return isCut ? _cut++ : null;
        }
    }

    private void HandOver(int batch, long slice, Func<RecordBatch, bool> write)
    {
        lock (_gate)
        {
            _ready[slice % _ready.Length] = batch;
        }

        while (NextTurn() is { } turn)
        {
            if (!write(_batches[turn])) // then, or when it fails, it stays this one's turn, so nobody writes any more
            {
                _isStopped = true;
                End();
                return;
            }

            lock (_gate)
            {
                _written++;
                _inUse[turn] = false;
                Monitor.PulseAll(_gate);
            }
        }
    }

    /// <summary>Takes the batch whose turn it is; null when it is not ready, or taken: then the worker that writes it will come to those behind it.</summary>
    private int? NextTurn()
    {
        lock (_gate)
        {
            ref int? ready = ref _ready[_written % _ready.Length];
            int? turn = ready;
            ready = null;
            return turn;
        }
    }

    private void End()
    {
        lock (_gate)
        {
            _ended = true;
            Monitor.PulseAll(_gate);
        }
    }
}
