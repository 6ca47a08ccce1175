using System.Runtime.CompilerServices;
using CodeSynth.Wire;

namespace CodeSynth.Sampling;

/// <summary>
/// The keys of the rows that a reference picks by popularity, encoded when the plan is made, with the text that follows each of them: in the midst of a row a key is then one
/// load and one store. They stand in the order of popularity, so that the few that most picks lead to share cache lines and no pick asks which row has its rank.
/// </summary>
/// <remarks>
/// Only where there are at most <see cref="MaxRows"/> of them and each fits a cell; else it is empty, and the key is computed. Immutable, so any number of threads may share it.
/// </remarks>
public sealed unsafe class KeyCells
{
    /// <summary>The most keys that are kept: 4 MiB of them.</summary>
    public const int MaxRows = 1 << 17;

    // The bytes of key and text, padded, and in the last one their number; see EncodedWords.
    private const int Cell = 32;
    private const int MaxInCell = Cell - 1;

    private readonly ReferenceSampler _sampler;
    private readonly byte[]? _memory; // pinned
    private readonly byte* _cells;

    /// <summary>The keys that a reference leads to.</summary>
    /// <param name="sampler">The reference.</param>
    /// <param name="maxKeyBytes">The most bytes that <paramref name="put"/> writes.</param>
    /// <param name="put">Writes the key of a row.</param>
    /// <param name="suffix">What follows each key.</param>
    public KeyCells(ReferenceSampler sampler, int maxKeyBytes, delegate*<byte*, long, byte*> put, ReadOnlySpan<byte> suffix)
    {
        ArgumentNullException.ThrowIfNull(sampler);
        _sampler = sampler;
        if (sampler.Table is not { Count: <= MaxRows } table)
        {
            return;
        }

        byte[] memory = GC.AllocateArray<byte>((table.Count + 1) * Cell, pinned: true);
        byte* first = (byte*)Unsafe.AsPointer(ref memory[0]);
        first += -(nint)first & (Cell - 1); // no cell lies in two cache lines
        byte* text = stackalloc byte[maxKeyBytes + suffix.Length + Put.Slack];
        for (int rank = 0; rank < table.Count; rank++)
        {
            byte* end = Put.Literal(put(text, table.RowOf((uint)rank + 1)), suffix);
            int length = (int)(end - text);
            if (length > MaxInCell)
            {
                return;
            }

            byte* cell = first + (nint)rank * Cell;
            new ReadOnlySpan<byte>(text, length).CopyTo(new Span<byte>(cell, MaxInCell));
            cell[MaxInCell] = (byte)length;
        }

        _memory = memory;
        _cells = first;
    }

    /// <summary>Whether there are none, so that a pick is a row and its key has to be computed.</summary>
    public bool IsEmpty => _memory is null;

    /// <summary>What rows that follow each other pick: places of cells, or rows where there are no cells.</summary>
    /// <param name="row">The first referring row.</param>
    /// <param name="count">How many of them.</param>
    /// <param name="times">When each is born, UTC ticks.</param>
    /// <param name="picks">Where the picks go.</param>
    [MethodImpl(MethodImplOptions.NoInlining)] // as of EventClock.Fill
    public void Fill(long row, int count, long* times, long* picks)
    {
        if (IsEmpty)
        {
            _sampler.Fill(row, count, times, picks);
        }
        else
        {
            _sampler.FillRanks(row, count, picks);
        }
    }

    /// <summary>Writes the key that a pick leads to, and the text behind it.</summary>
    /// <param name="p">Room for both and <see cref="Put.Slack"/> bytes more.</param>
    /// <param name="pick">A pick of <see cref="Fill"/>, not checked; there must be cells.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* Write(byte* p, long pick)
    {
        byte* cell = _cells + pick * Cell;
        Unsafe.CopyBlockUnaligned(p, cell, Cell);
        return p + cell[MaxInCell];
    }
}
