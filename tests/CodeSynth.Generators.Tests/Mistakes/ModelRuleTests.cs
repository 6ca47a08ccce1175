using CodeSynth.Generators.Tests.Support;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Tests.Mistakes;

/// <summary>SYN0024 and 0025: what only all entities together show; and entities of other assemblies.</summary>
public class ModelRuleTests
{
    [Fact]
    public Task ReferenceCycle_OfTwo_IsReportedOnBoth() => Mistake.AssertAsync("""
        [SynthEntity] public partial class A { [RecordKey, Sequence] public int AId { get; set; } [{|SYN0024:References|}] public int BId { get; set; } }
        [SynthEntity] public partial class B { [RecordKey, Sequence] public int BId { get; set; } [{|SYN0024:References(Zipf = 1)|}] public int AId { get; set; } }
        [SynthEntity] public partial class C { [RecordKey, Sequence] public int CId { get; set; } [References] public int AId { get; set; } }
        """);

    /// <summary>Rows have an order, so an entity may refer to its own earlier ones.</summary>
    [Fact]
    public Task Reference_ToTheEntityItself_IsNoCycle() => Mistake.AssertAsync(
        """[SynthEntity] public partial class A { [RecordKey, Sequence] public int Id { get; set; } [References(typeof(A))] public int? Boss { get; set; } }""");

    [Fact]
    public Task ReferenceCycle_ThroughANestedObject_IsReportedOnTheType() => Mistake.AssertAsync("""
        [SynthEntity] public partial class {|SYN0024:A|} { [RecordKey, Sequence] public int AId { get; set; } public Part Part { get; set; } = new(); }
        public class Part { [References] public int BId { get; set; } }
        [SynthEntity] public partial class B { [RecordKey, Sequence] public int BId { get; set; } [{|SYN0024:References|}] public int AId { get; set; } }
        """);

    /// <summary>Each copy asks the other one for its value: the parser must come to an end, and somebody must say why.</summary>
    [Fact]
    public Task ReferenceCycle_WithCopiesOfEachOther_IsReported() => Mistake.AssertAsync("""
        [SynthEntity] public partial class A { [RecordKey, Sequence] public int AId { get; set; } [{|SYN0024:References|}] public int BId { get; set; } [CopyOf("BId", "X")] public int X { get; set; } }
        [SynthEntity] public partial class B { [RecordKey, Sequence] public int BId { get; set; } [{|SYN0024:References|}] public int AId { get; set; } [CopyOf("AId", "X")] public int X { get; set; } }
        """);

    [Fact]
    public Task References_ToTheSameEntityByTwoWays_AreSilent() => Mistake.AssertAsync("""
        [SynthEntity] public partial class A { [RecordKey, Sequence] public int AId { get; set; } }
        [SynthEntity] public partial class B { [RecordKey, Sequence] public int BId { get; set; } [References] public int AId { get; set; } }
        [SynthEntity] public partial class C { [RecordKey, Sequence] public int CId { get; set; } [References] public int AId { get; set; } [References] public int BId { get; set; } }
        """);

    [Fact]
    public Task DuplicateName_IsReported() => Mistake.AssertAsync(
        """
        namespace One { [SynthEntity] public partial class Order { [RecordKey, Sequence] public int Id { get; set; } } }
        namespace Two { [SynthEntity] public partial class {|SYN0025:Order|} { [RecordKey, Sequence] public int Id { get; set; } } }
        """,
        "'Two.Order' and 'One.Order' are both entities named 'Order'");

    [Fact]
    public Task DuplicateName_GivenByTheAttribute_IsReportedThere() => Mistake.AssertAsync("""
        namespace One { [SynthEntity] public partial class Order { [RecordKey, Sequence] public int Id { get; set; } } }
        namespace Two { [SynthEntity(Name = {|SYN0025:"Order"|})] public partial class Purchase { [RecordKey, Sequence] public int Id { get; set; } } }
        """);

    [Fact]
    public Task Names_MadeDifferent_AreSilent() => Mistake.AssertAsync("""
        namespace One { [SynthEntity] public partial class Order { [RecordKey, Sequence] public int Id { get; set; } } }
        namespace Two { [SynthEntity(Name = "Order2")] public partial class Order { [RecordKey, Sequence] public int Id { get; set; } } }
        """);

    [Fact]
    public async Task Reference_ToAnEntityOfAnotherAssembly_IsLinked()
    {
        TestProject referring = Referring(GeneratorRun.Of(Shared).WithEmitted());

        Assert.Empty(await AnalyzerRun.OfAsync(referring));
        GeneratorRun.Of(referring).AssertCompiles();
    }

    [Fact]
    public async Task Reference_ToAnEntityThatWasNotGenerated_IsReported()
    {
        TestProject referring = Referring(Shared.Compile());

        Finding finding = Assert.Single(await AnalyzerRun.OfAsync(referring));

        Assert.Equal(("SYN0005", "typeof(Shared)"), (finding.Id, finding.Squiggle));
        Assert.Contains("compiled without the source generator", finding.Message, StringComparison.Ordinal);
    }

    private static TestProject Shared => TestProject.Of("""
        [SynthEntity]
        public partial class Shared
        {
            [RecordKey, Sequence("S{0}")] public string Id { get; set; } = "";
            [Fake(Fake.City)] public string City { get; set; } = "";
        }
        """) with { AssemblyName = "Shared", RootNamespace = "SharedRoot" };

    private static TestProject Referring(Compilation shared) => TestProject.Of("""
        [SynthEntity]
        public partial class Order
        {
            [RecordKey, Sequence] public int Id { get; set; }
            [References(typeof(Shared))] public string SharedId { get; set; } = "";
            [CopyOf("SharedId", "City")] public string City { get; set; } = "";
        }
        """) with { MoreReferences = [shared.ToMetadataReference()] };
}
