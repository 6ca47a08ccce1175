using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CodeSynth.Kafka.Native;

/// <summary>
/// What a client of librdkafka tells besides its work: errors, and log lines, of which the newest are kept for an error message
/// and none is printed unless the property <c>debug</c> asks for it. Any thread.
/// </summary>
internal sealed unsafe class ClientEvents(KafkaSettings settings)
{
    private const int LeastSevereKept = 3; // syslog's "error"

    private readonly KafkaSettings _settings = settings;
    private readonly bool _printsLog = settings.Properties.ContainsKey("debug");
    private volatile string? _trouble;
    private volatile string? _refusal;
    private volatile string? _fatal;
    private volatile string? _logLine;
    private volatile int _fatalCause;

    /// <summary>The newest error that tells a reason, or the newest line of the log when there was none; null when all went well.</summary>
    public string? Trouble => _fatal ?? _refusal ?? _trouble ?? _logLine;

    /// <summary>The broker knows us and says no: a wrong password, a missing right.</summary>
    public string? Refusal => _refusal;

    /// <summary>An error after which this client does nothing any more.</summary>
    public string? Fatal => _fatal;

    /// <summary>The code of that error.</summary>
    public int FatalCause => _fatalCause;

    /// <summary>Refused messages, for a producer.</summary>
    public DeliveryFailures Failures { get; } = new();

    /// <summary>Hears how long messages took until they were acknowledged, of some of them: the topic's index and the time; for a producer.</summary>
    public Action<int, TimeSpan>? OnLatency { get; init; }

    /// <summary>Takes an error; a line that only says that all brokers are down does not replace one that says why.</summary>
    public void Add(int code, string reason)
    {
        string line = Secrets.Scrub(_settings, Tidy(reason));
        if (ErrorCodes.IsRefusal(code))
        {
            _refusal = line;
        }
        else if (code != ErrorCodes.AllBrokersDown || _trouble is null)
        {
            _trouble = line;
        }
    }

    /// <summary>Forgets what went wrong, but for a fatal error, because it does not hold any more.</summary>
    public void Forget() => _trouble = _refusal = _logLine = null;

    /// <summary>Sets the callbacks of a configuration.</summary>
    /// <param name="conf">The configuration.</param>
    /// <param name="self">A handle of this object, alive until the client is destroyed.</param>
    public static void Attach(nint conf, GCHandle self)
    {
        LibRdKafka.rd_kafka_conf_set_opaque(conf, GCHandle.ToIntPtr(self));
        LibRdKafka.rd_kafka_conf_set_log_cb(conf, &OnLog);
        LibRdKafka.rd_kafka_conf_set_error_cb(conf, &OnError);
    }

    /// <summary>The object behind the opaque of a callback.</summary>
    public static ClientEvents Of(nint opaque) => Unsafe.As<ClientEvents>(GCHandle.FromIntPtr(opaque).Target!);

    /// <summary>
    /// "HOST:PORT/bootstrap: Connection refused (after 0ms in state CONNECT, 1 identical error(s) suppressed)" without what does
    /// not help: our messages name the servers themselves.
    /// </summary>
    internal static string Tidy(string reason)
    {
        const string From = "/bootstrap: ";
        int from = reason.IndexOf(From, StringComparison.Ordinal);
        string text = from < 0 ? reason : reason[(from + From.Length)..];
        int after = text.LastIndexOf(" (after ", StringComparison.Ordinal);
        return after < 0 ? text : text[..after];
    }

    // An exception must not cross into C: it would end the process, and nothing here is worth that.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnError(nint client, int code, byte* reason, nint opaque)
    {
        try
        {
            ClientEvents events = Of(opaque);
            if (code != ErrorCodes.Fatal)
            {
                events.Add(code, NativeText.Of(reason));
                return;
            }

            byte* text = stackalloc byte[NativeText.ErrorRoom];
            int cause = LibRdKafka.rd_kafka_fatal_error(client, text, NativeText.ErrorRoom);
            events._fatalCause = cause;
            events._fatal = Secrets.Scrub(events._settings, $"{ErrorCodes.Text(cause)}: {NativeText.Of(text)}");
        }
        catch (Exception)
        {
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnLog(nint client, int level, byte* facility, byte* text)
    {
        try
        {
            nint opaque = client == 0 ? 0 : LibRdKafka.rd_kafka_opaque(client);
            if (opaque == 0)
            {
                return;
            }

            ClientEvents events = Of(opaque);
            string line = Secrets.Scrub(events._settings, NativeText.Of(text));
            if (level <= LeastSevereKept)
            {
                events._logLine = Tidy(line);
            }

            if (events._printsLog)
            {
                Console.Error.WriteLine($"librdkafka {NativeText.Of(facility)}: {line}");
            }
        }
        catch (Exception)
        {
        }
    }
}
