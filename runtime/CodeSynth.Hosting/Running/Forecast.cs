using CodeSynth.Engine;
using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Rendering;
using CodeSynth.Kafka.Registry;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Sinks;

namespace CodeSynth.Hosting.Running;

/// <summary>What a run will write, as far as it can be told before its first row.</summary>
internal sealed class Forecast
{
    private const int BytesInFlight = sizeof(long); // of an instance that is under way, see limitations.md

    private readonly RunRequest _request;
    private readonly Plan _plan;

    /// <param name="request">What is asked for.</param>
    /// <param name="plan">The plan of it.</param>
    public Forecast(RunRequest request, Plan plan)
    {
        _request = request;
        _plan = WithFrames(request, plan);
        Topics = [.. ValueSize.Measure(_plan, request.Format, request.To.Kind == DestinationKind.Csv ? CsvFilesSink.Measure() : null).Select(s => new TopicForecast(s, MostBytes(s.Topic)))];
        Times = new ForecastTimes(plan, request.Pace);
    }

    /// <summary>One for each topic, in reference order.</summary>
    public IReadOnlyList<TopicForecast> Topics { get; }

    /// <summary>When its records happen.</summary>
    public ForecastTimes Times { get; }

    /// <summary>Shows it.</summary>
    public void Show(Screen screen)
    {
        screen.ShowTable([.. Topics.Select(t => t.ToLine(_plan, _request.To.Kind == DestinationKind.Csv ? "csv" : FormatOption.TextOf(_request.Format), Partitions))]);
        screen.Show(ReferenceOrder());
        foreach (PlannedEntity entity in _plan.Entities.Where(e => e.Producer.Workflow is not null))
        {
            screen.Show(InFlight(entity));
        }

        screen.Show(Times.ToLine(_request.Pace));
        screen.Show(Total());
    }

    private string? Partitions => _request switch
    {
        { To.Kind: not DestinationKind.Kafka } => null,
        { Partitions: { } partitions } => $"{NumberText.Count(partitions)} {(partitions == 1 ? "partition" : "partitions")} where it has to be created",
        { BootstrapServer: BrokerOptionSet.Embedded } => "as many partitions as it needs",
        _ => "the broker's number of partitions where it has to be created",
    };

    // An id has the same length whatever it is.
    private static Plan WithFrames(RunRequest request, Plan plan) =>
        request is { To.Kind: DestinationKind.Kafka, Format: not WireFormat.Json, Schemas.Options.SchemaId: SchemaIdPlacement.Prefix }
            ? plan.WithFrames(t => RowFrame.WithPrefix(SchemaFraming.Prefix(0, request.Format == WireFormat.Protobuf ? [.. t.Entity.Descriptor.SchemaOf(request.Format)!.MessageIndexes] : [])))
            : plan;

    // Null for CSV: quotes within arrays are doubled, so that no bound of JSON holds.
    private int? MostBytes(PlannedTopic topic) => _request.To.Kind == DestinationKind.Csv ? null : MostBytesOf(topic);

    // A row of JSON ends with a line feed, one of a binary format begins with its key and has room for any frame.
    private int MostBytesOf(PlannedTopic topic)
    {
        EntityProducer producer = topic.Entity.Producer;
        return _request.Format == WireFormat.Json
            ? producer.MaxRowBytes(_request.Format) - 1
            : producer.MaxRowBytes(_request.Format) - producer.MaxKeyBytes - RowFrame.MaxPrefixBytes + topic.Frame.Prefix.Length;
    }

    private ReportLine ReferenceOrder()
    {
        IEnumerable<string> entities =
            from entity in _plan.Entities
            let parents = entity.Descriptor.References.Where(r => !r.IsToItself(entity.Descriptor)).Select(r => r.Target().Name).Distinct(StringComparer.Ordinal).ToArray()
            select parents.Length == 0 ? entity.Name : $"{entity.Name} (refers to {string.Join(", ", parents)})";
        return new ReportLine("order", string.Join(", ", entities), new ReportMember("entities", _plan.Entities.Select(e => e.Name).ToArray()));
    }

    private ReportLine InFlight(PlannedEntity entity)
    {
        decimal duration = (decimal)entity.Producer.Workflow!.MaxDuration / TimeSpan.TicksPerSecond;
        long instances = EntityText.RateOf(_plan.Options, entity) is { } rate ? (long)Math.Min(entity.Count, Math.Ceiling(rate * duration) + 1) : entity.Count;
        string bound = EntityText.IsPoisson(_plan.Options, entity) && entity.Clock.HasRate ? "about" : "at most"; // births at random may come closer together
        return new ReportLine(
            "flight",
            $"{entity.Name} {bound} {NumberText.Count(instances)} instances at once, {NumberText.Count(instances * BytesInFlight)} bytes of memory",
            new("entity", entity.Name),
            new("instances", instances),
            new("bytes", instances * BytesInFlight));
    }

    private ReportLine Total()
    {
        long? records = Topics.Any(t => t.Records is null) ? null : Topics.Sum(t => t.Records);
        long? bytes = records is null ? null : Topics.Sum(t => t.Bytes);
        string about = _plan.Entities.Any(e => e.Producer.Workflow is not null) ? "about " : "";
        string text = records is { } number ? $"{about}{NumberText.Count(number)} records, about {NumberText.Count(bytes ?? 0)} bytes" : "any number of records, until the run is stopped";
        return new ReportLine("total", text, new("topics", Topics.Count), new("records", records), new("bytes", bytes));
    }
}
