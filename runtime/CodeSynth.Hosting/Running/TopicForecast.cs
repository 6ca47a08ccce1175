using System.Globalization;
using CodeSynth.Engine;
using CodeSynth.Hosting.Rendering;
using CodeSynth.Planning;

namespace CodeSynth.Hosting.Running;

/// <summary>What a topic will get.</summary>
/// <param name="Size">How large some of its values are.</param>
/// <param name="MostBytes">The most bytes that a value can have; null where that is not known.</param>
internal sealed record TopicForecast(ValueSize Size, int? MostBytes)
{
    private PlannedTopic Topic => Size.Topic;

    private PlannedEntity Entity => Size.Topic.Entity;

    /// <summary>How many records it gets; null when that is known to nobody before the run is stopped.</summary>
    public long? Records => Entity.IsUnbounded ? null : Topic.ExpectedRecords;

    /// <summary>Their bytes, by the average of those that were encoded.</summary>
    public long? Bytes => Records is { } records ? (long)Math.Min(long.MaxValue, Math.Round(records * Size.Average)) : null;

    /// <summary>As a line.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="format">How records are encoded.</param>
    /// <param name="partitions">How many partitions are asked for, in words; null where there are none.</param>
    public ReportLine ToLine(Plan plan, string format, string? partitions)
    {
        bool isEstimate = Entity.Producer.Workflow is not null;
        string records = Records is { } known ? $"{(isEstimate ? "about " : "")}{NumberText.Count(known)} records" : "any number of records";
        string bytes = Bytes is { } sum ? $"about {NumberText.Count(sum)} bytes of {format}, " : $"{format}, ";
        string average = Size.Average.ToString("N1", CultureInfo.InvariantCulture);
        string most = MostBytes is { } bound ? $", at most {NumberText.Count(bound)}" : "";
        string rate = EntityText.Rate(plan.Options, Entity, isEstimate ? " instances" : "");
        string text = $"{Topic.Name} {Entity.Name}: {records}, {bytes}{average} each{most}; {rate}{(partitions is null ? "" : $"; {partitions}")}";
        return new ReportLine(
            "plan",
            text,
            new("topic", Topic.Name),
            new("entity", Entity.Name),
            new("format", format),
            new("records", Records),
            new("isEstimate", isEstimate),
            new("bytes", Bytes),
            new("averageBytes", Math.Round((decimal)Size.Average, 1)),
            new("mostBytes", MostBytes),
            new("rate", EntityText.RateOf(plan.Options, Entity)),
            new("partitions", partitions));
    }
}
