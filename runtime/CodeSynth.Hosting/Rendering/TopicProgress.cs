using CodeSynth.Engine;
using CodeSynth.Verification;

namespace CodeSynth.Hosting.Rendering;

/// <summary>What the progress of one topic is read from; nothing on the way of a record knows of it.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Planned">How many rows there will be; null when that is not known before the run is stopped.</param>
/// <param name="Counters">Counts them while they are written; null when they are only read.</param>
/// <param name="Reader">Counts them while they are read back; null when they are not.</param>
/// <param name="Lateness">How far the run is behind its pace; null when it has none.</param>
/// <param name="IsEstimate">Whether the number of rows is only what odds let expect.</param>
internal sealed record TopicProgress(string Topic, long? Planned, TopicCounters? Counters, TopicVerifier? Reader, Lateness? Lateness = null, bool IsEstimate = false)
{
    /// <summary>Less than this is the timers' and the scheduler's, and says nothing about the destination.</summary>
    public static readonly TimeSpan NoticeableLag = TimeSpan.FromMilliseconds(100);

    /// <summary>How many rows are accounted for, not just handed over.</summary>
    public long Done => Counters is { } counters ? counters.Acknowledged + counters.Failed : Reader?.Read ?? 0;

    private string OfPlanned => Planned is { } planned ? $" of {(IsEstimate ? "about " : "")}{NumberText.Count(planned)}" : "";

    /// <summary>How far it is, in words.</summary>
    public string ToText(TimeSpan elapsed)
    {
        if (Counters is not { } counters)
        {
            return $"{NumberText.Count(Done)}{OfPlanned} records read, {NumberText.Rate(Done, elapsed)}/s";
        }

        TimeSpan lag = Lateness?.Now ?? TimeSpan.Zero;
        string behind = lag >= NoticeableLag ? $", {NumberText.Seconds(lag)} s behind the schedule" : "";
        string readBack = Reader is { } reader ? $", {NumberText.Count(reader.Read)} read back" : "";
        return $"{NumberText.Count(counters.Written)}{OfPlanned} rows, {NumberText.Count(counters.Acknowledged)} acknowledged{readBack}, {NumberText.Rate(counters.Written, elapsed)}/s{behind}";
    }

    /// <summary>How far it is, for people and programs.</summary>
    public ReportLine ToLine(TimeSpan elapsed) => new(
        "progress",
        $"{Topic} {ToText(elapsed)}",
        new("topic", Topic),
        new("planned", Planned),
        new("isEstimate", IsEstimate),
        new("rows", Counters?.Written),
        new("acknowledged", Counters?.Acknowledged),
        new("failed", Counters?.Failed),
        new("read", Reader?.Read),
        new("behindSeconds", Lateness is { } lateness ? JsonScreen.Seconds(lateness.Now) : null),
        new("seconds", JsonScreen.Seconds(elapsed)));
}
