using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace CodeSynth.Benchmarks.Results;

/// <summary>What figures depend on: machine, system, versions, commit. The head of each file of results.</summary>
internal static partial class RunConditions
{
    private static readonly Type[] s_rivals =
    [
        typeof(Bogus.Faker), typeof(AutoFixture.Fixture), typeof(Google.Protobuf.IMessage), typeof(Confluent.Kafka.Library),
        typeof(BenchmarkDotNet.Running.BenchmarkRunner), typeof(Microsoft.CodeAnalysis.CSharp.CSharpCompilation),
    ];

    /// <summary>The processor's name.</summary>
    public static string Processor => Line("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString();

    /// <summary>The folder of the processor's results.</summary>
    public static string ProcessorFolder => FolderOf(Processor);

    /// <summary>The root of the repository, by its solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The head's lines, in their order, as they are now.</summary>
    public static IEnumerable<(string Name, string Value)> Head() =>
    [
        ("Processor", $"{Processor}, {Environment.ProcessorCount} cores"),
        ("System", $"{RuntimeInformation.OSDescription}, {Environment.OSVersion.VersionString}"),
        ("Runtime", $"{RuntimeInformation.FrameworkDescription}, {(System.Runtime.GCSettings.IsServerGC ? "server" : "workstation")} GC"),
        ("Versions", string.Join(", ", s_rivals.Select(VersionOf).Append($"librdkafka {Confluent.Kafka.Library.VersionString}"))),
        ("Commit", Commit()),
        ("Load at the start", File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown"),
    ];

    /// <summary>A processor's name as that of a folder: without marks, clock rates and the word CPU.</summary>
    public static string FolderOf(string processor) => NoLetters().Replace(Noise().Replace(processor, " ").ToLowerInvariant(), "-").Trim('-');

    private static string VersionOf(Type type)
    {
        AssemblyName assembly = type.Assembly.GetName();
        string version = type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+', ' ')[0] ?? assembly.Version!.ToString(3);
        return $"{assembly.Name} {version}";
    }

    // Its own date, so that a file says nothing of who measured when.
    private static string Commit()
    {
        string commit = Git("log", "-1", "--format=%h of %cs");
        string changed = Git("status", "--porcelain", "--untracked-files=no", "--", ".", ":!tests/CodeSynth.Benchmarks/results", ":!*.md");
        return commit.Length == 0 ? "unknown" : changed.Length == 0 ? commit : commit + ", with changes";
    }

    private static string Git(params string[] arguments)
    {
        try
        {
            using Process git = Process.Start(new ProcessStartInfo("git", ["-C", Root, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            string output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return output.Trim();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return string.Empty; // sources without git
        }
    }

    private static string? Line(string file, string name) =>
        File.Exists(file) ? File.ReadLines(file).FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal))?.Split([':', '='], 2)[1].Trim() : null;

    private static string FindRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "CodeSynth.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException($"{AppContext.BaseDirectory} is not within the repository, whose results these are.");
        }

        return folder;
    }

    [GeneratedRegex(@"\((?:R|TM)\)|\bCPU\b|\bProcessor\b|@.*$|\b\d+-Core\b", RegexOptions.IgnoreCase)]
    private static partial Regex Noise();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NoLetters();
}
