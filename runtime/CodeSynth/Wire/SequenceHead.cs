using System.Runtime.CompilerServices;

namespace CodeSynth.Wire;

/// <summary>
/// A literal and the number of a sequence behind it, for rows that follow each other: everything above the last four digits is
/// kept from row to row, so a row is two wide copies and one table load. A mutable struct: keep it in a local.
/// </summary>
public unsafe struct SequenceHead
{
    private const int Room = 64;

    private fixed byte _head[Room + Put.Slack];
    private readonly int _literalLength;
    private readonly int _minDigits;
    private readonly long _start;
    private int _headLength;
    private ulong _block = ulong.MaxValue;

    /// <summary>Whether a literal is short enough for the cache; a longer one is written by <see cref="Put.Literal"/> before it.</summary>
    public const int MaxLiteral = 40;

    /// <summary>A head.</summary>
    /// <param name="literal">At most <see cref="MaxLiteral"/> bytes.</param>
    /// <param name="minDigits">The least number of digits.</param>
    /// <param name="start">The number of row 0.</param>
    public SequenceHead(ReadOnlySpan<byte> literal, int minDigits, long start)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(literal.Length, MaxLiteral);
        _literalLength = literal.Length;
        _minDigits = minDigits;
        _start = start;
        fixed (byte* head = _head)
        {
            Put.Literal(head, literal);
        }
    }

    /// <summary>Writes literal and number.</summary>
    /// <param name="p">Room for the literal, 19 digits and <see cref="Put.Slack"/> bytes more.</param>
    /// <param name="row">The row, such that the number has at most 19 digits.</param>
    /// <returns>The first byte after the number.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* Write(byte* p, long row)
    {
        ulong number = (ulong)row + (ulong)_start;
        ulong block = number / 10_000;
        if (block != _block)
        {
            Refill(block);
        }

        fixed (byte* head = _head)
        {
            Unsafe.CopyBlockUnaligned(p, head, 32);
            if (_headLength > 32)
            {
                Unsafe.CopyBlockUnaligned(p + 32, head + 32, 32);
            }
        }

        p += _headLength;
        if (block == 0 && _minDigits < 4)
        {
            return Put.Digits(p, number, _minDigits);
        }

        *(uint*)p = DigitTable.Four[(uint)(number - block * 10_000)];
        return p + 4;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Refill(ulong block)
    {
        fixed (byte* head = _head)
        {
            byte* end = head + _literalLength;
            if (block != 0 || _minDigits > 4)
            {
                end = Put.Digits(end, block, Math.Max(_minDigits - 4, 1));
            }

            _headLength = (int)(end - head);
        }

        _block = block;
    }
}
