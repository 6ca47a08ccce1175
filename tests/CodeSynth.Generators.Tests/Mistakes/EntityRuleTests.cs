using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Mistakes;

/// <summary>SYN0001–0004, 0018, 0019, 0026: a type as a whole, its key and its options.</summary>
public class EntityRuleTests
{
    private const string Key = """[RecordKey, Sequence("E{0}")] public string Id { get; set; } = "";""";

    [Theory]
    [InlineData("public class {|SYN0001:E|}", "Declare it 'partial class E'.")]
    [InlineData("public record {|SYN0001:E|}", "Declare it 'partial record E'.")]
    [InlineData("public readonly record struct {|SYN0001:E|}", "Declare it 'partial record struct E'.")]
    [InlineData("public struct {|SYN0001:E|}", "Declare it 'partial struct E'.")]
    public Task NotPartial_Type_IsReported(string declaration, string advice) =>
        Mistake.AssertAsync($$"""[SynthEntity] {{declaration}} { {{Key}} }""", advice);

    [Theory]
    [InlineData("partial class E")]
    [InlineData("public sealed partial record E")]
    [InlineData("internal partial record class E")]
    [InlineData("public partial class @class")]
    [InlineData("public partial class E<T, @in> where T : class, new()")]
    public Task Type_ThatFits_IsSilent(string declaration) => Mistake.AssertAsync($$"""[SynthEntity] {{declaration}} { {{Key}} }""");

    [Fact]
    public Task Type_DeclaredInTwoParts_IsSilent() => Mistake.AssertAsync($$"""
        [SynthEntity] public partial class E { {{Key}} }
        public partial class E { [Constant(1)] public int Other { get; set; } }
        """);

    [Theory]
    [InlineData("public ref partial struct {|SYN0019:E|} { public E() { } ", "Remove 'ref'.")]
    [InlineData("public partial class {|SYN0019:E|}<Synth> { ", "Rename the type or type parameter.")]
    [InlineData("public abstract partial class {|SYN0019:E|} { ", "'abstract'")]
    [InlineData("file partial class {|SYN0019:E|} { ", "'file'")]
    [InlineData("public partial class {|SYN0019:Synth|} { ", "Rename the type")]
    [InlineData("public partial class {|SYN0019:E|} { public int Synth() => 0; ", "Rename the member")]
    [InlineData("public partial class {|SYN0019:E|} { public class Synth { } ", "Rename the member")]
    [InlineData("public partial class {|SYN0019:E|} { public required int Field; ", "the required field 'Field'")]
    public Task UnsupportedType_IsReported(string declaration, string reason) => Mistake.AssertAsync($$"""[SynthEntity] {{declaration}} {{Key}} }""", reason);

    [Fact]
    public Task PrivateConstructor_IsSilent() => Mistake.AssertAsync($$"""[SynthEntity] public partial class E { private E() { } {{Key}} }""");

    [Fact]
    public Task NoKey_IsReported() => Mistake.AssertAsync(
        """[SynthEntity] public partial class {|SYN0002:Order|} { [Constant(1)] public int Value { get; set; } }""",
        "[RecordKey, Sequence(\"ORDER_{0:D6}\")] public required string OrderId { get; init; }");

    [Fact]
    public Task TwoKeys_AreReported() => Mistake.AssertPropertyAsync(
        """[{|SYN0003:RecordKey|}, Sequence] public int Second { get; set; }""",
        "Remove [RecordKey] from 'Second' or from 'Id'.");

    [Theory]
    [InlineData("""[{|SYN0004:RecordKey|}, Fake(Fake.City)] public string Id { get; set; } = "";""", "Use [Sequence] or [Uuid].")]
    [InlineData("""[{|SYN0004:RecordKey|}, Uniform(1, 9)] public int Id { get; set; }""", "Use [Sequence] or [Uuid].")]
    [InlineData("""[{|SYN0004:RecordKey|}, Sequence("E{0}")] public string? Id { get; set; }""", "Remove the '?'.")]
    [InlineData("""[{|SYN0004:RecordKey|}, Sequence("\"{0}\"")] public string Id { get; set; } = "";""", "quote")]
    [InlineData("""[{|SYN0004:RecordKey|}, Sequence("a\\{0}")] public string Id { get; set; } = "";""", "backslash")]
    [InlineData("""[{|SYN0004:RecordKey|}, Sequence("{0}\n")] public string Id { get; set; } = "";""", "control character")]
    public Task UnusableKey_IsReported(string property, string reason) => Mistake.AssertAsync($$"""[SynthEntity] public partial class E { {{property}} }""", reason);

    [Theory]
    [InlineData("[RecordKey] public string {|SYN0010:Id|} { get; set; } = \"\";", "Add [Sequence] or [Uuid]")]
    [InlineData("[RecordKey] public long {|SYN0010:Id|} { get; set; }", "Add [Sequence], which")]
    [InlineData("[RecordKey] public Guid {|SYN0010:Id|} { get; set; }", "Add [Uuid]")]
    public Task KeyWithoutSampler_IsToldOfThoseThatMakeKeys(string property, string advice) =>
        Mistake.AssertAsync($$"""[SynthEntity] public partial class E { {{property}} }""", advice);

