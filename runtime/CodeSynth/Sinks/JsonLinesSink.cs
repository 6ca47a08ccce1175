using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Sinks;

/// <summary>
/// Writes one file per topic, <c>FOLDER/TOPIC.jsonl</c>, a JSON object a line; the folder is created, a file that exists is
/// replaced. Rows from a later one than row 0 go behind the row before them instead, and what stood there is cut off: going on
/// twice from the same row, or after a crash in the middle of one, gives the same file. A file that has rows but not that one
/// is another run's, and refused. Topics that differ only by case are refused too, because on some systems they would be one
/// file. A record counts as acknowledged when the operating system has taken its bytes.
/// </summary>
/// <param name="folder">The folder.</param>
public sealed class JsonLinesSink(string folder) : ISink
{
    private TopicFile[] _files = [];

    /// <inheritdoc/>
    public bool WantsMergedOrder => false;

    /// <inheritdoc/>
    public void Open(Plan plan, WireFormat format, IReadOnlyList<TopicCounters> counters)
    {
        RequireDistinctFiles(plan);
        var files = new List<TopicFile>();
        try
        {
            Directory.CreateDirectory(folder);
            foreach (PlannedEntity entity in plan.Entities)
            {
                files.Add(new TopicFile(Path.Combine(folder, entity.Topic + ".jsonl"), entity, counters[entity.Rank]));
            }

            files.ForEach(f => f.Seek(format)); // in all, before any is cut
            files.ForEach(f => f.Cut());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SinkException($"Cannot write to the folder '{folder}': {exception.Message}", exception);
        }
        finally
        {
            _files = [.. files];
        }
    }

    /// <inheritdoc/>
    public void Write(RecordBatch batch)
    {
        foreach (BatchSegment segment in batch.Segments)
        {
            _files[segment.Entity.Rank].Write(segment);
        }
    }

    /// <inheritdoc/>
    public void OnIdle() => Complete(CancellationToken.None);

    /// <inheritdoc/>
    public void Complete(CancellationToken cancellation)
    {
        foreach (TopicFile file in _files)
        {
            file.Flush();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (TopicFile file in _files)
        {
            file.Dispose();
        }
    }

    private static void RequireDistinctFiles(Plan plan)
    {
        foreach (IGrouping<string, PlannedEntity> clash in plan.Entities.GroupBy(e => e.Topic, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            PlannedEntity last = clash.Last();
            string topics = string.Join(" and ", clash.Select(e => $"'{e.Topic}'"));
            throw new SinkException($"The topics {topics} would be one file where file names do not tell capitals apart. Rename one, for example with --set {last.Name}.Topic={last.Topic}-2.");
        }
    }
}
