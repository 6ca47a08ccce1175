namespace CodeSynth.Testing;

/// <summary>Measures what code allocates, the compiler's and the type loader's own share left out.</summary>
internal static class Allocation
{
    private const int Rounds = 5;

    /// <summary>
    /// The fewest bytes that this thread allocated in any of several rounds. What the runtime allocates on the way (statics of a
    /// method that is compiled again, for one) comes once and only adds, so the least round is what the code itself takes.
    /// </summary>
    public static long LeastBytes(Action action)
    {
        long least = long.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
