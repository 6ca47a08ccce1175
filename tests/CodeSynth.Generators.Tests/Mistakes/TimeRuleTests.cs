using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Mistakes;

/// <summary>SYN0060, SYN0061: times, and what holds them.</summary>
public class TimeRuleTests
{
    [Theory]
    [InlineData("[{|SYN0060:UniformTime|}] public DateTimeOffset Value { get; set; }", "it has no bounds. Write '[UniformTime(\"2025-01-01\", \"2025-12-31\")]' or")]
    [InlineData("[UniformTime({|SYN0060:\"yesterday\"|}, \"2025-12-31\")] public DateTimeOffset Value { get; set; }", "'yesterday' is no time.")]
    [InlineData("[UniformTime(\"2025-01-01\", {|SYN0060:\"2025-02-29\"|})] public DateOnly Value { get; set; }", "'2025-02-29' is no time.")]
    [InlineData("[UniformTime(\"2025-01-01\", {|SYN0060:\"2025-02-28T24:00:00Z\"|})] public long Value { get; set; }", "is no time.")]
    [InlineData("[UniformTime(\"2025-01-01\", {|SYN0060:\"2025-02-28T12:00:00.0001Z\"|})] public long Value { get; set; }", "is no time.")]
    [InlineData("[UniformTime(\"2025-01-01\", {|SYN0060:\"28.02.2025\"|})] public string Value { get; set; } = \"\";", "is no time.")]
    [InlineData("[UniformTime({|SYN0060:null!|}, \"2025-12-31\")] public DateTime Value { get; set; }", "'' is no time.")]
    [InlineData("[UniformTime({|SYN0060:\"0001-01-01T00:00:00+01:00\"|}, \"2025-12-31\")] public DateTime Value { get; set; }", "is no time.")]
    [InlineData("[UniformTime(\"2025-01-02\", {|SYN0060:\"2025-01-01T23:59:59.999Z\"|})] public DateTime Value { get; set; }", "'2025-01-02' is after '2025-01-01T23:59:59.999Z'. Exchange them.")]
    [InlineData("[UniformTime(\"2025-01-01\", \"2025-01-02\", Before = {|SYN0060:\"1d\"|})] public DateTime Value { get; set; }", "Keep one of the two.")]
    [InlineData("[UniformTime(Before = {|SYN0060:\"1y\"|})] public DateTime Value { get; set; }", "'1y' is no length of time.")]
    [InlineData("[UniformTime(Before = {|SYN0060:\"0s\"|})] public DateTime Value { get; set; }", "'0s' is no length of time.")]
    public Task BadUniformTime_IsReported(string property, string reason) => Mistake.AssertPropertyAsync(property, reason);

    [Theory]
    [InlineData("[UniformTime(\"2025-01-01\", \"2025-01-01\")] public DateTimeOffset Value { get; set; }")]
    [InlineData("[UniformTime(\"2025-01-01T12:00\", \"2025-01-01T13:00+01:00\")] public DateTime? Value { get; set; }")]
    [InlineData("[UniformTime(\"0001-01-01\", \"9999-12-31\")] public long? Value { get; set; }")]
    [InlineData("[UniformTime(\"2024-02-29\", \"2025-01-01T00:00:00.5Z\")] public string? Value { get; set; }")]
    [InlineData("[UniformTime(Before = \"365d\")] public DateOnly? Value { get; set; }")]
    [InlineData("[EventTime] public string Value { get; set; } = \"\";")]
    [InlineData("[EventTime] public DateOnly Value { get; set; }")]
    public Task Time_ThatFits_IsSilent(string property) => Mistake.AssertPropertyAsync(property);

    [Theory]
    [InlineData("[{|SYN0012:UniformTime(\"2025-01-01\", \"2025-01-02\")|}] public int Value { get; set; }", "It fills DateTimeOffset, DateTime, DateOnly, long (milliseconds since 1970) and string (ISO 8601).")]
    [InlineData("[{|SYN0012:UniformTime(Before = \"1d\")|}] public TimeOnly Value { get; set; }", "It fills DateTimeOffset,")]
    [InlineData("[{|SYN0012:EventTime|}] public string? Value { get; set; }", "without a '?', because every row has its time")]
    [InlineData("[{|SYN0012:EventTime|}] public DateOnly? Value { get; set; }", "without a '?'")]
    [InlineData("[Items(1, 2), {|SYN0030:UniformTime(\"2025-01-01\", \"2025-01-02\")|}] public DateOnly[] Value { get; set; } = [];", "[UniformTime] gives one value per row")]
    [InlineData("public DateOnly {|SYN0010:Value|} { get; set; }", "Add [EventTime] or [UniformTime]")]
    public Task TypeThatHoldsNoTime_IsReported(string property, string reason) => Mistake.AssertPropertyAsync(property, reason);

