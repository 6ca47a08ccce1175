using CodeSynth.Engine;
using Microsoft.Win32.SafeHandles;

namespace CodeSynth.Sinks;

/// <summary>The file of one topic: blocks of 256 KiB written at their offset, without a stream's buffer in between.</summary>
internal sealed class TopicFile : IDisposable
{
    private const int BlockBytes = 256 * 1024;

    private readonly string _path;
    private readonly TopicCounters _counters;
    private readonly SafeFileHandle _handle;
    private readonly BlockWriter _writer;
    private long _length;

    public TopicFile(string path, TopicCounters counters)
    {
        _path = path;
        _counters = counters;
        _handle = File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.Read);
        _writer = new BlockWriter(BlockBytes, WriteBlock);
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
