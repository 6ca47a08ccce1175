using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Mistakes;

/// <summary>SYN0029–0036: null rates, items, and copies of what may be null.</summary>
public class OptionalRuleTests
{
    [Theory]
    [InlineData("[NullRate({|SYN0029:-0.1|}), Fake(Fake.City)] public string? Value { get; set; }", "-0.1 is no probability. Give a number from 0 to 1.")]
    [InlineData("[NullRate({|SYN0029:1.5|}), Uniform(1, 2)] public int? Value { get; set; }", "1.5 is no probability")]
    [InlineData("[NullRate(rate: {|SYN0029:double.NaN|}), Uniform(1, 2)] public int? Value { get; set; }", "NaN is no probability")]
    [InlineData("[NullRate({|SYN0029:double.PositiveInfinity|}), Uniform(1, 2)] public int? Value { get; set; }", "is no probability")]
    [InlineData("[{|SYN0029:NullRate(0.5)|}, Fake(Fake.City)] public string Value { get; set; } = \"\";", "its type 'string' has no null. Declare it 'string?'.")]
    [InlineData("[{|SYN0029:NullRate(0.5)|}, Uniform(1, 2)] public int Value { get; set; }", "Declare it 'int?'.")]
    [InlineData("[{|SYN0029:NullRate(0.5)|}, EventTime] public DateTimeOffset Value { get; set; }", "Declare it 'DateTimeOffset?'.")]
    [InlineData("[{|SYN0029:NullRate(0.5)|}, Items(1, 2), Uniform(1, 2)] public int[] Value { get; set; } = [];", "Declare it 'int[]?'.")]
    public Task BadNullRate_IsReported(string property, string reason) => Mistake.AssertPropertyAsync(property, reason);

    [Theory]
    [InlineData("[NullRate(0)] [Fake(Fake.City)] public string? Value { get; set; }")]
    [InlineData("[NullRate(1), Uniform(1, 2, Decimals = 2)] public decimal? Value { get; set; }")]
    [InlineData("[NullRate(-0.0), Constant(true)] public bool? Value { get; set; }")]
    [InlineData("[Uniform(1, 2)] public int? Value { get; set; }")]
    [InlineData("#nullable disable\n[NullRate(0.5), Fake(Fake.City)] public string Value { get; set; }\n#nullable restore")]
    public Task NullRate_ThatFits_IsSilent(string property) => Mistake.AssertPropertyAsync(property);

    [Theory]
    [InlineData("[NullRate(0.5)] public string? {|SYN0010:Value|} { get; set; }", "Add [Fake]")]
    [InlineData("[Items(1, 2)] public string[]? {|SYN0010:Value|} { get; set; }", "[Items] says how many items there are; add a sampler for an item beside it")]
    [InlineData("[Items(1, 2)] public List<E>? {|SYN0010:Value|} { get; set; }", "No sampler fills items of the type 'E'")]
    [InlineData("public int[][]? {|SYN0010:Value|} { get; set; }", "No sampler fills items of the type 'int[]'")]
    [InlineData("public List<int> {|SYN0010:Value|} { get; set; } = [];", "Add [Items(1, 5)] and a sampler for an item")]
    [InlineData("[NullRate(0.5), Fake(Fake.City), {|SYN0011:OneOf(\"a\")|}] public string? Value { get; set; }", "[Fake] and [OneOf]")]
    public Task Decorator_WithoutItsOneSampler_IsReported(string property, string reason) => Mistake.AssertPropertyAsync(property, reason);

    [Theory]
    [InlineData("[{|SYN0012:EventTime|}] public DateTimeOffset? Value { get; set; }")]
    [InlineData("[{|SYN0012:EventTime|}] public long? Value { get; set; }")]
    [InlineData("[NullRate(0.5), {|SYN0012:EventTime|}] public DateTime? Value { get; set; }")]
    public Task EventTime_ThatMayBeNull_IsReported(string property) => Mistake.AssertPropertyAsync(property, "because every row has its time");

    [Theory]
    [InlineData("[{|SYN0004:RecordKey|}, Sequence] public int? Id { get; set; }")]
    [InlineData("[{|SYN0004:RecordKey|}, Sequence(\"E{0}\")] public string? Id { get; set; }")]
    [InlineData("[{|SYN0004:RecordKey|}, NullRate(0.5), Sequence] public long? Id { get; set; }")]
    public Task Key_ThatMayBeNull_IsReported(string property) => Mistake.AssertAsync($"[SynthEntity] public partial class E {{ {property} }}", "it may be null, and every record has a key");

