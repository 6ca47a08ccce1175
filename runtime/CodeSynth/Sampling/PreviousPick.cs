namespace CodeSynth.Sampling;

/// <summary>
/// The row before, and none for row 0. When each earlier row may be picked once only, this is all that there is: row 1 must
/// take row 0, so row 2 must take row 1, and so on.
/// </summary>
internal sealed class PreviousPick : RowPick
{
    public override long At(ulong key, long row, long time) => row - 1;
}
