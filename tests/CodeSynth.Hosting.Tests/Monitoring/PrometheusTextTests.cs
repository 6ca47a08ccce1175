using System.Diagnostics.Metrics;
using CodeSynth.Hosting.Monitoring;

namespace CodeSynth.Hosting.Tests.Monitoring;

public class PrometheusTextTests
{
    [Fact]
    public void Text_OfEveryKindOfInstrument_IsAsPrometheusReadsIt()
    {
        using var meter = new Meter("Test");
        using var other = new Meter("Test");
        using var text = new PrometheusText(meter);
        other.CreateObservableGauge("not.ours", () => 1L);
        meter.CreateObservableCounter("app.bytes", () => new[] { new Measurement<long>(5, new KeyValuePair<string, object?>("topic", "a\"b\\c\nd")), new Measurement<long>(7) }, "By", "Bytes.");
        meter.CreateObservableGauge("app.lag", () => 0.25, "s", "Lag.");
        Histogram<double> histogram = meter.CreateHistogram("app.duration", "s", "Time.", tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 1] });
        foreach (double value in (double[])[0.05, 0.1, 0.5, 2])
        {
            histogram.Record(value, new KeyValuePair<string, object?>("topic", "t"));
        }

        Assert.Equal("""
            # HELP app_bytes_total Bytes.
            # TYPE app_bytes_total counter
            app_bytes_total 7
            app_bytes_total{topic="a\"b\\c\nd"} 5
            # HELP app_duration_seconds Time.
            # TYPE app_duration_seconds histogram
            app_duration_seconds_bucket{topic="t",le="0.1"} 2
            app_duration_seconds_bucket{topic="t",le="1"} 3
            app_duration_seconds_bucket{topic="t",le="+Inf"} 4
            app_duration_seconds_sum{topic="t"} 2.65
            app_duration_seconds_count{topic="t"} 4
            # HELP app_lag_seconds Lag.
            # TYPE app_lag_seconds gauge
            app_lag_seconds 0.25

            """.ReplaceLineEndings("\n"), text.Write());
    }
}
