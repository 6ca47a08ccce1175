using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Sinks;

/// <summary>
/// Writes one file per topic into a folder, which is created; a file that exists is replaced. Rows from a later one than row 0 go
/// behind the row before them instead, and what stood there is cut off: going on twice from the same row, or after a crash in the
/// middle of one, gives the same file. A file that has rows but not that one is another run's, and refused. Topics that differ only
/// by case are refused too, because on some systems they would be one file. A record counts as acknowledged when the operating
/// system has taken its bytes.
/// </summary>
public abstract class FolderSink : ISink
{
    private readonly string _folder;
    private readonly WireFormat _format;
    private readonly string _ending;
    private TopicFile[] _files = [];

    private protected FolderSink(string folder, WireFormat format, string ending) => (_folder, _format, _ending) = (folder, format, ending);

    /// <inheritdoc/>
    public bool WantsMergedOrder => false;

    /// <inheritdoc/>
    public void Open(Plan plan, WireFormat format, IReadOnlyList<TopicCounters> counters)
    {
        if (format != _format)
        {
            throw new SinkException($"Files *{_ending} hold {_format}, and this run encodes its rows as {format}.");
        }

        RequireDistinctFiles(plan);
        var files = new List<TopicFile>();
        try
        {
            Directory.CreateDirectory(_folder);
            foreach (PlannedEntity entity in plan.Entities)
            {
                var earlier = new EarlierEvents(plan, entity, entity.FirstRow);
                files.AddRange(plan.TopicsOf(entity).Select(t => new TopicFile(Path.Combine(_folder, t.Name + _ending), format, t, earlier, counters[t.Index], write => StreamOf(plan, t, write))));
            }

            files.ForEach(f => f.Seek()); // in all, before any is cut
            files.ForEach(f => f.Cut());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SinkException($"Cannot write to the folder '{_folder}': {exception.Message}", exception);
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
            _files[segment.Topic.Index].Write(segment);
        }
    }

    /// <inheritdoc/>
    public void OnIdle()
    {
        foreach (TopicFile file in _files)
        {
            file.Flush();
        }
    }

    /// <inheritdoc/>
    public void Complete(CancellationToken cancellation)
    {
        foreach (TopicFile file in _files)
        {
            file.End();
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

    /// <summary>What makes the bytes of a topic's file.</summary>
    private protected virtual RowStream StreamOf(Plan plan, PlannedTopic topic, BlockWriter.WriteBlock write) => RowStream.Of(_format, plan, topic, write);

    private static void RequireDistinctFiles(Plan plan)
    {
        foreach (IGrouping<string, PlannedTopic> clash in plan.Topics.GroupBy(t => t.Name, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            PlannedTopic last = clash.Last();
            string topics = string.Join(" and ", clash.Select(t => $"'{t.Name}'"));
            throw new SinkException($"The topics {topics} would be one file where file names do not tell capitals apart. Rename one, for example with --set {last.Entity.Name}.Topic={last.Entity.Topic}-2.");
        }
    }
}
