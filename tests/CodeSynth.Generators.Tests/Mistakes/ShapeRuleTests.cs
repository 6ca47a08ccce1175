using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Mistakes;

/// <summary>SYN0001, 0005, 0019 and 0020 where the shape of a type is at fault: how it is declared, nested, constructed and inherited.</summary>
public class ShapeRuleTests
{
    private const string Key = """[RecordKey, Sequence("E{0}")] public string Id { get; init; }""";

    [Theory]
    [InlineData("partial struct")]
    [InlineData("readonly partial struct")]
    [InlineData("partial record struct")]
    [InlineData("public readonly partial record struct")]
    public Task Struct_IsSilent(string declaration) => Mistake.AssertAsync($$"""[SynthEntity] {{declaration}} E { {{Key}} }""");

    [Theory]
    [InlineData("class {|SYN0001:Outer|}", "Declare it 'partial class Outer'.")]
    [InlineData("static class {|SYN0001:Outer|}", "contains the entity 'E'")]
    [InlineData("struct {|SYN0001:Outer|}", "Declare it 'partial struct Outer'.")]
    [InlineData("interface {|SYN0001:Outer|}", "Declare it 'partial interface Outer'.")]
    [InlineData("record struct {|SYN0001:Outer|}<T>", "Declare it 'partial record struct Outer'.")]
    public Task Container_ThatIsNotPartial_IsReportedUnderItsName(string container, string advice) =>
        Mistake.AssertAsync($$"""public {{container}} { [SynthEntity] public partial record struct E { {{Key}} } }""", advice);

    [Fact]
    public Task Container_OfAContainer_MustBePartialToo() => Mistake.AssertAsync(
        $$"""public class {|SYN0001:Outermost|} { public partial class Outer { [SynthEntity] public partial record struct E { {{Key}} } } }""",
        "'partial class Outermost'");

    [Theory]
    [InlineData("public partial class Outer { [SynthEntity] partial record struct {|SYN0019:E|}", "'E' cannot be seen outside of 'Outer'")]
    [InlineData("public partial class Outer { [SynthEntity] private protected partial record struct {|SYN0019:E|}", "Make it internal or public.")]
    [InlineData("public partial class A { partial class Outer { [SynthEntity] public partial record struct {|SYN0019:E|} { [RecordKey, Sequence] public int Key { get; set; } } } } public class B {", "'Outer' cannot be seen outside of 'A'")]
    [InlineData("file partial class Outer { [SynthEntity] public partial record struct {|SYN0019:E|}", "'Outer' is local to its file")]
    public Task Entity_ThatTheCatalogCannotSee_IsReported(string declaration, string reason) =>
        Mistake.AssertAsync(declaration.EndsWith('{') ? declaration + "}" : $$"""{{declaration}} { {{Key}} } }""", reason);

    [Theory]
    [InlineData("public E(string {|SYN0019:note|}) { }", "asks for 'note', and no property of that name and type has a sampler")]
    [InlineData("public E(int {|SYN0019:count|}) { } [Constant(1L)] public long Count { get; }", "asks for 'count'")]
    [InlineData("public E(ref int {|SYN0019:count|}) { } [Constant(1)] public int Count { get; }", "asks for 'count'")]
    public Task Constructor_WhoseParameterNothingFills_IsReportedUnderTheParameter(string members, string reason) =>
        Mistake.AssertAsync($$"""[SynthEntity] public partial class E { [RecordKey, Sequence] public int Key { get; init; } {{members}} }""", reason);

    [Theory]
    [InlineData("public E(int key, string note = \"\") { }")]
    [InlineData("public E(int KEY) { } public E(int key, string note) { }")]
    [InlineData("private E() { }")]
    [InlineData("public E(in int key) { }")]
    public Task Constructor_ThatFits_IsSilent(string members) =>
        Mistake.AssertAsync($$"""[SynthEntity] public partial class E { [RecordKey, Sequence] public int Key { get; init; } {{members}} }""");

    [Fact]
    public Task Constructor_OfANestedObjectWhoseParameterNothingFills_IsReported() => Mistake.AssertAsync(
        $$"""
        [SynthEntity] public partial record struct E { {{Key}} public Part {|SYN0020:Part|} { get; init; } }
        public class Part(int other) { [Constant(1)] public int Value { get; } = other; }
        """,
        "'Part' has a constructor that asks for 'other'");

    [Fact]
    public Task NestedObject_ThatCannotBeSeen_IsReported() => Mistake.AssertAsync(
        """
        [SynthEntity] public partial class E : Base { }
        public class Base { [RecordKey, Sequence] public int Key { get; set; } [Name("part")] private Part {|SYN0020:Value|} { get; set; } = new(); private class Part { [Constant(1)] public int Inner { get; set; } } }
        """,
        "is not accessible in 'E'");

