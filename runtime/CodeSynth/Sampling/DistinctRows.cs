using CodeSynth.Randomness;

namespace CodeSynth.Sampling;

/// <summary>
/// Rows of which none comes twice, each by the law of a pick on the condition that it differs from those before it, as when one draws and does not put back.
/// </summary>
/// <remarks>
/// Where every row is equally likely, item i is drawn among the n − i rows that are left, in one draw: the r-th of them, found by stepping over those that are taken. By
/// popularity it is drawn again until it differs; a thousand draws in vain mean that what is left has a share below a hundredth (the probability is below
/// 10⁻⁴ then), and the first row that is not taken is as good as any.
/// </remarks>
internal sealed unsafe class DistinctRows(ReferenceSampler pick, ulong againKey)
{
    private const int MostDraws = 1_000;

    /// <summary>Fills an array.</summary>
    /// <param name="rows">Where the rows go.</param>
    /// <param name="count">How many are wanted; all that are eligible where those are fewer.</param>
    /// <param name="first">The position of the first item.</param>
    /// <param name="time">When the naming row is born, UTC ticks.</param>
    /// <returns>How many there are.</returns>
    public int Fill(long* rows, int count, long first, long time)
    {
        long eligible = pick.EligibleAt(time);
        count = (int)Math.Min(count, eligible);
        if (pick.IsUniform)
        {
            long* taken = stackalloc long[count];
            for (int i = 0; i < count; i++)
            {
                rows[i] = Take(taken, i, pick.IndexAt(first + i, eligible - i));
            }
        }
        else
        {
            for (int i = 0; i < count; i++)
            {
                rows[i] = Draw(new ReadOnlySpan<long>(rows, i), first + i, time);
            }
        }

        return count;
    }

    /// <summary>The row of an index among those that are not taken, which it then is.</summary>
    /// <param name="taken">The taken rows in ascending order.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="index">From 0.</param>
    private static long Take(long* taken, int count, long index)
    {
        int place = 0;
        for (; place < count && taken[place] <= index; place++)
        {
            index++;
        }

        for (int i = count; i > place; i--)
        {
            taken[i] = taken[i - 1];
        }

        return taken[place] = index;
    }

    private long Draw(ReadOnlySpan<long> taken, long position, long time)
    {
        long picked = pick.At(position, time);
        for (int draw = 1; taken.Contains(picked); draw++)
        {
            if (draw == MostDraws)
            {
                for (picked = 0; taken.Contains(picked); picked++)
                {
                }

                break;
            }

            picked = pick.At((long)Bits.At(againKey, position, draw), time); // a position of its own
        }

        return picked;
    }
}
