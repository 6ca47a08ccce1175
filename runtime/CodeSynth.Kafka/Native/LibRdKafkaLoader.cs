using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using CodeSynth.Engine;

namespace CodeSynth.Kafka.Native;

/// <summary>
/// Finds librdkafka: the file beside the app, or one of the variants that the package librdkafka.redist has for Linux
/// (<c>alpine-</c> is linked against musl, <c>centos8-</c> against the system's libsasl2), or the operating system's.
/// </summary>
internal static class LibRdKafkaLoader
{
    /// <summary>1.6.0, the first with everything that the binding calls.</summary>
    private const int OldestVersion = 0x01060000;

    private static readonly Lazy<string> s_version = new(ReadVersion);

    /// <summary>The version as text, for example <c>2.0.2</c>.</summary>
    /// <exception cref="SinkException">The library cannot be found, or is too old.</exception>
    public static string RequireVersion() => s_version.Value;

    /// <summary>Resolves the library for an assembly that imports from it. Call it once, before the first import is called.</summary>
    public static void Register(Assembly assembly) => NativeLibrary.SetDllImportResolver(assembly, Resolve);

    /// <summary>The names to try, best first.</summary>
    internal static IReadOnlyList<string> Candidates(bool linux, bool musl) => (linux, musl) switch
    {
        (true, true) => ["alpine-librdkafka", LibRdKafka.Name, "librdkafka.so.1"],
        (true, false) => [LibRdKafka.Name, "centos8-librdkafka", "librdkafka.so.1"],
        _ => [LibRdKafka.Name],
    };

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath)
    {
        if (name != LibRdKafka.Name)
        {
            return 0;
        }

        bool musl = RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal)
            || RuntimeInformation.RuntimeIdentifier.StartsWith("alpine", StringComparison.Ordinal);
        foreach (string candidate in Candidates(OperatingSystem.IsLinux(), musl))
        {
            if (NativeLibrary.TryLoad(candidate, assembly, searchPath, out nint library))
            {
                return library;
            }
        }

        return 0;
    }

    private static unsafe string ReadVersion()
    {
        int version;
        try
        {
            version = LibRdKafka.rd_kafka_version();
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException or TypeInitializationException)
        {
            throw new SinkException(
                "The native library librdkafka cannot be loaded. It comes with the package librdkafka.redist; on Debian or Ubuntu 'apt-get install librdkafka1' provides it too.", e);
        }

        string text = NativeText.Of(LibRdKafka.rd_kafka_version_str());
        return version >= OldestVersion
            ? text
            : throw new SinkException(string.Create(CultureInfo.InvariantCulture, $"librdkafka is {text}; 1.6.0 or later is needed."));
    }
}
