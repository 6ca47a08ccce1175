using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Mistakes;

/// <summary>SYN0065–0067: texts made of other properties.</summary>
public class TemplateRuleTests
{
    [Theory]
    [InlineData("\"\"", "it names no property, so every row has the same text. Use [Constant]")]
    [InlineData("\"{{Id}}\"", "it names no property")]
    [InlineData("null", "it names no property")]
    [InlineData("\"a {Id\"", "a '{' is not closed. Write '{{' for a brace.")]
    [InlineData("\"a {Id} }\"", "a '}' closes nothing. Write '}}' for a brace.")]
    [InlineData("\"{Id}}\"", "a '}' closes nothing")]
    [InlineData("\"{}\"", "a place names no property")]
    [InlineData("\"{:D3}\"", "a place names no property")]
    [InlineData("\"{Number:D0}\"", "'D0' is no format. Write 'Dn', n from 1 to 18, for the least digits of an integer, as in '{Number:D6}'.")]
    [InlineData("\"{Number:D19}\"", "'D19' is no format")]
    [InlineData("\"{Number:D+3}\"", "'D+3' is no format")]
    [InlineData("\"{Number:X4}\"", "'X4' is no format")]
    [InlineData("\"{Number:}\"", "'' is no format")]
    [InlineData("\"{Id:D3}\"", "'Id' is no integer, so it has no least digits. Write '{Id}'.")]
    [InlineData("\"{Amount:D3}\"", "'Amount' is no integer")]
    [InlineData("\"{List}\"", "'List' has several items. Name a property of one value.")]
    [InlineData("\"{Part}\"", "'Part' is an object. Name one of its properties, as in '{Part.City}'.")]
    [InlineData("\"{Id}{Id}{Id}{Id}{Id}{Id}{Id}{Id}{Id}{Id}{Id}{Id}{Id}{Id}{Id}{Id}{Id}{Id}{Id}{Id}{Id}{Id}{Id}{Id}{Id}{Id}{Id}{Id}{Id}{Id}{Id}{Id}{Id}\"", "it has 33 places, and 32 are allowed")]
    public Task Template_ThatIsNotWellFormed_IsReported(string text, string reason) => AssertAsync("SYN0065", text, reason);

    [Theory]
    [InlineData("\"{Numbr}\"", "names 'Numbr', which is not a property of 'E'. Did you mean 'Number'?")]
    [InlineData("\"{number}\"", "Did you mean 'Number'?")]
    [InlineData("\"{Part.Inn}\"", "Did you mean 'Part.Inner'?")]
    [InlineData("\"{Somewhere}\"", "Write the name of a property")]
    [InlineData("\"{Id.Length}\"", "Write the name of a property")]
    [InlineData("\"{Id }\"", "Did you mean 'Id'?")]
    [InlineData("\"{ParentId.Town}\"", "'ParentId' leads to another entity: add a property with '[CopyOf(nameof(ParentId), \"Town\")]' and name that.")]
    public Task Template_OfWhatIsNoProperty_IsReported(string text, string reason) => AssertAsync("SYN0066", text, reason);

    [Theory]
    [InlineData("[Template({|SYN0067:\"{Value}\"|})] public string Value { get; set; } = \"\";", "The text of 'E.Value' would be part of itself: Value → Value.")]
    [InlineData("[Template({|SYN0067:\"{B}\"|})] public string A { get; set; } = \"\"; [Template({|SYN0067:\"{Id}{A}\"|})] public string B { get; set; } = \"\";", "would be part of itself: ")]
    [InlineData("[Template({|SYN0067:\"{B}\"|})] public string A { get; set; } = \"\"; [Template({|SYN0067:\"{C}\"|})] public string B { get; set; } = \"\"; [Template({|SYN0067:\"{A}\"|})] public string C { get; set; } = \"\"; [Template(\"{A}\")] public string D { get; set; } = \"\";", " → ")]
    [InlineData("[References(typeof(E))] public string? EarlierId { get; set; } [CopyOf(\"EarlierId\", \"Value\")] public string? Earlier { get; set; } [Template({|SYN0067:\"{Id} after {Earlier}\"|})] public string Value { get; set; } = \"\";", "Value → Earlier → Value")]
    public Task Template_ThatIsPartOfItself_IsReported(string properties, string reason) => Mistake.AssertPropertyAsync(properties, reason);

