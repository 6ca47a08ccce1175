using System.Diagnostics;

namespace CodeSynth.Benchmarks.Soak;

/// <summary>What the process holds at one moment, garbage collected before.</summary>
/// <param name="Seconds">Since the soak began.</param>
/// <param name="ResidentMiB">The memory that the system gives it.</param>
/// <param name="FreeMiB">Of that what was freed and malloc keeps.</param>
/// <param name="NativeMiB">What was allocated by malloc and not freed.</param>
/// <param name="HeapMiB">The managed objects.</param>
/// <param name="Handles">Open files, sockets and pipes; on Linux those of /proc/self/fd without the runtime's own on assemblies.</param>
/// <param name="Threads">Threads of the system.</param>
internal sealed record SoakSample(double Seconds, double ResidentMiB, double FreeMiB, double NativeMiB, double HeapMiB, double Handles, double Threads)
{
    private const double MiB = 1 << 20;

    public static SoakSample Take(long began)
    {
        double heap = GC.GetTotalMemory(forceFullCollection: true) / MiB;
        (double native, double free) = NativeHeap.Read();
        using Process self = Process.GetCurrentProcess();
        int handles = OperatingSystem.IsLinux() ? Directory.GetFileSystemEntries("/proc/self/fd").Count(f => !IsOnAssembly(f)) : self.HandleCount;
        return new SoakSample(Stopwatch.GetElapsedTime(began).TotalSeconds, self.WorkingSet64 / MiB, free, native, heap, handles, self.Threads.Count);
    }

    // An assembly costs two, and some are loaded late: in a minute the runtime still loaded four after turn 30, when the JIT compiled hot methods again.
    private static bool IsOnAssembly(string handle) => new FileInfo(handle).LinkTarget?.EndsWith(".dll", StringComparison.Ordinal) == true;
}
