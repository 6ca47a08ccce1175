using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Mistakes;

/// <summary>SYN0032–0043: names that random streams are derived from.</summary>
public class StreamRuleTests
{
    private const string Key = """[RecordKey, Sequence("E{0}")] public string Id { get; set; } = "";""";

    [Theory]
    [InlineData("\"\"", "Give the name alone")]
    [InlineData("null!", "Give the name alone")]
    [InlineData("\" \"", "Give the name alone")]
    [InlineData("\"Address.City\"", "without a path")]
    [InlineData("\"@event\"", "Give the name alone")]
    [InlineData("nameof(Value)", "it is the present name")]
    public Task FormerName_OfAProperty_ThatMakesNoSense_IsReported(string name, string reason) =>
        Mistake.AssertPropertyAsync($$"""[Uniform(1, 9), FormerlyKnownAs({|SYN0032:{{name}}|})] public int Value { get; set; }""", reason);

    [Theory]
    [InlineData("\"\"", "it is no entity's name")]
    [InlineData("\"Shop.Order\"", "it is no entity's name")]
    [InlineData("\"E\"", "it is the present name")]
    public Task FormerName_OfAnEntity_ThatMakesNoSense_IsReported(string name, string reason) =>
        Mistake.AssertAsync($$"""[SynthEntity, FormerlyKnownAs({|SYN0032:{{name}}|})] public partial class E { {{Key}} }""", reason);

    [Fact]
    public Task FormerName_OfATypeThatIsNoEntity_IsReported() => Mistake.AssertAsync(
        $$"""
        [SynthEntity] public partial class E { {{Key}} public Part Part { get; set; } = new(); }
        [FormerlyKnownAs({|SYN0032:"Piece"|})] public class Part { [Uniform(1, 2)] public int Value { get; set; } }
        """,
        "'Part' is no entity");

    [Theory]
    [InlineData("""[SynthEntity, FormerlyKnownAs("Old-1")] public partial class E""")]
    [InlineData("""[SynthEntity(Name = "Second"), FormerlyKnownAs("E")] public partial class E""")]
    public Task FormerName_OfAnEntity_ThatFits_IsSilent(string declaration) => Mistake.AssertAsync($$"""{{declaration}} { {{Key}} }""");

    [Theory]
    [InlineData("class")]
    [InlineData("Ünder_score")]
    public Task FormerName_OfAProperty_ThatFits_IsSilent(string name) =>
        Mistake.AssertPropertyAsync($$"""[FormerlyKnownAs("{{name}}"), Uniform(1, 9)] public int Value { get; set; }""");

    /// <summary>The older property is the one with the attribute, wherever it stands.</summary>
    [Theory]
    [InlineData("""[Uniform(1, 9), FormerlyKnownAs({|SYN0033:"Old"|})] public int New { get; set; } [Uniform(1, 9)] public int Old { get; set; }""")]
    [InlineData("""[Uniform(1, 9)] public int Old { get; set; } [Uniform(1, 9), FormerlyKnownAs({|SYN0033:"Old"|})] public int New { get; set; }""")]
    public Task SharedFieldStream_WithANewPropertyOfTheOldName_IsReported(string properties) =>
        Mistake.AssertPropertyAsync(properties, "'E.New' and 'E.Old' would both draw from the random stream 'Old'");

    [Fact]
    public Task SharedFieldStream_OfTwoFormerNames_IsReported() => Mistake.AssertPropertyAsync(
        """[Uniform(1, 9), FormerlyKnownAs("Old")] public int A { get; set; } [Uniform(1, 9), FormerlyKnownAs({|SYN0033:"Old"|})] public int B { get; set; }""",
        "'E.B' and 'E.A'");

    [Fact]
    public Task SharedFieldStream_OfNestedObjects_IsReportedOnTheObjectThatWasRenamed() => Mistake.AssertAsync(
        $$"""
        [SynthEntity] public partial class E
        {
            {{Key}}
            [FormerlyKnownAs({|SYN0033:"Home"|})] public Part Work { get; set; } = new();
            public Part Home { get; set; } = new();
        }
        public class Part { [Uniform(1, 2)] public int Value { get; set; } }
        """,
        "'E.Work.Value' and 'E.Home.Value' would both draw from the random stream 'Home.Value'");

    /// <summary>Two properties that exchanged their names, and one name in two objects, are no clash.</summary>
    [Fact]
    public Task FormerNames_ThatDiffer_AreSilent() => Mistake.AssertAsync(
        $$"""
        [SynthEntity, FormerlyKnownAs("F")] public partial class E
        {
            {{Key}}
            [Uniform(1, 9), FormerlyKnownAs("B")] public int A { get; set; }
            [Uniform(1, 9), FormerlyKnownAs("A")] public int B { get; set; }
            [FormerlyKnownAs("Home")] public Part Work { get; set; } = new();
            [FormerlyKnownAs("Work")] public Part Home { get; set; } = new();
        }
        [SynthEntity, FormerlyKnownAs("E")] public partial class F { {{Key}} }
        public class Part { [Uniform(1, 2), FormerlyKnownAs("A")] public int Value { get; set; } }
        """);

    [Fact]
    public Task SharedEntityStream_WithANewEntityOfTheOldName_IsReported() => Mistake.AssertAsync(
        $$"""
        [SynthEntity, FormerlyKnownAs({|SYN0034:"Order"|})] public partial class Purchase { {{Key}} }
        [SynthEntity] public partial class Order { {{Key}} }
        """,
        "'Purchase' and 'Order' would both draw from the random streams of 'Order'");

    [Fact]
    public Task SharedEntityStream_OfTwoFormerNames_IsReportedOnBoth() => Mistake.AssertAsync(
        $$"""
        [SynthEntity, FormerlyKnownAs({|SYN0034:"Order"|})] public partial class A { {{Key}} }
        [SynthEntity, FormerlyKnownAs({|SYN0034:"Order"|})] public partial class B { {{Key}} }
        """);

    /// <summary>The name itself is given twice: that says it all.</summary>
    [Fact]
    public Task SharedEntityStream_OfEntitiesOfOneName_IsReportedAsThat() => Mistake.AssertAsync(
        $$"""
        namespace X { [SynthEntity, FormerlyKnownAs("Old")] public partial class Order { {{Key}} } }
        namespace Y { [SynthEntity, FormerlyKnownAs("Old")] public partial class {|SYN0025:Order|} { {{Key}} } }
        """);
}