    [Theory]
    [InlineData("[{|SYN0012:Template(\"{Id}\")|}] public int Value { get; set; }", "It fills string.")]
    [InlineData("[Items(1, 2), {|SYN0030:Template(\"{Id}\")|}] public string[] Value { get; set; } = [];", "[Template] gives one value per row")]
    [InlineData("[Template(\"{Id}\"), {|SYN0011:Fake(Fake.City)|}] public string Value { get; set; } = \"\";", "")]
    [InlineData("[Template({|SYN0023:\"{Id}\\ud800\"|})] public string Value { get; set; } = \"\";", "half of a surrogate pair")]
    public Task Template_WhereItCannotStand_IsReported(string property, string reason) => Mistake.AssertPropertyAsync(property, reason);

    /// <summary>How long the texts of a file are is known when it is read, and the maximum of a template when it is compiled.</summary>
    [Theory]
    [InlineData("public string Id { get; set; } = \"\"; public string Name { get; set; } = \"\";", "Name")]
    [InlineData("public string Id { get; set; } = \"\";", "Id")]
    [InlineData("public int Id { get; set; } public DateOnly Day { get; set; }", "Day")]
    [InlineData("public int Id { get; set; } [References(typeof(E))] public int? Former { get; set; } public string Name { get; set; } = \"\"; [CopyOf(\"Former\", \"Name\")] public string? Copy { get; set; }", "Copy")]
    public Task Template_OfATextFromAFile_IsReported(string properties, string name) => Mistake.AssertAsync(
        $$"""[SynthEntity, CsvSource("e.csv")] public partial class E { [RecordKey] {{properties}} [Template({|SYN0065:"{{{name}}}!"|})] public string Text { get; set; } = ""; }""",
        $"'{name}' comes from a file, so how long its texts are is not known here. Take it out of the template.");

    [Fact]
    public Task Template_OfOtherColumns_IsSilent() => Mistake.AssertAsync("""
        [SynthEntity, CsvSource("e.csv")]
        public partial class E
        {
            [RecordKey] public int Id { get; set; }
            public DayOfWeek Day { get; set; }
            public decimal? Price { get; set; }
            public DateTime At { get; set; }
            [References(typeof(E))] public int? Former { get; set; }
            [Template("{Id:D3} {Day} {Price} {At} {Former}")] public string Text { get; set; } = "";
        }
        """);

    [Fact]
    public Task Template_AsRecordKey_IsReported() => Mistake.AssertAsync(
        "[SynthEntity] public partial class E { [{|SYN0004:RecordKey|}, Template(\"{Number}\")] public string Id { get; set; } = \"\"; [Uniform(1, 2)] public int Number { get; set; } }",
        "no row can be found by a value of its sampler");

    /// <summary>What is wrong with a part is said of the part alone.</summary>
    [Fact]
    public Task Template_OfAPropertyThatIsWrong_IsSilentItself() => Mistake.AssertPropertyAsync(
        "[Uniform({|SYN0014:3|}, 2)] public int Number { get; set; } [Template(\"{Number}\")] public string Value { get; set; } = \"\";");

    [Theory]
    [InlineData("[Template(\"{Id}\")] public string Value { get; set; } = \"\";")]
    [InlineData("[Template($\"{{{nameof(Id)}}}-{{{nameof(E.Other)}:D3}}\")] public string? Value { get; set; } [Sequence] public int Other { get; set; }")]
    [InlineData("[NullRate(0.5), Template(\"{{{Id}}}\")] public string? Value { get; set; }")]
    [InlineData("[Template(\"{A}{A}\")] public string B { get; set; } = \"\"; [Template(\"{Id}{Id}\")] public string A { get; set; } = \"\";")]
    public Task Template_ThatFits_IsSilent(string property) => Mistake.AssertPropertyAsync(property);

    private static Task AssertAsync(string id, string text, string reason) => Mistake.AssertAsync(
        $$"""
        [SynthEntity]
        public partial class Parent
        {
            [RecordKey, Sequence] public int ParentId { get; set; }
            [Fake(Fake.City)] public string Town { get; set; } = "";
        }

        public class Inside
        {
            [Uniform(1, 2)] public int Inner { get; set; }
        }

        [SynthEntity]
        public partial class E
        {
            [RecordKey, Sequence("E{0}")] public string Id { get; set; } = "";
            [Uniform(1, 9)] public int Number { get; set; }
            [Uniform(1, 9, Decimals = 2)] public decimal Amount { get; set; }
            [Items(1, 2), Uniform(1, 9)] public int[] List { get; set; } = [];
            [References] public int ParentId { get; set; }
            public Inside Part { get; set; } = new();
            [Template({|{{id}}:{{text}}|})] public string Value { get; set; } = "";
        }
        """,
        reason);
}
