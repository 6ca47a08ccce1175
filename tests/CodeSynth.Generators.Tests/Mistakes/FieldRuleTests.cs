using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Mistakes;

/// <summary>SYN0010–0012, 0020–0023: a property, its type and its names.</summary>
public class FieldRuleTests
{
    [Theory]
    [InlineData("public string {|SYN0010:Value|} { get; set; } = \"\";", "Nothing says what 'E.Value' is filled with. Add [Fake]")]
    [InlineData("public required string? {|SYN0010:Value|} { get; init; }", "Add [Fake]")]
    [InlineData("public int {|SYN0010:Value|} { get; set; }", "Add [Uniform]")]
    [InlineData("public bool {|SYN0010:Value|} { get; set; }", "Add [Odds] or [Constant]")]
    [InlineData("public DateTime {|SYN0010:Value|} { get; set; }", "Add [EventTime]")]
    [InlineData("public Uri? {|SYN0010:Value|} { get; set; }", "No sampler fills the type 'Uri'")]
    [InlineData("public Version {|SYN0010:Value|} { get; set; } = new();", "No sampler fills the type 'Version'")]
    [InlineData("[Name(\"v\")] public int {|SYN0010:Value|} { get; set; }", "Add [Uniform]")]
    public Task NoSampler_IsReported(string property, string advice) => Mistake.AssertPropertyAsync(property, advice);

    [Theory]
    [InlineData("public string Value => Id + \"!\";")]
    [InlineData("public string Value { get; } = \"\";")]
    [InlineData("public static string Value { get; set; } = \"\";")]
    [InlineData("private string Value { get; set; } = \"\";")]
    [InlineData("internal string Value { get; set; } = \"\";")]
    [InlineData("public string this[int i] { get => Id; set { } }")]
    [InlineData("public string Value = \"\";")]
    [InlineData("[Constant(1)] private int Value { get; set; }")]
    [InlineData("[Constant(1)] public int Value { get; private set; }")]
    [InlineData("[Constant(1)] public int Value { init { } }")]
    public Task Property_ThatIsNoFieldOrIsFilled_IsSilent(string property) => Mistake.AssertPropertyAsync(property);

    [Fact]
    public Task TwoSamplers_AreReported() => Mistake.AssertPropertyAsync(
        "[Constant(1), {|SYN0011:Uniform(1, 2)|}] public int Value { get; set; }",
        "'E.Value' has two samplers, [Constant] and [Uniform].");

    [Theory]
    [InlineData("[{|SYN0012:Fake(Fake.City)|}] public int Value { get; set; }", "[Fake] cannot fill 'E.Value', which is of type 'int'. It fills string.")]
    [InlineData("[{|SYN0012:OneOf(\"a\")|}] public char Value { get; set; }", "'char'")]
    [InlineData("[{|SYN0012:Sequence|}] public double Value { get; set; }", "It fills string and the integer types.")]
    [InlineData("[{|SYN0012:Uniform(1, 2)|}] public string Value { get; set; } = \"\";", "double, float, Half and decimal")]
    [InlineData("[{|SYN0012:Constant(1)|}] public DateTime Value { get; set; }", "'DateTime'")]
    [InlineData("[{|SYN0012:Constant(1)|}] public TimeSpan Value { get; set; }", "'TimeSpan'")]
    [InlineData("[{|SYN0012:EventTime|}] public TimeOnly Value { get; set; }", "milliseconds since 1970")]
    [InlineData("[{|SYN0012:EventTime|}] public int Value { get; set; }", "long")]
    [InlineData("[{|SYN0012:Fake((Fake)99)|}] public string Value { get; set; } = \"\";", "99 is none")]
    public Task SamplerThatCannotFill_IsReported(string property, string message) => Mistake.AssertPropertyAsync(property, message);

    [Theory]
    [InlineData("[Constant(1)] public int {|SYN0020:Value|} { get; }", "it has no setter")]
    [InlineData("[Constant(1)] public int {|SYN0020:Value|} => 1;", "it has no setter")]
    [InlineData("public Part? {|SYN0020:Value|} { get; set; } } public abstract class Part { [Constant(1)] public int Inner { get; set; }", "is abstract")]
    [InlineData("public Part? {|SYN0020:Value|} { get; set; } } public class Part { private Part() { } [Constant(1)] public int Inner { get; set; }", "no constructor that is accessible")]
    [InlineData("public Part? {|SYN0020:Value|} { get; set; } } public class Part { public required int F; [Constant(1)] public int Inner { get; set; }", "the required field 'F'")]
    [InlineData("public Part Value { get; set; } = new(); } public class Part { [Constant(1)] public int {|SYN0020:Inner|} { get; private set; }", "its setter is not accessible in 'E'")]
    [InlineData("public E? {|SYN0020:Value|} { get; set; }", "is an entity of its own")]
    public Task UnsupportedProperty_IsReported(string property, string reason) => Mistake.AssertPropertyAsync(property, reason);

