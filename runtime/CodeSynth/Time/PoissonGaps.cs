namespace CodeSynth.Time;

/// <summary>
/// Finds the rows of a Poisson process after which nothing is born for longer than a time, in order, by halving blocks only as
/// far as they are long enough to hold such a gap: a few steps per block where gaps of that length are rare. For plans, not for rows.
/// </summary>
internal sealed class PoissonGaps
{
    private readonly PoissonArrivals _arrivals;
    private readonly long _longer;
    private readonly ulong _rows;
    private readonly long _until;
    private readonly Stack<Stretch> _open = [];
    private ulong _nextBlock;
    private ulong _start;
    private long _stepsLeft;

    /// <summary>A search.</summary>
    /// <param name="arrivals">The process.</param>
    /// <param name="longer">Gaps of more ticks than this are found.</param>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="until">Ticks after the origin; gaps that begin later may be left out.</param>
    /// <param name="mostSteps">How many stretches are looked at before the search gives up.</param>
    public PoissonGaps(PoissonArrivals arrivals, long longer, long rows, long until, long mostSteps)
    {
        _arrivals = arrivals;
        _longer = longer;
        _rows = (ulong)rows;
        _until = until;
        _stepsLeft = mostSteps;
    }

    /// <summary>Whether all rows have been looked at.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>How many rows have been looked at: every gap before the last of them has been found.</summary>
    public long SeenRows => (long)Math.Min(_rows, _open.TryPeek(out Stretch next) ? next.Number : _nextBlock);

    /// <summary>Finds the next one.</summary>
    /// <param name="row">The row before the gap.</param>
    /// <returns>Whether there is one; if not, either all rows have been looked at or the steps have been used up.</returns>
    public bool TryNext(out long row)
    {
        while (!IsComplete && _stepsLeft-- > 0)
        {
            if (!_open.TryPop(out Stretch stretch))
            {
                OpenBlock();
            }
            else if (stretch.Number >= _rows || _start + (stretch.Low >> _arrivals.Shift) > (ulong)_until)
            {
                IsComplete = true; // stretches come in order: so do all that follow
            }
            else if ((stretch.Length >> _arrivals.Shift) + 1 > (ulong)_longer) // rounding both ends down adds less than a tick
            {
                if (stretch.Level >= 0)
                {
                    Halve(stretch);
                }
                else if (IsFound(stretch))
                {
                    row = (long)stretch.Number - 1; // numbers count from 1
                    return true;
                }
            }
        }

        row = -1;
        return false;
    }

    private void OpenBlock()
    {
        _start = _arrivals.StartOf(_nextBlock);
        _open.Push(new Stretch(_nextBlock, 0, _arrivals.LengthOf(_nextBlock, _start), _arrivals.Levels - 1));
        _nextBlock += _arrivals.BlockRows;
    }

    private void Halve(Stretch stretch)
    {
        ulong half = 1UL << stretch.Level;
        ulong middle = _arrivals.Middle(stretch.Level, stretch.Number + half, stretch.Length);
        _open.Push(new Stretch(stretch.Number + half, stretch.Low + middle, stretch.Length - middle, stretch.Level - 1));
        _open.Push(new Stretch(stretch.Number, stretch.Low, middle, stretch.Level - 1));
    }

    // The gap before the first row, after number 0, is none between rows.
    private bool IsFound(Stretch gap) =>
        gap.Number > 0
        && ((gap.Low + gap.Length) >> _arrivals.Shift) - (gap.Low >> _arrivals.Shift) > (ulong)_longer;

    /// <summary>The 2^(Level + 1) gaps after a row, by its number; Level −1 is a single gap.</summary>
    private readonly record struct Stretch(ulong Number, ulong Low, ulong Length, int Level);
}
