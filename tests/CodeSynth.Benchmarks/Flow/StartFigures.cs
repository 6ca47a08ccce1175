using System.Diagnostics;
using System.Runtime.InteropServices;
using CodeSynth.Benchmarks.Results;

namespace CodeSynth.Benchmarks.Flow;

/// <summary>
/// The payment example from the start of its process: to the first byte of a record on the standard output, and to the end of a run of one payment to the embedded cluster,
/// read back and verified. As <c>dotnet build</c> leaves it and, which takes a minute, as <c>dotnet publish</c> does for one kind of machine.
/// </summary>
internal static class StartFigures
{
    private static readonly string[] s_toOutput = ["run", "-n", "1", "--to", "stdout"];
    private static readonly string[] s_toCluster = ["run", "-n", "1", "--pace", "max", "--bootstrap-server", "embedded"];

    public static IEnumerable<FigureGroup> Measure(Effort effort)
    {
        int turns = effort == Effort.Quick ? 5 : 21;
        string built = typeof(Payments.SynthCatalog).Assembly.Location;
        string folder = Directory.CreateTempSubdirectory("codesynth-start-").FullName;
        try
        {
            string? published = effort == Effort.Quick ? null : Publish(folder);
            yield return Measure("start", "From the start of the process to the first record on the standard output", turns, built, published, s_toOutput, untilFirstByte: true);
            yield return Measure("start-embedded", "A run of one payment to the embedded cluster, verified, from the start of the process to its end", turns, built, published, s_toCluster, untilFirstByte: false);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static FigureGroup Measure(string id, string title, int turns, string built, string? published, string[] arguments, bool untilFirstByte)
    {
        List<(string, Func<double>)> contenders = [("a program that does nothing", () => Milliseconds(typeof(StartFigures).Assembly.Location, ["nothing"], untilFirstByte: false)), ("built", () => Milliseconds(built, arguments, untilFirstByte))];
        if (published is not null)
        {
            contenders.Add((Figure.Ours, () => Milliseconds(published, arguments, untilFirstByte)));
        }

        return Turns.Measure(id, title, "ms", turns, [.. contenders]);
    }

    private static double Milliseconds(string program, string[] arguments, bool untilFirstByte)
    {
        // The settings are this program's, which references all that the example does.
        string settings = Path.ChangeExtension(typeof(StartFigures).Assembly.Location, null);
        string[] host = Path.GetDirectoryName(program) == Path.GetDirectoryName(settings)
            ? ["exec", "--runtimeconfig", settings + ".runtimeconfig.json", "--depsfile", settings + ".deps.json", program]
            : [program];
        var start = new ProcessStartInfo("dotnet", [.. host, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        long began = Stopwatch.GetTimestamp();
        using Process child = Process.Start(start)!;
        child.ErrorDataReceived += static (_, _) => { };
        child.BeginErrorReadLine();
        Stream output = child.StandardOutput.BaseStream;
        bool isWritten = output.ReadByte() >= 0;
        TimeSpan first = Stopwatch.GetElapsedTime(began);
        output.CopyTo(Stream.Null);
        child.WaitForExit();
        if (child.ExitCode != 0 || (untilFirstByte && !isWritten))
        {
            throw new InvalidOperationException($"{program} ended with {child.ExitCode}.");
        }

        return (untilFirstByte ? first : Stopwatch.GetElapsedTime(began)).TotalMilliseconds;
    }

    private static string Publish(string folder)
    {
        DirectoryInfo root = new(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(root.FullName, "examples", "PaymentStatus")))
        {
            root = root.Parent ?? throw new InvalidOperationException("The examples are not above this program.");
        }

        string project = Path.Combine(root.FullName, "examples", "PaymentStatus");
        using Process publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-o", folder, "--nologo", "-v", "q"]) { RedirectStandardOutput = true })!;
        string output = publish.StandardOutput.ReadToEnd();
        publish.WaitForExit();
        return publish.ExitCode == 0 ? Path.Combine(folder, "PaymentStatus.dll") : throw new InvalidOperationException(output);
    }
}