    [Fact]
    public Task UnsupportedProperty_WhoseMembersWouldClash_IsReported() => Mistake.AssertAsync(
        """
        [SynthEntity]
        public partial class {|SYN0020:E|}
        {
            [RecordKey, Sequence] public int Id { get; set; }
            [Constant(1)] public int Part_Inner { get; set; }
            public Part Part { get; set; } = new();
        }
        public class Part { [Constant(1)] public int Inner { get; set; } }
        """,
        "Rename one of them.");

    [Theory]
    [InlineData("public Part Value { get; set; } = new(); } public class Part { [Constant(1)] public int Inner { get; set; } public Part? {|SYN0021:Again|} { get; set; }", "'Part.Again'")]
    [InlineData("public A Value { get; set; } = new(); } public class A { [Constant(1)] public int X { get; set; } public B? B { get; set; } } public class B { [Constant(1)] public int Y { get; set; } public A? {|SYN0021:Back|} { get; set; }", "'A.B', 'B.Back'")]
    public Task NestedCycle_IsReported(string property, string message) => Mistake.AssertPropertyAsync(property, message);

    [Fact]
    public Task NestedObjects_ThatMayBeNullOrHoldNulls_AreSilent() => Mistake.AssertPropertyAsync(
        "public Part<string?>? Value { get; set; } } public class Part<T> { [Fake(Fake.City)] public T? Inner { get; set; }");

    [Fact]
    public Task NestedObjects_ManyDeepAndTheSameTypeTwice_AreSilent() => Mistake.AssertPropertyAsync(
        "public A One { get; set; } = new(); public A Two { get; set; } = new(); } public class A { public B B { get; set; } = new(); } public class B { [Constant(1)] public int Y { get; set; }");

    [Theory]
    [InlineData("[Constant(1), Name({|SYN0022:\"\"|})] public int Value { get; set; }", "it is empty")]
    [InlineData("[Constant(1), Name({|SYN0022:\"id\"|})] public int Value { get; set; }", "'Id' has it already")]
    [InlineData("[Constant(1)] public int iD { get; set; } [Constant(1)] public int {|SYN0022:i_d|} { get; set; }", "'iD' has it already")]
    public Task BadWireName_IsReported(string property, string reason) => Mistake.AssertPropertyAsync(property, reason);

    [Fact]
    public Task WireNames_ThatDifferByCaseOrObject_AreSilent() => Mistake.AssertPropertyAsync(
        "[Constant(1), Name(\"ID\")] public int Value { get; set; } public Part Part { get; set; } = new(); } public class Part { [Constant(1)] public int Id { get; set; }");

    [Theory]
    [InlineData("[Constant({|SYN0023:\"\\ud800\"|})] public string Value { get; set; } = \"\";", "half of a surrogate pair")]
    [InlineData("[OneOf(\"a\", {|SYN0023:\"\\udc00\"|})] public string Value { get; set; } = \"\";", "half of a surrogate pair")]
    [InlineData("[Sequence({|SYN0023:\"\\ud800{0}\"|})] public string Value { get; set; } = \"\";", "half of a surrogate pair")]
    [InlineData("[Constant(1), Name({|SYN0023:\"\\ud800\"|})] public int Value { get; set; }", "half of a surrogate pair")]
    public Task UnencodableText_IsReported(string property, string reason) => Mistake.AssertPropertyAsync(property, reason);

    [Fact]
    public Task UnencodableText_TooLong_IsReported() => Mistake.AssertPropertyAsync(
        $"[Constant({{|SYN0023:\"{new string('x', 8193)}\"|}})] public string Value {{ get; set; }} = \"\";",
        "it has 8193 bytes, and 8192 are allowed");

    [Fact]
    public Task Text_OfTheLongestLength_IsSilent() => Mistake.AssertPropertyAsync($"[Constant(\"{new string('\u00e9', 4096)}\")] public string Value {{ get; set; }} = \"\";");
}
