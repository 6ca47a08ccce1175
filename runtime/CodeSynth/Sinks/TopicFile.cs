using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using Microsoft.Win32.SafeHandles;

namespace CodeSynth.Sinks;

/// <summary>The file of one topic: blocks of 256 KiB written at their offset, without a stream's buffer in between.</summary>
internal sealed class TopicFile : IDisposable
{
    private const int BlockBytes = 256 * 1024;

    private readonly string _path;
    private readonly PlannedEntity _entity;
    private readonly TopicCounters _counters;
    private readonly SafeFileHandle _handle;
    private readonly BlockWriter _writer;
    private long _length;

    public TopicFile(string path, PlannedEntity entity, TopicCounters counters)
    {
        _path = path;
        _entity = entity;
        _counters = counters;
        _handle = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        _length = RandomAccess.GetLength(_handle);
        _writer = new BlockWriter(BlockBytes, WriteBlock);
    }

    /// <summary>A file that is to be appended to is empty, or ends with the row before the first that is written.</summary>
    /// <exception cref="SinkException">It ends with something else.</exception>
    public void RequireEnd(WireFormat format)
    {
        long last = Math.Min(_entity.FirstRow, _entity.Count) - 1;
        if (last < 0 || _length == 0)
        {
            return;
        }

        using var segment = new BatchSegment(_entity, format, 1);
        segment.Fill(last, 1);
        var end = new byte[segment.Length];
        int read = RandomAccess.Read(_handle, end, Math.Max(0, _length - end.Length));
        if (!segment.Bytes.SequenceEqual(end.AsSpan(0, read)))
        {
            throw new SinkException(
                $"'{_path}' does not end with row {last} of {_entity.Name}, so row {last + 1} cannot be appended. Go on from the row that it ends with, into another folder, or from row 0, which replaces it.");
        }
    }

    /// <summary>Makes ready to write: from row 0 what was there goes.</summary>
    public void Begin()
    {
        if (_entity.FirstRow == 0)
        {
            RandomAccess.SetLength(_handle, 0);
            _length = 0;
        }
    }

    public void Write(BatchSegment segment)
    {
        _counters.AddWritten(segment.Count, segment.Length - segment.Count);
        _writer.Write(segment.Bytes);
    }

    public void Flush()
    {
        _writer.Flush();
        _counters.AddAcknowledged(_counters.Unknown);
    }

    public void Dispose() => _handle.Dispose();

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
