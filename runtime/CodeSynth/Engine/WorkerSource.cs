using System.Runtime.ExceptionServices;

namespace CodeSynth.Engine;

/// <summary>
/// Encodes on worker threads and gives the batches in the order of their slices. The batches form a ring: slice n uses slot
/// n mod size, so a worker that runs ahead waits for the writer, and memory is constant.
/// </summary>
internal sealed class WorkerSource : BatchSource
{
    private const int SlotsPerWorker = 2;

    private readonly object _gate = new();
    private readonly object _cutting = new(); // taken before the gate, so that who cuts keeps nobody from handing over
    private readonly SliceCutter _cutter;
    private readonly RecordBatch[] _ring;
    private readonly SlotState[] _states;
    private readonly Thread[] _workers;
    private readonly bool _merge;
    private long _cut;
    private long _given;
    private bool _ended;
    private ExceptionDispatchInfo? _failure;

    public WorkerSource(SliceCutter cutter, Func<RecordBatch> newBatch, int workers, bool merge)
    {
        _cutter = cutter;
        _merge = merge;
        _ring = new RecordBatch[workers * SlotsPerWorker];
        _states = new SlotState[_ring.Length];
        for (int i = 0; i < _ring.Length; i++)
        {
            _ring[i] = newBatch();
        }

        _workers = new Thread[workers];
        for (int i = 0; i < workers; i++)
        {
            _workers[i] = new Thread(Work) { IsBackground = true, Name = $"codesynth-worker-{i}" };
            _workers[i].Start();
        }
    }

    private enum SlotState
    {
        Free,
        Encoding,
        Ready,
    }

    public override RecordBatch? Next()
    {
        lock (_gate)
        {
            int slot = (int)(_given % _ring.Length);
            while (_failure is null && _states[slot] != SlotState.Ready && !(_ended && _given == _cut))
            {
                Monitor.Wait(_gate);
            }

            _failure?.Throw();
            return _states[slot] == SlotState.Ready ? _ring[slot] : null;
        }
    }

    public override void Return()
    {
        lock (_gate)
        {
            _states[(int)(_given++ % _ring.Length)] = SlotState.Free;
            Monitor.PulseAll(_gate);
        }
    }

    public override void Dispose()
    {
        lock (_gate)
        {
            _ended = true;
            Monitor.PulseAll(_gate);
        }

        foreach (Thread worker in _workers)
        {
            worker.Join();
        }

        foreach (RecordBatch batch in _ring)
        {
            batch.Dispose();
        }

        _cutter.Dispose();
    }

    private void Work()
    {
        try
        {
            while (TryTake() is { } slot)
            {
                _ring[slot].Fill(_merge);
                lock (_gate)
                {
                    _states[slot] = SlotState.Ready;
                    Monitor.PulseAll(_gate);
                }
            }
        }
        catch (Exception exception)
        {
            lock (_gate)
            {
                _failure ??= ExceptionDispatchInfo.Capture(exception);
                _ended = true;
                Monitor.PulseAll(_gate);
            }
        }
    }

    private int? TryTake()
    {
        lock (_cutting)
        {
            if (AwaitFree() is not { } slot || !_cutter.TryCut(_ring[slot]))
            {
                lock (_gate)
                {
                    _ended = true;
                    Monitor.PulseAll(_gate);
                    return null;
                }
            }

            lock (_gate)
            {
                _states[slot] = SlotState.Encoding;
                _cut++;
                return slot;
            }
        }
    }

    /// <summary>The slot of the next slice, once it is free; null when no more are to be cut.</summary>
    private int? AwaitFree()
    {
        lock (_gate)
        {
            int slot = (int)(_cut % _ring.Length);
            while (!_ended && _states[slot] != SlotState.Free)
            {
                Monitor.Wait(_gate);
            }

            return _ended ? null : slot;
        }
    }
}
