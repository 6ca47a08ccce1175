namespace CodeSynth.Sinks;

/// <summary>Gathers pieces into blocks of one size, which are handed over full; where a piece has whole blocks of its own, these pass through uncopied, as do many rows at once.</summary>
internal sealed class BlockWriter(int blockBytes, BlockWriter.WriteBlock write)
{
    /// <summary>A size that keeps system calls rare.</summary>
    public const int UsualBytes = 256 * 1024;

    private readonly byte[] _block = new byte[blockBytes];
    private int _used;

    public delegate void WriteBlock(ReadOnlySpan<byte> block);

    public void Write(ReadOnlySpan<byte> piece)
    {
        int room = _block.Length - _used;
        if (piece.Length > room)
        {
            piece = WriteFull(piece, room);
        }

        piece.CopyTo(_block.AsSpan(_used));
        _used += piece.Length;
    }

    /// <summary>Takes all rows of a segment: behind what was gathered and in a block of their own, whatever its size, where they are worth a call.</summary>
    /// <param name="rows">Many pieces side by side.</param>
    /// <remarks>Workers take turns here, so a block that each of them copied to would pass from the cache of one core to that of the other.</remarks>
    public void WriteRows(ReadOnlySpan<byte> rows)
    {
        if (rows.Length < _block.Length / 4)
        {
            Write(rows);
            return;
        }

        Flush();
        write(rows);
    }

    public void Flush()
    {
        if (_used > 0)
        {
            write(_block.AsSpan(0, _used));
            _used = 0;
        }
    }

    /// <returns>What is left for the next block.</returns>
    private ReadOnlySpan<byte> WriteFull(ReadOnlySpan<byte> piece, int room)
    {
        if (_used > 0)
        {
            piece[..room].CopyTo(_block.AsSpan(_used));
            write(_block);
            _used = 0;
            piece = piece[room..];
        }

        int whole = piece.Length - piece.Length % _block.Length;
        if (whole > 0)
        {
            write(piece[..whole]);
        }

        return piece[whole..];
    }
}
