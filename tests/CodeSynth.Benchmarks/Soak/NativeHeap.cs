using System.Runtime.InteropServices;

namespace CodeSynth.Benchmarks.Soak;

/// <summary>
/// What glibc's malloc says of itself, all arenas together. Resident memory alone cannot tell a leak from what malloc keeps: librdkafka starts threads for each client, and
/// malloc an arena for each thread up to eight a core; an arena that once held a full queue stays as large when the queue is freed.
/// </summary>
internal static partial class NativeHeap
{
    private const double MiB = 1 << 20;

    /// <summary>Whether there is glibc's malloc (2.33 or later).</summary>
    public static bool IsKnown { get; } =
        OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libc.so.6", out nint libc) && NativeLibrary.TryGetExport(libc, "mallinfo2", out _);

    /// <summary>What was allocated and not freed, and what was freed and not given back to the system; nothing where malloc is another.</summary>
    public static (double InUseMiB, double FreeMiB) Read()
    {
        if (!IsKnown)
        {
            return default;
        }

        Info info = mallinfo2();
        return ((info.InUse + info.Mapped) / MiB, info.Free / MiB);
    }

#pragma warning disable IDE1006 // the name is that of malloc.h
    [LibraryImport("libc.so.6")]
    private static partial Info mallinfo2();
#pragma warning restore IDE1006

    // struct mallinfo2 of malloc.h: hblkhd, uordblks and fordblks of ten sizes.
    [StructLayout(LayoutKind.Explicit, Size = 80)]
    private readonly struct Info
    {
        [FieldOffset(32)]
        public readonly ulong Mapped;

        [FieldOffset(56)]
        public readonly ulong InUse;

        [FieldOffset(64)]
        public readonly ulong Free;
    }
}
