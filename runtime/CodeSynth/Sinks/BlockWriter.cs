namespace CodeSynth.Sinks;

/// <summary>Gathers small pieces into blocks; a piece that is as large as a block passes through uncopied.</summary>
internal sealed class BlockWriter(int blockBytes, BlockWriter.WriteBlock write)
{
    /// <summary>A size that keeps system calls rare.</summary>
    public const int UsualBytes = 256 * 1024;

    private readonly byte[] _block = new byte[blockBytes];
    private int _used;

    public delegate void WriteBlock(ReadOnlySpan<byte> block);

    public void Write(ReadOnlySpan<byte> piece)
    {
        if (piece.Length > _block.Length - _used)
        {
            Flush();
            if (piece.Length >= _block.Length)
            {
                write(piece);
                return;
            }
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
}