    [Fact]
    public Task UnusableKey_InANestedObject_IsReported() => Mistake.AssertAsync(
        $$"""
        [SynthEntity] public partial class E { {{Key}} public Part Part { get; set; } = new(); }
        public class Part { [{|SYN0004:RecordKey|}, Sequence] public int Id { get; set; } }
        """,
        "E.Part.Id");

    [Theory]
    [InlineData("""[RecordKey, Sequence] public int Id { get; set; }""")]
    [InlineData("""[RecordKey, Sequence] public ulong Id { get; set; }""")]
    [InlineData("""[RecordKey, Sequence("é{0:D18}/😀")] public string Id { get; set; } = "";""")]
    public Task Key_ThatFits_IsSilent(string property) => Mistake.AssertAsync($$"""[SynthEntity] public partial class E { {{property}} }""");

    [Theory]
    [InlineData("""Count = {|SYN0018:-1|}""", "or -1 beside a Rate, to go on until the run is stopped")]
    [InlineData("""Count = {|SYN0018:-1|}, Rate = 0""", "or -1 beside a Rate")]
    [InlineData("""Count = {|SYN0018:-2|}, Rate = 1""", "it must be 0 or more")]
    [InlineData("""Rate = {|SYN0018:-1|}""", "it must be 0, or above it")]
    [InlineData("""Rate = {|SYN0018:2e9|}""", "at most 1000000000 rows per second")]
    [InlineData("""Rate = {|SYN0018:1e-10|}""", "at most 9 digits")]
    [InlineData("""Rate = {|SYN0018:double.NaN|}""", "it must be 0, or above it")]
    [InlineData("""Arrivals = {|SYN0018:Arrivals.Poisson|}""", "that needs a Rate above 0")]
    [InlineData("""Rate = 0, Arrivals = {|SYN0018:Arrivals.Poisson|}""", "that needs a Rate above 0")]
    [InlineData("""Rate = 1, Arrivals = {|SYN0018:(Arrivals)7|}""", "it must be Constant or Poisson")]
    [InlineData("""Topic = {|SYN0018:"my topic"|}""", "a topic has 1 to 249")]
    [InlineData("""Topic = {|SYN0018:""|}""", "Topic of 'E' is empty")]
    [InlineData("""Topic = {|SYN0018:".."|}""", "a topic has 1 to 249")]
    [InlineData("""Name = {|SYN0018:"a.b"|}, Topic = "t" """, "'_' and '-' only")]
    [InlineData("""Name = {|SYN0018:""|}, Topic = "t" """, "Name of 'E' is empty")]
    public Task BadOption_IsReported(string option, string requirement) => Mistake.AssertAsync($$"""[SynthEntity({{option}})] public partial class E { {{Key}} }""", requirement);

    [Theory]
    [InlineData("Count = 0, Rate = 0")]
    [InlineData("Count = -1, Rate = 0.5")]
    [InlineData("Arrivals = Arrivals.Constant")]
    [InlineData("Rate = 0.5, Arrivals = Arrivals.Poisson")]
    [InlineData("Count = long.MaxValue, Rate = 1e9")]
    [InlineData("Rate = 0.000000001, Topic = \"a.B_c-9\", Name = \"ä-1\"")]
    public Task Option_InRange_IsSilent(string options) => Mistake.AssertAsync($$"""[SynthEntity({{options}})] public partial class E { {{Key}} }""");

    [Theory]
    [InlineData("[RecordKey, {|SYN0013:Sequence|}] public int Id { get; set; }", "with rows without end from 1 it leaves the range of 'int'")]
    [InlineData("[RecordKey, {|SYN0013:Sequence(Start = 0)|}] public uint Id { get; set; }", "Make the property a long")]
    [InlineData("[RecordKey, Sequence] public long Id { get; set; }", null)]
    [InlineData("""[RecordKey, Sequence("a{0}")] public string Id { get; set; } = "";""", null)]
    public Task Key_OfRowsWithoutEnd_HasToHaveRoomForThem(string property, string? reason) =>
        Mistake.AssertAsync($$"""[SynthEntity(Count = -1, Rate = 5)] public partial class E { {{property}} }""", reason);

    [Fact]
    public async Task UnsafeNotAllowed_IsReportedOnEveryEntity_AndNothingIsEmittedThatNeedsIt()
    {
        TestProject project = TestProject.Of($$"""[SynthEntity(Count = 5)] public partial class E { {{Key}} }""") with { AllowUnsafe = false };

        Finding finding = Assert.Single(await AnalyzerRun.OfAsync(project));

        Assert.Equal(("SYN0026", "SynthEntity(Count = 5)"), (finding.Id, finding.Squiggle));
        Assert.Contains("<AllowUnsafeBlocks>true</AllowUnsafeBlocks>", finding.Message, StringComparison.Ordinal);
        GeneratorRun run = GeneratorRun.Of(project);
        run.AssertCompiles();
        Assert.Equal(["SynthCatalog.g.cs"], run.Files.Keys);
    }
}