    [Theory]
    [InlineData("[Items({|SYN0030:-1|}, 2), Uniform(1, 2)] public int[] Value { get; set; } = [];", "the fewest are -1; give 0 or more")]
    [InlineData("[Items({|SYN0030:3|}, 2), Uniform(1, 2)] public int[] Value { get; set; } = [];", "the fewest, 3, are more than the most, 2")]
    [InlineData("[Items(max: {|SYN0030:100001|}, min: 1), Uniform(1, 2)] public int[] Value { get; set; } = [];", "give at most 100000")]
    [InlineData("[{|SYN0030:Items(1, 2)|}, Uniform(1, 2)] public int Value { get; set; }", "its type 'int' is not T[]")]
    [InlineData("[{|SYN0030:Items(1, 2)|}, Fake(Fake.City)] public string Value { get; set; } = \"\";", "its type 'string' is not T[]")]
    [InlineData("[{|SYN0030:Items(1, 2)|}, Uniform(1, 2)] public int[,] Value { get; set; } = new int[0, 0];", "its type 'int[*,*]' is not T[]")]
    [InlineData("[{|SYN0030:Items(1, 2)|}, Uniform(1, 2)] public int?[] Value { get; set; } = [];", "whose T has no '?'")]
    [InlineData("[{|SYN0030:Items(1, 2)|}, Uniform(1, 2)] public HashSet<int> Value { get; set; } = [];", "its type 'HashSet<int>' is not T[]")]
    [InlineData("[Items(1, 2), {|SYN0030:Sequence|}] public int[] Value { get; set; } = [];", "[Sequence] gives one value per row")]
    [InlineData("[Items(1, 2), {|SYN0030:EventTime|}] public DateTimeOffset[] Value { get; set; } = [];", "[EventTime] gives one value per row")]
    [InlineData("[Items(1, 2), {|SYN0030:CopyOf(\"Id\", \"Id\")|}] public string[] Value { get; set; } = [];", "a copied array comes with its items")]
    [InlineData("[Items(1, 2), {|SYN0030:Uuid(Version = 7)|}] public Guid[] Value { get; set; } = [];", "Use version 4.")]
    [InlineData("[Uniform(1, 2)] public int[] {|SYN0030:Value|} { get; set; } = [];", "nothing says how many there are")]
    [InlineData("[NullRate(0.5), Fake(Fake.City)] public List<string>? {|SYN0030:Value|} { get; set; }", "Add for example '[Items(1, 5)]'.")]
    public Task BadItems_AreReported(string property, string reason) => Mistake.AssertPropertyAsync(property, reason);

    [Theory]
    [InlineData("[Items(0, 0), Uniform(1, 2)] public int[] Value { get; set; } = [];")]
    [InlineData("[Items(2, 2), Uniform(1, 2)] public IReadOnlyList<byte> Value { get; set; } = [];")]
    [InlineData("[Items(0, 9)] [Fake(Fake.City)] public string?[] Value { get; set; } = [];")]
    [InlineData("[Items(0, 9), OneOf(\"a\")] public List<string?>? Value { get; set; } = [];")]
    public Task Items_ThatFit_AreSilent(string property) => Mistake.AssertPropertyAsync(property);

    /// <summary>The sampler beside [Items] is told the type of an item, and reports as beside any other.</summary>
    [Theory]
    [InlineData("[Items(1, 2), {|SYN0012:Fake(Fake.City)|}] public int[] Value { get; set; } = [];", "'int[]'")]
    [InlineData("[Items(1, 2), {|SYN0012:Uniform(1, 2)|}] public int[][] Value { get; set; } = [];", "'int[][]'")]
    [InlineData("[Items(1, 2), Uniform(0, {|SYN0014:256|})] public byte[] Value { get; set; } = [];", "0 to 255")]
    [InlineData("[Items(1, 2), Constant({|SYN0016:\"x\"|})] public bool[] Value { get; set; } = [];", "write true or false")]
    public Task Items_WhoseSamplerDoesNotFit_AreReported(string property, string reason) => Mistake.AssertPropertyAsync(property, reason);

    [Fact]
    public Task Items_WhoseMembersWouldBeNamedTwice_AreReported() => Mistake.AssertAsync(
        """
        [SynthEntity]
        public partial class {|SYN0020:E|}
        {
            [RecordKey, Sequence("E{0}")] public string Id { get; set; } = "";
            [Items(1, 2), Uniform(1, 2)] public int[] Value { get; set; } = [];
            [Uniform(1, 2)] public int Value_Item { get; set; }
        }
        """,
        "named like those for 'Value[]'");

