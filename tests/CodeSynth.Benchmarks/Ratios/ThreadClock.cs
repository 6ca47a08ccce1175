using System.Runtime.InteropServices;

namespace CodeSynth.Benchmarks.Ratios;

/// <summary>The time that this thread has spent on a processor, so that what else the machine does is not counted.</summary>
internal static partial class ThreadClock
{
    private const int ThreadCpuTime = 3; // CLOCK_THREAD_CPUTIME_ID of Linux

    /// <summary>Nanoseconds on Linux; elsewhere those of the wall clock.</summary>
    public static long Now()
    {
        if (!OperatingSystem.IsLinux())
        {
            return (long)(System.Diagnostics.Stopwatch.GetTimestamp() * (1e9 / System.Diagnostics.Stopwatch.Frequency));
        }

        _ = GetTime(ThreadCpuTime, out TimeSpec time);
        return time.Seconds * 1_000_000_000 + time.Nanoseconds;
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out TimeSpec time);

    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
