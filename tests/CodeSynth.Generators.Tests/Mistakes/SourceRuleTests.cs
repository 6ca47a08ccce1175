using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Mistakes;

/// <summary>SYN0055–0058: rows that come from files.</summary>
public class SourceRuleTests
{
    private const string Key = "[RecordKey] public string Id { get; set; }";

    [Theory]
    [InlineData("public TimeSpan {|SYN0055:Value|} { get; set; }")]
    [InlineData("public Half {|SYN0055:Value|} { get; set; }")]
    [InlineData("public Int128 {|SYN0055:Value|} { get; set; }")]
    [InlineData("public UInt128? {|SYN0055:Value|} { get; set; }")]
    [InlineData("public int[] {|SYN0055:Value|} { get; set; }")]
    [InlineData("public object {|SYN0055:Value|} { get; set; }")]
    [InlineData("public IEnumerable<string> {|SYN0055:Value|} { get; set; }")]
    [InlineData("public char {|SYN0055:Value|} { get; set; }")]
    public Task Column_OfATypeThatNoCellIs_IsReported(string property) => AssertAsync(property, "'E.Value'");

    [Fact]
    public Task Column_OfATypeThatNoCellIs_IsReportedInANestedObject() =>
        Mistake.AssertAsync($$"""[SynthEntity, CsvSource("e.csv")] public partial class E { {{Key}} public Part Part { get; set; } } public class Part { public Type {|SYN0055:Value|} { get; set; } }""", "'E.Part.Value'");

    /// <summary>With and without [CsvSource]: only there the compiler's warning that nothing fills the property is taken back.</summary>
    [Fact]
    public Task Column_OfEveryType_IsSilent() => AssertAsync("""
        public sbyte A { get; set; } public ulong? B { get; set; } public nint C { get; set; } public float D { get; set; } public double? F { get; set; }
        public bool? G { get; set; } public DateTime H { get; set; } public DateTimeOffset? I { get; set; } public DateOnly? J { get; set; } public Guid K { get; set; } public DayOfWeek? L { get; set; }
        public string? M { get; set; } public decimal N { get; set; } [Sequence] public int O { get; set; }
        """);

    [Theory]
    [InlineData("""[SynthEntity, CsvSource({|SYN0056:""|})] public partial class E""", "no file is named")]
    [InlineData("""[SynthEntity, JsonLinesSource({|SYN0056:""|})] public partial class E""", "no file is named")]
    [InlineData("""[SynthEntity, CsvSource("a"), {|SYN0056:JsonLinesSource("b")|}] public partial class E""", "rows come from one file")]
    [InlineData("""[{|SYN0056:CsvSource("a")|}] public class E""", "it is no entity")]
    [InlineData("""[{|SYN0056:JsonLinesSource("a")|}] public class E""", "it is no entity")]
    [InlineData("""[SynthEntity, CsvSource("a", Delimiter = {|SYN0056:'"'|})] public partial class E""", "a delimiter is an ASCII character")]
    [InlineData("""[SynthEntity, CsvSource("a", Delimiter = {|SYN0056:'§'|})] public partial class E""", "a delimiter is an ASCII character")]
    [InlineData("""[SynthEntity(Count = {|SYN0056:-1|}, Rate = 1), CsvSource("a")] public partial class E""", "a file has an end")]
    public Task Source_ThatMakesNoSense_IsReported(string declaration, string reason) => Mistake.AssertAsync($$"""{{declaration}} { {{Key}} }""", reason);

    [Theory]
    [InlineData("""[{|SYN0057:FromColumn("x")|}, Uniform(1, 2)] public int Value { get; set; }""", "a sampler fills it")]
    [InlineData("""[FromColumn({|SYN0057:""|})] public int Value { get; set; }""", "the name is empty")]
    [InlineData("""[FromColumn({|SYN0057:null!|})] public int Value { get; set; }""", "the name is empty")]
    [InlineData("""[FromColumn(Decimals = {|SYN0057:2|})] public double Value { get; set; }""", "only a decimal")]
    [InlineData("""[FromColumn(Decimals = {|SYN0057:-1|})] public decimal Value { get; set; }""", "0 to 15")]
    [InlineData("""[FromColumn("x", Decimals = {|SYN0057:16|})] public decimal Value { get; set; }""", "0 to 15")]
    public Task FromColumn_ThatMakesNoSense_IsReported(string property, string reason) => AssertAsync(property, reason);

    [Fact]
    public Task FromColumn_WithoutAFile_IsReported() =>
        Mistake.AssertPropertyAsync("""[{|SYN0057:FromColumn("x")|}, Uniform(1, 2)] public int Value { get; set; }""", "'E' reads no file");

    [Theory]
    [InlineData("[{|SYN0004:RecordKey|}] public decimal Id { get; set; }")]
    [InlineData("[{|SYN0004:RecordKey|}] public DateOnly Id { get; set; }")]
    [InlineData("[{|SYN0004:RecordKey|}] public DayOfWeek Id { get; set; }")]
    [InlineData("[{|SYN0004:RecordKey|}] public bool Id { get; set; }")]
    public Task Key_OfATypeThatHasNoText_IsReported(string key) =>
        Mistake.AssertAsync($$"""[SynthEntity, CsvSource("e.csv")] public partial class E { {{key}} }""", "a column that is a key has the type string, Guid or an integer.");

    [Fact]
    public Task Key_ThatMayBeNull_IsReported() =>
        Mistake.AssertAsync("""[SynthEntity, CsvSource("e.csv")] public partial class E { [{|SYN0004:RecordKey|}] public string? Id { get; set; } }""", "every record has a key");

    [Fact]
    public Task Copy_OfANullableColumn_NeedsANullOfItsOwn() => Mistake.AssertAsync(
        $$"""
        [SynthEntity, CsvSource("e.csv")] public partial class E { {{Key}} public int? Value { get; set; } }
        [SynthEntity] public partial class F
        {
            [RecordKey, Sequence] public int FId { get; set; }
            [References(typeof(E))] public required string E { get; set; }
            [CopyOf("E", {|SYN0031:"Value"|})] public int Value { get; set; }
        }
        """,
        "'F.Value' is null wherever 'E.Value' is");

    [Fact]
    public Task NoMasterData_JsonLines_IsSilent() =>
        Mistake.AssertAsync($$"""[SynthEntity, JsonLinesSource("e.jsonl")] public partial class E { {{Key}} }""", TestProject.Empty with { HasMasterData = false });

    [Fact]
    public Task NoMasterData_Csv_IsReported() =>
        Mistake.AssertAsync($$"""[SynthEntity, {|SYN0058:CsvSource("e.csv")|}] public partial class E { {{Key}} }""", TestProject.Empty with { HasMasterData = false }, "CodeSynth.MasterData");

    private static Task AssertAsync(string property, string? messagePart = null) =>
        Mistake.AssertAsync($$"""[SynthEntity, CsvSource("e.csv")] public partial class E { {{Key}} {{property}} }""", messagePart);
}
