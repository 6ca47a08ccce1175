using System.Diagnostics;

namespace CodeSynth.Benchmarks.Soak;

/// <summary>What the process holds at one moment, garbage collected before.</summary>
/// <param name="Seconds">Since the soak began.</param>
/// <param name="ResidentMiB">The memory that the system gives it.</param>
/// <param name="HeapMiB">Of that the managed objects.</param>
/// <param name="Handles">Open files and sockets; on Linux those of /proc/self/fd.</param>
/// <param name="Threads">Threads of the system.</param>
internal sealed record SoakSample(double Seconds, double ResidentMiB, double HeapMiB, double Handles, double Threads)
{
    private const double MiB = 1 << 20;

    public static SoakSample Take(long began)
    {
        double heap = GC.GetTotalMemory(forceFullCollection: true) / MiB;
        using Process self = Process.GetCurrentProcess();
        int handles = OperatingSystem.IsLinux() ? Directory.GetFileSystemEntries("/proc/self/fd").Length : self.HandleCount;
        return new SoakSample(Stopwatch.GetElapsedTime(began).TotalSeconds, self.WorkingSet64 / MiB, heap, handles, self.Threads.Count);
    }
}