    [Fact]
    public Task RequiredProperty_ThatTheConstructorAsksForToo_IsReported() => Mistake.AssertAsync(
        """[SynthEntity] public partial class E { public E(int key) => Key = key; [RecordKey, Sequence] public required int {|SYN0020:Key|} { get; init; } }""",
        "[SetsRequiredMembers]");

    [Fact]
    public Task RequiredProperty_OfAConstructorThatSetsIt_IsSilent() => Mistake.AssertAsync(
        """[SynthEntity] public partial class E { [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public E(int key) => Key = key; [RecordKey, Sequence] public required int Key { get; init; } }""");

    [Theory]
    [InlineData("[Constant(1)] public static int {|SYN0020:Value|} { get; set; }", "it is static")]
    [InlineData("[Constant(1)] public int {|SYN0020:this|}[int i] => i;", "it is an indexer")]
    [InlineData("[Constant(1)] int IValue.{|SYN0020:Value|} { get => 1; set { } }", "explicitly")]
    public Task Attribute_WhereNoRowSeesIt_IsReported(string property, string reason) => Mistake.AssertAsync(
        $$"""[SynthEntity] public partial class E : IValue { [RecordKey, Sequence] public int Key { get; set; } {{property}} {{(property.Contains("IValue", StringComparison.Ordinal) ? "" : "int IValue.Value { get; set; }")}} } public interface IValue { int Value { get; set; } }""",
        reason);

    [Fact]
    public Task Attribute_OnAParameterOfAnInheritedProperty_IsReported() => Mistake.AssertAsync(
        """
        public abstract record Base([RecordKey, Sequence("B{0}")] string Id, int {|SYN0010:Value|});
        [SynthEntity] public partial record E(string Id, [{|SYN0020:Constant(1)|}] int Value) : Base(Id, Value);
        """);

    [Fact]
    public Task Interface_WithAttributes_GivesNothing() => Mistake.AssertAsync(
        """
        public interface IValue { [Constant(1)] int Value { get; set; } }
        [SynthEntity] public partial class E : IValue { [RecordKey, Sequence] public int Key { get; set; } public int {|SYN0010:Value|} { get; set; } }
        """);

    [Theory]
    [InlineData("[{|SYN0005:References|}] public int Key { get; set; }", "one 'Box<T>.Parcel' for each type 'T'")]
    [InlineData("[References({|SYN0005:typeof(Box<>.Parcel)|})] public int Parcel { get; set; }", "Say which")]
    [InlineData("[References(typeof(Box<int>.Parcel))] public int Parcel { get; set; }", null)]
    public Task Reference_ToAnEntityInAGenericType_SaysWhichOne(string property, string? reason) => Mistake.AssertAsync(
        $$"""
        public partial class Box<T> { [SynthEntity] public partial class Parcel { [RecordKey, Sequence] public int Key { get; set; } } }
        [SynthEntity] public partial class E { [RecordKey, Sequence] public int Id { get; set; } {{property}} }
        """,
        reason);

    [Theory]
    [InlineData("References")]
    [InlineData("References(typeof(Box<>.Parcel))")]
    public Task Reference_WithinOneGenericType_IsSilent(string reference) => Mistake.AssertAsync(
        $$"""
        public partial class Box<T>
        {
            [SynthEntity] public partial class Parcel { [RecordKey, Sequence] public int Key { get; set; } }
            public partial class Inner { [SynthEntity] public partial class E { [RecordKey, Sequence] public int Id { get; set; } [{{reference}}] public int Key { get; set; } } }
        }
        """);

    [Fact]
    public Task Reference_ToAnInheritedKeyOfTwoEntities_IsAmbiguous() => Mistake.AssertAsync(
        """
        public abstract class Base { [RecordKey, Sequence] public int Key { get; set; } }
        [SynthEntity] public partial class A : Base { }
        namespace Other { [SynthEntity(Name = "B")] public partial class A : Base { } }
        [SynthEntity] public partial class E { [RecordKey, Sequence] public int Id { get; set; } [{|SYN0006:References|}] public int Key { get; set; } }
        """,
        "'A' and 'Other.A'");

    [Fact]
    public Task PartialProperty_OfANestedObject_IsReported() => Mistake.AssertAsync(
        $$"""
        [SynthEntity] public partial record struct E { {{Key}} public Part Part { get; init; } }
        public partial class Part { [Constant(1)] public partial int {|SYN0020:Value|} { get; } }
        """,
        "without 'partial'");
}
