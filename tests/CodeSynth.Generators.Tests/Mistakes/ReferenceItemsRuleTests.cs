using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Mistakes;

/// <summary>Arrays of references: SYN0030 for how they are picked, and what cannot be done with several rows.</summary>
public class ReferenceItemsRuleTests
{
    [Theory]
    [InlineData("[Items(1, 2), {|SYN0030:References(typeof(E))|}] public string[] Value { get; set; } = [];", "earlier rows of 'E' itself, and the first row has none")]
    [InlineData("[Items(1, 2), References(typeof(Parent), Unique = {|SYN0030:true|})] public int[] Value { get; set; } = [];", "Remove Unique")]
    [InlineData("[References(typeof(Parent))] public int One { get; set; } [Items(1, 2), References(typeof(Parent), Except = {|SYN0030:nameof(One)|})] public int[] Value { get; set; } = [];", "Remove Except")]
    [InlineData("[Items(1, 2, Distinct = true), References(typeof(Parent), Recency = {|SYN0030:\"1s\"|})] public int[] Value { get; set; } = [];", "Remove Recency or Distinct")]
    [InlineData("[Items(1, 2, Distinct = {|SYN0030:true|}), Uniform(1, 9)] public int[] Value { get; set; } = [];", "[Uniform] may well give a value twice")]
    [InlineData("[Items(1, 2), References(typeof(Parent))] public string[] {|SYN0007:Value|} { get; set; } = [];", "'E.Value' is of type 'string', but 'Parent.ParentId' is of type 'int'")]
    [InlineData("[References(typeof(Parent))] public int[] {|SYN0030:Value|} { get; set; } = [];", "nothing says how many there are")]
    [InlineData("[Items(1, 2), {|SYN0005:References|}] public int[] ParentIds { get; set; } = [];", "no entity has a [RecordKey] named 'ParentIds'")]
    public Task Array_ThatCannotBePicked_IsReported(string properties, string reason) => AssertAsync(properties, reason);

    [Theory]
    [InlineData("[Items(1, 2), References(typeof(Parent))] public int[] Many { get; set; } = []; [CopyOf({|SYN0008:\"Many\"|}, \"Town\")] public string Value { get; set; } = \"\";", "which has several items, so that it leads to no one row")]
    [InlineData("[References] public int ChildId { get; set; } [CopyOf(\"ChildId\", \"Many\")] public int[] Many { get; set; } = []; [CopyOf({|SYN0008:\"Many\"|}, \"Town\")] public string Value { get; set; } = \"\";", "which has several items")]
    [InlineData("[References] public int ChildId { get; set; } [CopyOf(\"ChildId\", {|SYN0009:\"Many.Town\"|})] public string Value { get; set; } = \"\";", "which has no such property")]
    [InlineData("[Items(1, 2), References(typeof(Parent))] public int[] Many { get; set; } = []; [References(typeof(Parent), Except = {|SYN0017:nameof(Many)|})] public int Value { get; set; }", "which refers to several rows")]
    public Task Array_WhereOneRowIsNeeded_IsReported(string properties, string reason) => AssertAsync(properties, reason);

    [Theory]
    [InlineData("[Items(0, 1000), References(typeof(Parent))] public int[] Value { get; set; } = [];")]
    [InlineData("[Items(2, 2, Distinct = true), References(typeof(Parent), Zipf = 2)] public List<int>? Value { get; set; }")]
    [InlineData("[Items(0, 3, Distinct = false), Uniform(1, 9)] public int[] Value { get; set; } = [];")]
    [InlineData("[NullRate(0.1), Items(1, 3), References(typeof(Parent), Recency = \"1h\")] public IReadOnlyList<int>? Value { get; set; }")]
    [InlineData("[References] public int ChildId { get; set; } [CopyOf(\"ChildId\", \"Many\")] public List<int> Value { get; set; } = [];")]
    public Task Array_ThatFits_IsSilent(string properties) => AssertAsync(properties);

    /// <summary>An array makes its entity a child like any reference does.</summary>
    [Fact]
    public Task Arrays_InACircle_AreReported() => Mistake.AssertAsync(
        """
        [SynthEntity]
        public partial class A
        {
            [RecordKey, Sequence] public int AId { get; set; }
            [Items(0, 2), {|SYN0024:References(typeof(B))|}] public int[] Bs { get; set; } = [];
        }

        [SynthEntity]
        public partial class B
        {
            [RecordKey, Sequence] public int BId { get; set; }
            [Items(0, 2), {|SYN0024:References(typeof(A))|}] public int[] As { get; set; } = [];
        }
        """);

    [Fact]
    public Task MaxReferences_IsTheRuntimes() => AssertAsync(
        $"[Items(1, {{|SYN0030:{Sampling.ReferenceItems.MaxItems + 1}|}}), References(typeof(Parent))] public int[] Value {{ get; set; }} = [];",
        $"give at most {Sampling.ReferenceItems.MaxItems}.");

    private static Task AssertAsync(string properties, string? reason = null) => Mistake.AssertAsync(
        $$"""
        [SynthEntity]
        public partial class Parent
        {
            [RecordKey, Sequence] public int ParentId { get; set; }
            [Fake(Fake.City)] public string Town { get; set; } = "";
        }

        [SynthEntity]
        public partial class Child
        {
            [RecordKey, Sequence] public int ChildId { get; set; }
            [Items(1, 2), References(typeof(Parent))] public int[] Many { get; set; } = [];
        }

        [SynthEntity]
        public partial class E
        {
            [RecordKey, Sequence("E{0}")] public string Id { get; set; } = "";
            {{properties}}
        }
        """,
        reason);
}
