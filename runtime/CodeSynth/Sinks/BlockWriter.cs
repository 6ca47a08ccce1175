namespace CodeSynth.Sinks;

/// <summary>Gathers pieces into blocks of one size, which are handed over full; where a piece has whole blocks of its own, these pass through uncopied.</summary>
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
