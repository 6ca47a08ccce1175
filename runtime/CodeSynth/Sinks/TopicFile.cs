using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using Microsoft.Win32.SafeHandles;

namespace CodeSynth.Sinks;

/// <summary>The file of one topic: blocks written at their offset, without a stream's buffer in between.</summary>
internal sealed class TopicFile : IDisposable
{
    private readonly string _path;
    private readonly PlannedEntity _entity;
    private readonly EarlierRecords _before;
    private readonly TopicCounters _counters;
    private readonly SafeFileHandle _handle;
    private readonly RowStream _rows;
    private long _length;

    public TopicFile(string path, WireFormat format, PlannedTopic topic, EarlierEvents earlier, TopicCounters counters, Func<BlockWriter.WriteBlock, RowStream> streamOf)
    {
        _path = path;
        _entity = topic.Entity;
        _before = new EarlierRecords(topic, format, earlier);
        _counters = counters;
        _rows = streamOf(WriteBlock);
        _handle = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
    }

    /// <summary>Finds where the first record goes: at the beginning, or behind the one before it, which an earlier run left. Where nothing is left to write, behind the last.</summary>
    /// <exception cref="SinkException">The file has records, but not that one.</exception>
    public void Seek()
    {
        long length = RandomAccess.GetLength(_handle);
        if (_before.Count > 0 && length > 0)
        {
            _length = _rows.GoOn(_handle, length, _before) ?? throw new SinkException(
                $"'{_path}' has no {Record} {_before.Count - 1} of {_entity.Name} as this run makes it, so {Record} {_before.Count} cannot go behind it. Go on into another folder, or from row 0, which replaces the file.");
        }
    }

    /// <summary>Cuts off what is behind that place: rows that are written again, or a part of one.</summary>
    public void Cut()
    {
        RandomAccess.SetLength(_handle, _length);
        if (_length == 0)
        {
            _rows.Begin(_before.Count);
        }
    }

    public void Write(BatchSegment segment) => _counters.AddWritten(segment.Count, _rows.Write(segment));

    /// <summary>Writes what need not wait for other rows.</summary>
    public void Flush()
    {
        _rows.Flush();
        Acknowledge();
    }

    /// <summary>Writes what is left.</summary>
    public void End()
    {
        _rows.End();
        Acknowledge();
    }

    public void Dispose()
    {
        _handle.Dispose();
        _before.Dispose();
    }

    // The events of a workflow are numbered across its topics, the records of one of them are not rows.
    private string Record => _entity.Producer.Workflow is null ? "row" : "record";

    private void Acknowledge()
    {
        _counters.AddAcknowledged(Math.Max(0, _counters.Unknown - _rows.RowsKept));
        _counters.AdvanceWithoutGap(_counters.Acknowledged);
    }

    private void WriteBlock(ReadOnlySpan<byte> block)
    {
        try
        {
            RandomAccess.Write(_handle, block, _length);
            _length += block.Length;
        }
        catch (IOException exception)
        {
            throw new SinkException($"Writing to '{_path}' failed: {exception.Message}", exception);
        }
    }
}
