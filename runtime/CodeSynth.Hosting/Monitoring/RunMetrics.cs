using System.Diagnostics.Metrics;
using System.Reflection;
using CodeSynth.Engine;
using CodeSynth.Planning;

namespace CodeSynth.Hosting.Monitoring;

/// <summary>
/// The instruments of one run, under the meter <see cref="MeterName"/>, so that any listener of System.Diagnostics.Metrics sees them, OpenTelemetry's exporters among them. But for
/// the latency all of them are read from the run's own counters when someone asks: a run that nobody watches pays nothing for them.
/// </summary>
internal sealed class RunMetrics : IDisposable
{
    public const string MeterName = "CodeSynth";

    /// <summary>From a millisecond to ten seconds; librdkafka lingers for five milliseconds by default.</summary>
    private static readonly double[] s_latencyBounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly Histogram<double> _latency;

    public RunMetrics()
    {
        Meter = new Meter(MeterName, typeof(RunMetrics).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);
        _latency = Meter.CreateHistogram(
            "codesynth.produce.duration", "s", "Time from handing a record over until it is acknowledged, of one record in 64.", tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = s_latencyBounds });
    }

    public Meter Meter { get; }

    /// <summary>A record of a topic was acknowledged. Any thread; allocates nothing.</summary>
    public void AddLatency(string topic, TimeSpan latency) => _latency.Record(latency.TotalSeconds, new KeyValuePair<string, object?>("topic", topic));

    /// <summary>Watches a run that begins.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="format">The format's name.</param>
    /// <param name="counters">One per topic of the plan.</param>
    /// <param name="tallies">One per entity of the plan; null for one without a workflow.</param>
    /// <param name="lateness">How far the run is behind its schedule.</param>
    public void Watch(Plan plan, string format, IReadOnlyList<TopicCounters> counters, IReadOnlyList<WorkflowTally?> tallies, Lateness lateness)
    {
        KeyValuePair<string, object?>[][] tags = [.. plan.Topics.Select(t => new KeyValuePair<string, object?>[] { new("topic", t.Name), new("format", format) })];
        Meter.CreateObservableCounter("codesynth.records", () => PerTopic(c => c.Written), "{record}", "Records handed to the destination.");
        Meter.CreateObservableCounter("codesynth.acknowledged", () => PerTopic(c => c.Acknowledged), "{record}", "Records that the destination confirmed.");
        Meter.CreateObservableCounter("codesynth.errors", () => PerTopic(c => c.Failed), "{record}", "Records that the destination refused for good.");
        Meter.CreateObservableCounter("codesynth.bytes", () => PerTopic(c => c.Bytes), "By", "Bytes of the records' values.");
        Meter.CreateObservableGauge("codesynth.queue.depth", () => PerTopic(c => Math.Max(0, c.Unknown)), "{record}", "Records that wait for their acknowledgement.");
        Meter.CreateObservableGauge("codesynth.schedule.lag", () => lateness.Now.TotalSeconds, "s", "How far behind its schedule the run is; 0 at the pace max.");
        if (tallies.Any(t => t is not null))
        {
            Meter.CreateObservableGauge("codesynth.workflow.in_flight", PerState, "{instance}", "Instances of a workflow that are in a state and will leave it.");
        }

        IEnumerable<Measurement<long>> PerTopic(Func<TopicCounters, long> read) => counters.Select((c, topic) => new Measurement<long>(read(c), tags[topic]));

        IEnumerable<Measurement<long>> PerState() =>
            from entity in plan.Entities
            let tally = tallies[entity.Rank]
            where tally is not null
            from state in Enumerable.Range(0, tally.Workflow.States.Count)
            select new Measurement<long>(tally.InFlightIn(state), new KeyValuePair<string, object?>("entity", entity.Name), new KeyValuePair<string, object?>("state", tally.Workflow.States[state]));
    }

    public void Dispose() => Meter.Dispose();
}