    [Theory]
    [InlineData("[TimeAfter({|SYN0061:\"Nothing\"|}, \"1s\", \"2s\")] public long Value { get; set; }", "'Nothing' is no property of 'E'.")]
    [InlineData("[TimeAfter({|SYN0061:null!|}, \"1s\", \"2s\")] public long Value { get; set; }", "'' is no property of 'E'.")]
    [InlineData("[TimeAfter({|SYN0061:nameof(Id)|}, \"1s\", \"2s\")] public long Value { get; set; }", "'Id' is neither a reference nor a time.")]
    [InlineData("[TimeAfter({|SYN0061:nameof(Value)|}, \"1s\", \"2s\")] public long Value { get; set; }", "so neither has a beginning")]
    [InlineData("[EventTime] public DateTime At { get; set; } [TimeAfter(\"At\", {|SYN0061:\"soon\"|}, \"2s\")] public long Value { get; set; }", "'soon' is no length of time.")]
    [InlineData("[EventTime] public DateTime At { get; set; } [TimeAfter(\"At\", \"1s\", {|SYN0061:\"1.5s\"|})] public long Value { get; set; }", "'1.5s' is no length of time.")]
    [InlineData("[EventTime] public DateTime At { get; set; } [TimeAfter(\"At\", {|SYN0061:\"3s\"|}, \"2s\")] public long Value { get; set; }", "the least, 3s, is more than the most, 2s.")]
    [InlineData("[UniformTime(\"2025-01-01\", \"9999-12-31\")] public DateTime At { get; set; } [TimeAfter(\"At\", \"0s\", {|SYN0061:\"1ms\"|})] public long Value { get; set; }", "it could lie after the year 9999")]
    [InlineData("[UniformTime(\"2025-01-01\", \"9999-12-30\")] public DateTime At { get; set; } [TimeAfter(\"At\", \"0s\", \"1d\")] public DateTime B { get; set; } [TimeAfter(\"B\", \"0s\", {|SYN0061:\"1ms\"|})] public long Value { get; set; }", "it could lie after the year 9999")]
    [InlineData("[NullRate(0.5), UniformTime(\"2025-01-01\", \"2025-12-31\")] public DateTime? At { get; set; } [TimeAfter({|SYN0031:\"At\"|}, \"0s\", \"1ms\")] public long Value { get; set; }", "'E.Value' is null wherever 'E.At' is")]
    [InlineData("[EventTime] public DateTime At { get; set; } [{|SYN0012:TimeAfter(\"At\", \"0s\", \"1ms\")|}] public TimeSpan Value { get; set; }", "It fills DateTimeOffset,")]
    [InlineData("[EventTime] public DateTime At { get; set; } [{|SYN0030:TimeAfter(\"At\", \"0s\", \"1ms\")|}, Items(1, 2)] public long[] Value { get; set; } = [];", "[TimeAfter] gives one value per row")]
    public Task BadTimeAfter_IsReported(string property, string reason) => Mistake.AssertPropertyAsync(property, reason);

    [Fact]
    public Task TimesThatFollowEachOther_AreReportedEach() => Mistake.AssertPropertyAsync("""
        [TimeAfter({|SYN0061:nameof(B)|}, "1s", "2s")] public long A { get; set; }
            [TimeAfter({|SYN0061:nameof(A)|}, "1s", "2s")] public long B { get; set; }
        """);

    /// <summary>No row would be the first to have a time.</summary>
    [Fact]
    public Task TimeAfterThatOfAnEarlierRow_IsReported() => Mistake.AssertPropertyAsync(
        """
        [References(typeof(E))] public string? EarlierId { get; set; }
            [CopyOf(nameof(EarlierId), nameof(Value))] public long? Earlier { get; set; }
            [TimeAfter({|SYN0061:nameof(Earlier)|}, "1s", "2s")] public long? Value { get; set; }
        """,
        "so neither has a beginning");

    [Theory]
    [InlineData("[EventTime] public DateTime At { get; set; } [TimeAfter(\"At\", \"0s\", \"0d\")] public DateOnly Value { get; set; }")]
    [InlineData("[UniformTime(\"2025-01-01\", \"9999-12-30\")] public DateTime At { get; set; } [TimeAfter(\"At\", \"1d\", \"1d\")] public DateOnly Value { get; set; }")]
    [InlineData("[References(typeof(E))] public string? EarlierId { get; set; } [TimeAfter(\"EarlierId\", \"1d\", \"2d\")] public string? Value { get; set; }")]
    public Task TimeAfter_ThatFits_IsSilent(string property) => Mistake.AssertPropertyAsync(property);
}
