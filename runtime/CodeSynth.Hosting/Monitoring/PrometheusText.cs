using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace CodeSynth.Hosting.Monitoring;

/// <summary>
/// The instruments of a meter in Prometheus's text format: <c>codesynth.bytes</c> in <c>By</c>, a counter, is <c>codesynth_bytes_total</c>, as OpenTelemetry's
/// specification of the two names' relation has it. What is observed is read when the text is asked for.
/// </summary>
/// <remarks>Source: Prometheus, Exposition formats, text format 0.0.4; OpenTelemetry, Prometheus and OpenMetrics compatibility.</remarks>
internal sealed class PrometheusText : IDisposable
{
    /// <summary>The media type of <see cref="Write"/>.</summary>
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly MeterListener _listener = new();
    private readonly SortedDictionary<string, Family> _families = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <param name="meter">Whose instruments.</param>
    public PrometheusText(Meter meter)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter, meter))
            {
                lock (_gate)
                {
                    var family = new Family(instrument);
                    _families.Add(family.Name, family);
                    listener.EnableMeasurementEvents(instrument, family);
                }
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, value, tags, state) => Add(value, tags, state));
        _listener.SetMeasurementEventCallback<double>((_, value, tags, state) => Add(value, tags, state));
        _listener.Start();
    }

    /// <summary>The text at this moment.</summary>
    public string Write()
    {
        _listener.RecordObservableInstruments();
        lock (_gate)
        {
            var text = new StringBuilder();
            foreach (Family family in _families.Values)
            {
                family.Write(text);
            }

            return text.ToString();
        }
    }

    public void Dispose() => _listener.Dispose();

    private void Add(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        lock (_gate)
        {
            ((Family)state!).Add(value, LabelsOf(tags));
        }
    }

    private static string LabelsOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new StringBuilder();
        foreach ((string name, object? value) in tags)
        {
            string text = (value?.ToString() ?? "").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
            labels.Append(labels.Length > 0 ? "," : "").Append(name).Append("=\"").Append(text).Append('"');
        }

        return labels.ToString();
    }

    /// <summary>What one instrument has become.</summary>
    private sealed class Family
    {
        private readonly string _help;
        private readonly string _type;
        private readonly double[] _bounds = [];
        private readonly SortedDictionary<string, double> _values = new(StringComparer.Ordinal);
        private readonly SortedDictionary<string, Buckets> _histograms = new(StringComparer.Ordinal);

        public Family(Instrument instrument)
        {
            _help = instrument.Description ?? "";
            bool isCounter = instrument is ObservableCounter<long>;
            if (instrument is Histogram<double> { Advice.HistogramBucketBoundaries: { } bounds })
            {
                _bounds = [.. bounds];
            }

            _type = _bounds.Length > 0 ? "histogram" : isCounter ? "counter" : "gauge";
            string name = instrument.Name.Replace('.', '_');
            Name = name + (instrument.Unit == "s" ? "_seconds" : "") + (isCounter ? "_total" : "");
        }

        public string Name { get; }

        public void Add(double value, string labels)
        {
            if (_bounds.Length == 0)
            {
                _values[labels] = value;
                return;
            }

            if (!_histograms.TryGetValue(labels, out Buckets? buckets))
            {
                _histograms.Add(labels, buckets = new Buckets(_bounds.Length));
            }

            int bound = Array.FindIndex(_bounds, b => value <= b);
            buckets.Counts[bound < 0 ? _bounds.Length : bound]++;
            buckets.Sum += value;
        }

        public void Write(StringBuilder text)
        {
            text.Append("# HELP ").Append(Name).Append(' ').Append(_help).Append('\n').Append("# TYPE ").Append(Name).Append(' ').Append(_type).Append('\n');
            foreach ((string labels, double value) in _values)
            {
                Line(text, "", labels, value);
            }

            foreach ((string labels, Buckets buckets) in _histograms)
            {
                long count = 0;
                string before = labels.Length > 0 ? labels + "," : "";
                for (int i = 0; i < buckets.Counts.Length; i++)
                {
                    count += buckets.Counts[i];
                    Line(text, "_bucket", $"{before}le=\"{(i < _bounds.Length ? Number(_bounds[i]) : "+Inf")}\"", count);
                }

                Line(text, "_sum", labels, buckets.Sum);
                Line(text, "_count", labels, count);
            }
        }

        private void Line(StringBuilder text, string suffix, string labels, double value) =>
            text.Append(Name).Append(suffix).Append(labels.Length > 0 ? $"{{{labels}}}" : "").Append(' ').Append(Number(value)).Append('\n');

        private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>Counts between bounds, the last above all of them.</summary>
    private sealed class Buckets(int bounds)
    {
        public long[] Counts { get; } = new long[bounds + 1];

        public double Sum { get; set; }
    }
}
