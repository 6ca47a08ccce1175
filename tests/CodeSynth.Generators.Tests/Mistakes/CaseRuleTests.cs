using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Mistakes;

/// <summary>SYN0062, SYN0063: values by those of other fields.</summary>
public class CaseRuleTests
{
    private const string Word = "[OneOf(\"a\", \"b\")] public string Word { get; set; } = \"\"; ";

    [Theory]
    [InlineData("[Case({|SYN0062:\"Nothing\"|}, \"a\", 1)] public int? Value { get; set; }", "'Nothing' is no property of 'E'.")]
    [InlineData("[Case({|SYN0062:\"Id\"|}, \"a\", 1)] public int? Value { get; set; }", "the values of 'Id' cannot be listed here.")]
    [InlineData("[Case({|SYN0062:\"Value\"|}, 1, 1)] public int? Value { get; set; }", "'Value' depends on 'Value' in turn, or is that property.")]
    [InlineData("[Case(\"Word\", {|SYN0062:\"c\"|}, 1)] public int? Value { get; set; }", "'Word' never has that value. It is a, b; choose among these.")]
    [InlineData("[Case(\"Word\", {|SYN0062:1|}, 1)] public int? Value { get; set; }", "'Word' is never 1: it is not a text.")]
    [InlineData("[Case(\"Word\", {|SYN0062:null!|}, 1)] public int? Value { get; set; }", "it is not a text.")]
    [InlineData("[Case(\"Word\", \"a\", 1), Case(\"Word\", {|SYN0062:\"a\"|}, 2)] public int? Value { get; set; }", "the case of 'Word' is a stands there already")]
    [InlineData("[{|SYN0062:Otherwise(1)|}] public int Value { get; set; }", "there is an [Otherwise], and no [Case] before it.")]
    [InlineData("[Odds(0.5)] public bool Is { get; set; } [Case(\"Is\", {|SYN0062:1|}, 1)] public int? Value { get; set; }", "write true or false")]
    [InlineData("[OneOf(1, 2)] public int N { get; set; } [Case(\"N\", {|SYN0062:3|}, 1)] public int? Value { get; set; }", "It is 1, 2; choose among these.")]
    [InlineData("[OneOf(DayOfWeek.Monday)] public DayOfWeek Day { get; set; } [Case(\"Day\", {|SYN0062:DayOfWeek.Friday|}, 1)] public int? Value { get; set; }", "It is Monday; choose")]
    [InlineData("[OneOf] public DayOfWeek Day { get; set; } [Case(\"Day\", {|SYN0062:1|}, 1)] public int? Value { get; set; }", "name one of its members")]
    public Task BadCase_IsReported(string property, string reason) => Mistake.AssertPropertyAsync(Word + property, reason);

    [Theory]
    [InlineData("[Case(\"Word\", \"a\", {|SYN0063:\"x\"|}), Otherwise(2)] public int Value { get; set; }", "the value \"x\" does not fit:")]
    [InlineData("[Case(\"Word\", \"a\", 1), Otherwise({|SYN0063:1000|})] public byte Value { get; set; }", "write a whole number from 0 to 255")]
    [InlineData("[Case(\"Word\", \"a\", 1)] public int {|SYN0063:Value|} { get; set; }", "nothing gives its value where 'Word' is b, and its type 'int' has no null.")]
    [InlineData("[Odds(0.5)] public bool Is { get; set; } [Case(\"Word\", \"a\", 1), Case(\"Is\", true, 2)] public int {|SYN0063:Value|} { get; set; }", "where 'Is' is false and 'Word' is b")]
    [InlineData("[NullRate(0.5), OneOf(1)] public int? N { get; set; } [Case(\"N\", 1, 1)] public int {|SYN0063:Value|} { get; set; }", "where 'N' is null")]
    [InlineData("[Case(\"Word\", \"a\", 0.000000000000001), Otherwise(10000000)] public decimal {|SYN0063:Value|} { get; set; }", "has more than 18 digits")]
    public Task BadCaseValue_IsReported(string property, string reason) => Mistake.AssertPropertyAsync(Word + property, reason);

    [Theory]
    [InlineData("[Case(\"Word\", \"a\", 1), Case(\"Word\", \"b\", 2)] public int Value { get; set; }")]
    [InlineData("[Case(\"Word\", \"a\", 1)] public int? Value { get; set; }")]
    [InlineData("[Case(\"Word\", \"a\", \"x\"), Otherwise(\"x\")] public string Value { get; set; } = \"\";")]
    [InlineData("[NullRate(0.1), Case(\"Word\", \"a\", true), Otherwise(false)] public bool? Value { get; set; }")]
    [InlineData("[OneOf(0.5, 1)] public decimal N { get; set; } [Case(\"N\", 1.0, 1), Otherwise(2)] public int Value { get; set; }")]
    public Task Case_ThatFits_IsSilent(string property) => Mistake.AssertPropertyAsync(Word + property);

    [Theory]
    [InlineData("[{|SYN0012:Case(\"Word\", \"a\", 1)|}] public Guid Value { get; set; }", "[Case] cannot fill")]
    [InlineData("[Case(\"Word\", \"a\", 1), {|SYN0011:Uniform(1, 2)|}] public int Value { get; set; }", "two samplers, [Case] and [Uniform]")]
    [InlineData("[Items(1, 2), {|SYN0030:Case(\"Word\", \"a\", 1)|}] public int[] Value { get; set; } = [];", "[Case] gives one value per row")]
    public Task CaseBesideOthers_IsReported(string property, string reason) => Mistake.AssertPropertyAsync(Word + property, reason);

    [Fact]
    public Task CasesThatFollowEachOther_AreReportedEach() => Mistake.AssertPropertyAsync("""
        [Case({|SYN0062:nameof(B)|}, 1, 1), Otherwise(2)] public int A { get; set; }
            [Case({|SYN0062:nameof(A)|}, 1, 1), Otherwise(2)] public int B { get; set; }
        """);

    [Fact]
    public Task CaseOfACopyOfACopy_IsReported() => Mistake.AssertAsync(
        """
        [SynthEntity] public partial class A { [RecordKey, Sequence] public int AId { get; set; } [OneOf("x", "y")] public string Word { get; set; } = ""; }
        [SynthEntity] public partial class B { [RecordKey, Sequence] public int BId { get; set; } [References] public int AId { get; set; } [CopyOf("AId", "Word")] public string Word { get; set; } = ""; }
        [SynthEntity]
        public partial class C
        {
            [RecordKey, Sequence] public int CId { get; set; }
            [References] public int BId { get; set; }
            [CopyOf("BId", "Word")] public string Word { get; set; } = "";
            [CopyOf("BId", "AId.Word")] public string Direct { get; set; } = "";
            [Case({|SYN0062:"Word"|}, "x", 1)] public int? Value { get; set; }
            [Case("Direct", "x", 1)] public int? Other { get; set; }
        }
        """,
        "the values of 'Word' cannot be listed here");

    [Fact]
    public Task CasesOfTooManyCombinations_AreReported()
    {
        string of41 = string.Join(", ", Enumerable.Range(0, 41));
        return Mistake.AssertPropertyAsync(
            $"[OneOf({of41})] public int A {{ get; set; }} [OneOf({of41})] public int B {{ get; set; }} [OneOf({of41})] public int C {{ get; set; }} "
            + "[Case(\"A\", 1, 1), Case(\"B\", 1, 1), Case(\"C\", 1, 1)] public int? {|SYN0062:Value|} { get; set; }",
            "more than 65536 combinations");
    }
}
