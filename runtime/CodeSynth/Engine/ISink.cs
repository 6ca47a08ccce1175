using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Engine;

/// <summary>
/// Where encoded rows go. One thread at a time calls it (each of a run's workers may), batches come in order, and a record that it took is either accounted for as
/// acknowledged or as failed: none is ever dropped silently.
/// </summary>
public interface ISink : IDisposable
{
    /// <summary>Whether batches need <see cref="RecordBatch.Order"/>; a sink that keeps entities apart saves the merge.</summary>
    bool WantsMergedOrder { get; }

    /// <summary>Makes ready: creates files or topics. Called once, before any batch.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="format">How rows are encoded.</param>
    /// <param name="counters">One per topic of the plan, in its order; the sink counts what became of its records in them.</param>
    /// <exception cref="SinkException">The destination cannot be used.</exception>
    void Open(Plan plan, WireFormat format, IReadOnlyList<TopicCounters> counters);

    /// <summary>Takes a batch; may wait, must not keep a reference to it.</summary>
    /// <param name="batch">The batch.</param>
    /// <exception cref="SinkException">The destination fails.</exception>
    void Write(RecordBatch batch);

    /// <summary>Called when the next batch is not due yet: hand over what is buffered, serve callbacks. Must not wait.</summary>
    /// <exception cref="SinkException">The destination fails.</exception>
    void OnIdle();

    /// <summary>Writes out everything that was taken. Called once, after the last batch, also when the run was stopped or another part of it failed.</summary>
    /// <param name="cancellation">Signalled when the user does not want to wait any longer.</param>
    /// <exception cref="SinkException">The destination fails.</exception>
    void Complete(CancellationToken cancellation);
}
