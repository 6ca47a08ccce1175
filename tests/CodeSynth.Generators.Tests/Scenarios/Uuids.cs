// Uuids of both versions and types: as keys that are referred to and copied, and as other fields.
using CodeSynth;

namespace Shop.Uuids;

[SynthEntity(Count = 40)]
public partial record Visitor
{
    [RecordKey, Uuid] public required Guid VisitorId { get; init; }
    [Uuid] public Guid Token { get; init; }
    [Uuid(Version = 7)] public required string Trace { get; init; }
}

[SynthEntity(Count = 100, Rate = 2500)]
public partial record Session
{
    [RecordKey, Uuid(Version = 7)] public Guid SessionId { get; init; }
    [References(Zipf = 1.2)] public Guid VisitorId { get; init; }
    [CopyOf(nameof(VisitorId), nameof(Visitor.Token))] public Guid Token { get; init; }
    [CopyOf(nameof(VisitorId), nameof(Visitor.Trace))] public required string Trace { get; init; }
    [Uuid(Version = 4)] public required string Text { get; init; }
    [EventTime] public DateTimeOffset At { get; init; }
}

[SynthEntity(Count = 30, Rate = 1000)]
public partial record Click
{
    [RecordKey, Uuid(Version = 7)] public required string ClickId { get; init; }
    [References(Recency = "10ms")] public Guid SessionId { get; init; }
    [CopyOf(nameof(SessionId), nameof(Session.VisitorId))] public Guid VisitorId { get; init; }
    [CopyOf(nameof(VisitorId), nameof(Visitor.VisitorId))] public Guid VisitorAgain { get; init; }
    [CopyOf(nameof(SessionId), nameof(Session.SessionId))] public Guid SessionAgain { get; init; }
    [CopyOf(nameof(SessionId), nameof(Session.Text))] public required string Text { get; init; }
    public required Target Target { get; init; }
}

public record Target
{
    [Uuid(Version = 7)] public Guid Element { get; init; }
    [CopyOf("SessionId", "Token")] public Guid Token { get; init; }
}

[SynthEntity(Count = 10)]
public partial record Report
{
    [RecordKey, Uuid] public required string ReportId { get; init; }
    [References] public required string ClickId { get; init; }
    [CopyOf(nameof(ClickId), "Target.Element")] public Guid Element { get; init; }
}
