using System.Globalization;
using System.Text;
using CodeSynth.Engine;
using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Rendering;
using CodeSynth.Hosting.Running;
using CodeSynth.Kafka.Topics;

namespace CodeSynth.Hosting.Commands.Topics;

/// <summary>Shows records: values on the output, a line each, and what stands beside them on the error output.</summary>
/// <param name="app">The app.</param>
/// <param name="topic">Where they come from.</param>
/// <param name="decoder">Reads their values.</param>
internal sealed class RecordDisplay(App app, string topic, RecordDecoder decoder)
{
    private readonly bool _isJson = app.Host.Output == OutputKind.Json;

    /// <summary>Shows them.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> ShowAsync(IReadOnlyList<TopicRecord> records)
    {
        int faults = 0;
        foreach (TopicRecord record in records)
        {
            DecodedValue value = await decoder.DecodeAsync(record, app.Host.Signals.Stop).ConfigureAwait(false);
            faults += value.Fault is null ? 0 : 1;
            Show(record, value);
        }

        if (records.Count == 0 && !_isJson)
        {
            app.Host.Error.WriteLine($"# {topic} has no such records");
        }

        if (faults == 0)
        {
            return ExitCodes.Ok;
        }

        app.Host.WriteError($"{NumberText.Count(faults)} of {TopicCommands.Count(records.Count, "record")} could not be decoded.", ExitCodes.Faults);
        return ExitCodes.Faults;
    }

    private static string TextOf(byte[] bytes) => PrintableText(bytes) ?? $"0x{Convert.ToHexStringLower(bytes)}";

    private static string? PrintableText(byte[] bytes)
    {
        string text = Encoding.UTF8.GetString(bytes);
        return text.Any(c => char.IsControl(c) || c == '\uFFFD') ? null : text;
    }

    private void Show(TopicRecord record, DecodedValue value)
    {
        if (_isJson)
        {
            WriteLine(JsonEvent.Of(EventOf(record, value)));
            return;
        }

        app.Host.Error.WriteLine(HeadingOf(record, value));
        if (value.Fault is not null)
        {
            app.Host.Error.WriteLine($"fault: {topic} partition {CommandText.Of(record.Partition)} offset {CommandText.Of(record.Offset)}: {value.Fault}");
        }

        app.Host.Error.Flush();
        WriteLine(value.Json);
    }

    private string HeadingOf(TopicRecord record, DecodedValue value)
    {
        string key = record.Key is null ? "no key" : $"key {TextOf(record.Key)}";
        string schema = value.Schema is null ? "" : $" by {value.Schema}";
        string headers = string.Concat(record.Headers.Select(h => $", {h.Key}={(h.Value is null ? "null" : TextOf(h.Value))}"));
        return string.Create(CultureInfo.InvariantCulture, $"# {topic} partition {record.Partition} offset {record.Offset}, {(TimeOf(record) is { } time ? time : "no time")}, {key}, {value.Format}{schema}{headers}");
    }

    private ReportLine EventOf(TopicRecord record, DecodedValue value) => new(
        "record",
        "",
        new("topic", topic),
        new("partition", record.Partition),
        new("offset", record.Offset),
        new("timestamp", TimeOf(record)),
        new("key", record.Key is null ? null : TextOf(record.Key)),
        new("headers", record.Headers.Select(h => (IReadOnlyList<ReportMember>)[new("name", h.Key), new("value", h.Value is null ? null : TextOf(h.Value))]).ToArray()),
        new("format", value.Format),
        new("schema", value.Schema),
        new("value", new RawJson(value.Json)),
        new("fault", value.Fault));

    private static string? TimeOf(TopicRecord record) => record.Timestamp is { } time ? CommandText.Of(time) : null;

    private void WriteLine(string line)
    {
        try
        {
            app.Host.Stdout.Write(Encoding.UTF8.GetBytes(line + "\n"));
            app.Host.Stdout.Flush();
        }
        catch (IOException exception)
        {
            throw new SinkException($"Writing to the standard output failed: {exception.Message}", exception);
        }
    }
}