    [Theory]
    [InlineData("[References] public int ParentId { get; set; } [CopyOf(\"ParentId\", {|SYN0031:\"City\"|})] public string Value { get; set; } = \"\";", "'Child.Value' is null wherever 'Parent.City' is, but its type 'string' has no null. Declare it 'string?'.")]
    [InlineData("[References] public int ParentId { get; set; } [CopyOf(\"ParentId\", {|SYN0031:\"Number\"|})] public int Value { get; set; }", "'Parent.Number' is, but its type 'int'")]
    [InlineData("[References] public int ParentId { get; set; } [CopyOf(\"ParentId\", {|SYN0031:\"Part.Inner\"|})] public int Value { get; set; }", "wherever 'Parent.Part' is")]
    [InlineData("[References] public int ParentId { get; set; } [CopyOf(\"ParentId\", {|SYN0031:\"List\"|})] public int[] Value { get; set; } = [];", "wherever 'Parent.List' is")]
    [InlineData("[NullRate(0.5), References] public int? ParentId { get; set; } [CopyOf({|SYN0031:\"ParentId\"|}, \"Always\")] public int Value { get; set; }", "wherever 'Child.ParentId' is")]
    [InlineData("[References] public int ParentId { get; set; } [CopyOf(\"ParentId\", \"City\")] public string? City { get; set; } [NullRate(0.1), References(typeof(Child2))] public int? OtherId { get; set; } [CopyOf({|SYN0031:\"OtherId\"|}, \"ParentId\")] public int Value { get; set; }", "wherever 'Child.OtherId' is")]
    [InlineData("[References(typeof(Child2))] public int OtherId { get; set; } [CopyOf(\"OtherId\", {|SYN0031:\"City\"|})] public string Value { get; set; } = \"\";", "wherever 'Child2.City' is")]
    [InlineData("[NullRate(0.5)] public Holder? Holder { get; set; } [CopyOf({|SYN0031:\"Holder.ParentId\"|}, \"Always\")] public int Value { get; set; }", "wherever 'Child.Holder' is")]
    public Task Copy_OfWhatMayBeNullWithoutANull_IsReported(string properties, string reason) => Mistake.AssertAsync(Family(properties), reason);

    [Theory]
    [InlineData("[References] public int ParentId { get; set; } [CopyOf(\"ParentId\", \"City\")] public string? Value { get; set; }")]
    [InlineData("[References] public int ParentId { get; set; } [CopyOf(\"ParentId\", \"Never\")] public string Value { get; set; } = \"\";")]
    [InlineData("[References] public int ParentId { get; set; } [CopyOf(\"ParentId\", \"Always\")] public int? Value { get; set; }")]
    [InlineData("[References] public int? ParentId { get; set; } [CopyOf(\"ParentId\", \"Always\")] public int Value { get; set; }")]
    [InlineData("[NullRate(0.5)] public Holder? Holder { get; set; }")] // a copy inside of the object through a link inside of it
    public Task Copy_WhoseTypeHasRoom_IsSilent(string properties) => Mistake.AssertAsync(Family(properties));

    private static string Family(string properties) =>
        $$"""
        [SynthEntity]
        public partial class Parent
        {
            [RecordKey, Sequence] public int ParentId { get; set; }
            [NullRate(0.5), Fake(Fake.City)] public string? City { get; set; }
            [NullRate(0.5), Uniform(1, 2)] public int? Number { get; set; }
            [NullRate(0.5), Items(1, 2), Uniform(1, 2)] public int[]? List { get; set; }
            [Fake(Fake.City)] public string? Never { get; set; }
            [Uniform(1, 2)] public int Always { get; set; }
            [NullRate(0.5)] public Part? Part { get; set; }
        }

        public class Part
        {
            [Uniform(1, 2)] public int Inner { get; set; }
        }

        public class Holder
        {
            [References] public int ParentId { get; set; }
            [CopyOf("ParentId", "Always")] public int Beside { get; set; }
        }

        [SynthEntity]
        public partial class Child2
        {
            [RecordKey, Sequence] public int Child2Id { get; set; }
            [References] public int ParentId { get; set; }
            [CopyOf("ParentId", "City")] public string? City { get; set; }
        }

        [SynthEntity]
        public partial class Child
        {
            [RecordKey, Sequence("C{0}")] public string Id { get; set; } = "";
            {{properties}}
        }
        """;
}
