using System.Collections;
using System.Reflection;
using CodeSynth.Hosting.Configuration;
using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Rendering;
using CodeSynth.Kafka.Topics;
using CodeSynth.Kafka;
using Microsoft.Win32.SafeHandles;

namespace CodeSynth.Hosting.Running;

/// <summary>The process around an app: everything that a command reads or writes besides its arguments and its model.</summary>
internal sealed record AppHost
{
    /// <summary>Marks a container made by Docker.</summary>
    private const string DockerMarker = "/.dockerenv";

    /// <summary>Where results go.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Where errors go, and everything else while records go to the output.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Where records go: the bytes behind <see cref="Out"/>.</summary>
    public required Stream Stdout { get; init; }

    /// <summary>The environment variables.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>What relative folders start from.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>Where the app's own files lie; null for none.</summary>
    public string? AppFolder { get; init; }

    /// <summary>The secrets of its configuration.</summary>
    public SecretBook Confidential { get; } = new();

    /// <summary>What starts this app, for a line that can be pasted into a shell.</summary>
    public required string Program { get; init; }

    /// <summary>Ctrl-C and SIGTERM.</summary>
    public required StopSignals Signals { get; init; }

    /// <summary>Where answers come from.</summary>
    public TextReader In { get; init; } = TextReader.Null;

    /// <summary>Whether <see cref="In"/> is a terminal, with somebody to ask.</summary>
    public bool InIsTerminal { get; init; }

    /// <summary>Whether <see cref="Out"/> is a terminal.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>Whether <see cref="Error"/> is a terminal.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Who reads what is printed.</summary>
    public OutputKind Output { get; init; }

    /// <summary>Gives what manages the topics of brokers, and gives up waiting for them when it is told to stop.</summary>
    public Func<KafkaSettings, CancellationToken, ITopicAdmin> OpenAdmin { get; init; } = static (settings, stop) => new BrokerCluster(settings) { Stop = stop };

    /// <summary>Whether the process runs inside a container.</summary>
    public bool InContainer { get; init; }

    /// <summary>The time of day, which only the default of <c>--start</c> asks for, and what a pace is kept by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The real one.</summary>
    public static AppHost OfProcess()
    {
        Dictionary<string, string> environment = System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(e => (string)e.Key, e => (string?)e.Value ?? "", StringComparer.Ordinal);
        return new AppHost
        {
            Out = Console.Out,
            Error = Console.Error,
            Stdout = OpenStdout(),
            Environment = environment,
            WorkingFolder = Directory.GetCurrentDirectory(),
            AppFolder = AppContext.BaseDirectory,
            Program = ProgramOfProcess(),
            Signals = StopSignals.OfProcess(),
            In = Console.In,
            InIsTerminal = !Console.IsInputRedirected,
            OutIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            InContainer = environment.GetValueOrDefault("DOTNET_RUNNING_IN_CONTAINER") == "true" || File.Exists(DockerMarker),
        };
    }

    /// <summary>Writes one line that says what went wrong, without secrets.</summary>
    /// <param name="message">What.</param>
    /// <param name="exitCode">The exit code that it leads to.</param>
    public void WriteError(string message, int exitCode)
    {
        string line = string.Join(' ', message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        line = Confidential.Hide(Secrets.Hide(line, Environment));
        try
        {
            Error.WriteLine(Output == OutputKind.Json ? JsonEvent.Of(new ReportLine("error", line, new("message", line), new("exitCode", exitCode))) : "error: " + line);
            Error.Flush();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A full disk, or closed by the caller: there is nobody to tell, and the exit code still says it.
        }
    }

    // The console's own stream swallows "broken pipe", so a run into a reader that has gone would go on unseen. A file stream
    // tells, but would keep its own position in a file that other programs may write to as well.
    private static Stream OpenStdout()
    {
        if (!OperatingSystem.IsWindows())
        {
            try
            {
                var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
                if (!pipe.CanSeek)
                {
                    return pipe;
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
            {
                // Closed by the caller: the console's stream takes what is written to it all the same.
            }
        }

        return Console.OpenStandardOutput();
    }

    // An app is started by its own executable or as "dotnet APP.dll".
    private static string ProgramOfProcess()
    {
        string process = System.Environment.ProcessPath ?? "dotnet";
        return Path.GetFileNameWithoutExtension(process) == "dotnet" && Assembly.GetEntryAssembly()?.GetName().Name is { } library
            ? CommandText.Line([Path.GetFileNameWithoutExtension(process), Path.Combine(AppContext.BaseDirectory, library + ".dll")])
            : CommandText.Line([process]);
    }
}
