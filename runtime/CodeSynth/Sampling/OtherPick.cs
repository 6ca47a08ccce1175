using CodeSynth.Randomness;

namespace CodeSynth.Sampling;

/// <summary>
/// A pick that differs from that of another reference: drawn again until it does, so its law is the original one on the
/// condition that the rows differ.
/// </summary>
/// <remarks>
/// A thousand draws in vain have a probability below 10⁻⁷⁰ unless one row gets more than 85 of 100 picks (Zipf above 3); then what is
/// taken without a draw is what nearly every further draw would give.
/// </remarks>
internal sealed class OtherPick(DrawnPick pick, ReferenceSampler except) : RowPick
{
    private const int MostDraws = 1_000;

    public override long At(ulong key, long row, long time)
    {
        long unwanted = except.At(row, time);
        long picked = pick.At(key, row, time);
        for (int draw = 1; picked == unwanted && picked != ReferenceSampler.None; draw++)
        {
            picked = draw < MostDraws ? pick.At(Bits.At(~key, draw), row, time) : pick.Another(row, time, unwanted);
        }

        return picked;
    }
}
