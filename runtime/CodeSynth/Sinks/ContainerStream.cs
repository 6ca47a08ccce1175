using System.IO.Compression;
using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using Microsoft.Win32.SafeHandles;

namespace CodeSynth.Sinks;

/// <summary>Avro, as an object container: a header with the schema, then blocks of rows. Only whole blocks are handed over.</summary>
internal sealed class ContainerStream : RowStream
{
    private readonly BlockWriter.WriteBlock _write;
    private readonly AvroContainerHeader _header;
    private readonly AvroBlock _block = new();

    public ContainerStream(Plan plan, PlannedTopic topic, BlockWriter.WriteBlock write)
    {
        _write = write;
        EntitySchema schema = topic.Entity.Descriptor.SchemaOf(WireFormat.Avro) ?? throw new SinkException($"{topic.Entity.Name} has no Avro schema.");
        _header = new AvroContainerHeader(schema.SelfContainedText, topic.Name, plan.Options.Seed);
    }

    /// <inheritdoc/>
    public override long RowsKept => _block.Count;

    /// <inheritdoc/>
    public override void Begin(long firstRow) => _write(_header.Of(firstRow));

    /// <remarks>
    /// The rows of a block that is not full, or goes beyond the row, are taken back into the open block, so that the file becomes the one
    /// that a run without a break would have written.
    /// </remarks>
    /// <inheritdoc/>
    public override long? GoOn(SafeFileHandle file, long length, EarlierRecords before)
    {
        long firstRow = before.Count;
        var window = new FileWindow(file, length);
        if (!_header.TryRead(window, out long row, out int at))
        {
            return null;
        }

        long offset = at;
        while (row < firstRow && TryReadBlock(window, length, offset, out long count, out long data, out long end))
        {
            if (count >= firstRow - row)
            {
                return TakeBack(window.At(data, (int)(end - data) - AvroContainerHeader.SyncBytes), row, before) switch
                {
                    Match.None => null,
                    Match.Part => offset,
                    _ => end,
                };
            }

            row += count;
            offset = end;
        }

        return row == firstRow && offset == at ? 0 : null;
    }

    /// <inheritdoc/>
    public override long Write(BatchSegment segment)
    {
        long bytes = 0;
        for (int i = 0; i < segment.Count; i++)
        {
            ReadOnlySpan<byte> datum = segment.Value(i);
            bytes += datum.Length;
            _block.Add(datum);
            if (_block.IsFull)
            {
                WriteBlock();
            }
        }

        return bytes;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override void End()
    {
        if (_block.Count > 0)
        {
            WriteBlock();
        }
    }

    private void WriteBlock()
    {
        _write(_block.Seal(_header.Sync));
        _block.Clear(); // only now: what could not be written is still to be written
    }

    private enum Match
    {
        /// <summary>The block has other rows.</summary>
        None,

        /// <summary>It has the rows, and would have more.</summary>
        Part,

        /// <summary>It has the rows, and no other could join it.</summary>
        Whole,
    }

    /// <summary>Holds a block against rows computed anew, and leaves them in the open block unless the one in the file may stay.</summary>
    private Match TakeBack(ReadOnlySpan<byte> deflated, long row, EarlierRecords before)
    {
        ReadOnlySpan<byte> found = Inflate(deflated);
        for (; row < before.Count && _block.Rows.Length <= found.Length; row++)
        {
            _block.Add(before.At(row).Value(0));
        }

        Match match = !found.StartsWith(_block.Rows) ? Match.None : _block.IsFull && found.Length == _block.Rows.Length ? Match.Whole : Match.Part;
        if (match != Match.Part)
        {
            _block.Clear();
        }

        return match;
    }

    private static byte[] Inflate(ReadOnlySpan<byte> deflated)
    {
        using var from = new MemoryStream(deflated.ToArray());
        using var inflate = new DeflateStream(from, CompressionMode.Decompress);
        using var rows = new MemoryStream();
        try
        {
            inflate.CopyTo(rows);
        }
        catch (InvalidDataException)
        {
            return []; // no row is in it
        }

        return rows.ToArray();
    }

    private bool TryReadBlock(FileWindow file, long length, long offset, out long count, out long data, out long end)
    {
        ReadOnlySpan<byte> prefix = file.At(offset, 2 * Varint.MaxBytes);
        int first = Varint.ReadZigZag(prefix, out count);
        int second = Varint.ReadZigZag(prefix[first..], out long size);
        data = offset + first + second;
        end = data + size + AvroContainerHeader.SyncBytes;
        return first > 0 && second > 0 && count >= 0 && size >= 0 && size <= Array.MaxLength && end <= length
            && file.At(data + size, AvroContainerHeader.SyncBytes).SequenceEqual(_header.Sync);
    }
}
