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
    private long _blockStart = long.MinValue; // the row whose number ends in four zeros; no row is within 10^4 of the smallest
    private bool _isShort;

    /// <summary>Whether a literal is short enough for the cache; a longer one is written by <see cref="Put.Literal(byte*, ReadOnlySpan{byte})"/> before it.</summary>
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
        // A distance instead of a division of 64 bits and its remainder, which were a tenth of an order's row.
        ulong low = (ulong)(row - _blockStart);
        if (low >= 10_000)
        {
            low = Refill(row);
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
        if (_isShort)
        {
            return Put.Digits(p, low, _minDigits);
        }

        *(uint*)p = DigitTable.Four[low];
        return p + 4;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ulong Refill(long row)
    {
        ulong number = (ulong)row + (ulong)_start;
        ulong block = number / 10_000;
        fixed (byte* head = _head)
        {
            byte* end = head + _literalLength;
            if (block != 0 || _minDigits > 4)
            {
                end = Put.Digits(end, block, Math.Max(_minDigits - 4, 1));
            }

            _headLength = (int)(end - head);
        }

        _isShort = block == 0 && _minDigits < 4;
        _blockStart = (long)(block * 10_000 - (ulong)_start);
        return number - block * 10_000;
    }
}
