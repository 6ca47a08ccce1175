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
        _writer = new BlockWriter(BlockBytes, WriteBlock);
    }

    /// <summary>Finds where the first row goes: at the beginning, or behind the row before it, which an earlier run left.</summary>
    /// <exception cref="SinkException">The file has rows, but not that one.</exception>
    public void Seek(WireFormat format)
    {
        long length = RandomAccess.GetLength(_handle);
        long last = Math.Min(_entity.FirstRow, _entity.Count) - 1;
        if (last >= 0 && length > 0)
        {
            using var segment = new BatchSegment(_entity, format, 1);
            segment.Fill(last, 1);
            _length = LineSearch.EndOf(_handle, length, segment.Bytes) ?? throw new SinkException(
                $"'{_path}' has no row {last} of {_entity.Name} as this run makes it, so row {last + 1} cannot go behind it. Go on into another folder, or from row 0, which replaces the file.");
        }
    }

    /// <summary>Cuts off what is behind that place: rows that are written again, or a part of one.</summary>
    public void Cut() => RandomAccess.SetLength(_handle, _length);

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
