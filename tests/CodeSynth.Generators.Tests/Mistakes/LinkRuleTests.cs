using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Mistakes;

/// <summary>SYN0005–0009, 0017: references and copies.</summary>
public class LinkRuleTests
{
    private const string Customer = """
        [SynthEntity]
        public partial class Customer
        {
            [RecordKey, Sequence("C{0}")] public string CustomerId { get; set; } = "";
            [Fake(Fake.City)] public string City { get; set; } = "";
            public Home Home { get; set; } = new();
        }

        public class Home
        {
            [Fake(Fake.City)] public string Town { get; set; } = "";
        }
        """;

    [Theory]
    [InlineData("[{|SYN0005:References|}] public Customer? Buyer { get; set; }", "a reference is the key of a 'Customer', not the 'Customer' itself")]
    [InlineData("[{|SYN0005:References|}] public string ClientId { get; set; } = \"\";", "no entity has a [RecordKey] named 'ClientId'")]
    [InlineData("[References({|SYN0005:typeof(Home)|})] public string CustomerId { get; set; } = \"\";", "'Home' does not carry [SynthEntity]")]
    [InlineData("[References({|SYN0005:typeof(string[])|})] public string CustomerId { get; set; } = \"\";", "'string[]' does not carry [SynthEntity]")]
    [InlineData("[References({|SYN0005:null!|})] public string CustomerId { get; set; } = \"\";", "no type is given")]
    public Task UnknownReference_IsReported(string property, string reason) => AssertAsync(property, reason);

    [Fact]
    public Task AmbiguousReference_IsReported() => AssertAsync(
        "[{|SYN0006:References(Zipf = 1)|}] public string CustomerId { get; set; } = \"\"; } [SynthEntity] public partial class Client { [RecordKey, Sequence(\"C{0}\")] public string CustomerId { get; set; } = \"\";",
        "'Order.CustomerId' could reference 'Client' and 'Customer'");

    [Theory]
    [InlineData("[References] public int {|SYN0007:CustomerId|} { get; set; }", "'Order.CustomerId' is of type 'int', but 'Customer.CustomerId' is of type 'string'")]
    [InlineData("[References] public string CustomerId { get; set; } = \"\"; [CopyOf(\"CustomerId\", {|SYN0007:\"City\"|})] public int Copy { get; set; }", "'Customer.City' is of type 'string'")]
    [InlineData("[References] public string CustomerId { get; set; } = \"\"; [CopyOf(\"CustomerId\", {|SYN0007:nameof(Customer.CustomerId)|})] public long Copy { get; set; }", "'long'")]
    [InlineData("[References] public string CustomerId { get; set; } = \"\"; [CopyOf(\"CustomerId\", {|SYN0007:\"Home.Town\"|})] public long Copy { get; set; }", "'Customer.Home.Town'")]
    public Task LinkedTypeMismatch_IsReported(string properties, string message) => AssertAsync(properties, message);

    [Theory]
    [InlineData("[CopyOf({|SYN0008:\"Nowhere\"|}, \"City\")] public string Copy { get; set; } = \"\";", "which is not a property of 'Order'")]
    [InlineData("[Fake(Fake.City)] public string CustomerId { get; set; } = \"\"; [CopyOf({|SYN0008:nameof(CustomerId)|}, \"City\")] public string Copy { get; set; } = \"\";", "which does not carry [References]")]
    [InlineData("[References] public string CustomerId { get; set; } = \"\"; [CopyOf(\"CustomerId\", \"City\")] public string Town { get; set; } = \"\"; [CopyOf({|SYN0008:\"Town\"|}, \"City\")] public string Copy { get; set; } = \"\";", "which does not carry [References]")]
    public Task UnknownLink_IsReported(string properties, string reason) => AssertAsync(properties, reason);

    [Theory]
    [InlineData("[References] public string CustomerId { get; set; } = \"\"; [CopyOf(\"CustomerId\", {|SYN0009:\"Town\"|})] public string Copy { get; set; } = \"\";", "which has no such property")]
    [InlineData("[References] public string CustomerId { get; set; } = \"\"; [CopyOf(\"CustomerId\", {|SYN0009:\"City.Length\"|})] public string Copy { get; set; } = \"\";", "which has no such property")]
    [InlineData("[References] public string CustomerId { get; set; } = \"\"; [CopyOf(\"CustomerId\", {|SYN0009:\"Home\"|})] public string Copy { get; set; } = \"\";", "which is an object")]
    [InlineData("[References] public string CustomerId { get; set; } = \"\"; [CopyOf(\"CustomerId\", {|SYN0009:\"\"|})] public string Copy { get; set; } = \"\";", "which has no such property")]
    [InlineData("[References] public int ItemId { get; set; } [CopyOf(\"ItemId\", {|SYN0009:\"CustomerId.Town\"|})] public string Copy { get; set; } = \"\"; } [SynthEntity] public partial class Item { [RecordKey, Sequence] public int ItemId { get; set; } [References] public string CustomerId { get; set; } = \"\";", "'CustomerId.City' through a link")]
    [InlineData("[References] public int ItemId { get; set; } [CopyOf(\"ItemId\", {|SYN0007:\"CustomerId.City\"|})] public int Copy { get; set; } } [SynthEntity] public partial class Item { [RecordKey, Sequence] public int ItemId { get; set; } [References] public string CustomerId { get; set; } = \"\";", "'Customer.City' is of type 'string'")]
    [InlineData("[References] public int ItemId { get; set; } [CopyOf(\"ItemId\", {|SYN0009:\"CustomerId.Home\"|})] public int Copy { get; set; } } [SynthEntity] public partial class Item { [RecordKey, Sequence] public int ItemId { get; set; } [References] public string CustomerId { get; set; } = \"\";", "which is an object")]
    public Task UnknownCopiedField_IsReported(string properties, string reason) => AssertAsync(properties, reason);

    [Theory]
    [InlineData("[References(Zipf = {|SYN0017:0|})] public string CustomerId { get; set; } = \"\";", "Zipf is 0; it must be above 0")]
    [InlineData("[References(Zipf = {|SYN0017:-1.5|})] public string CustomerId { get; set; } = \"\";", "Zipf is -1.5")]
    [InlineData("[References(Zipf = {|SYN0017:double.NaN|})] public string CustomerId { get; set; } = \"\";", "it must be above 0")]
    [InlineData("[References(Zipf = {|SYN0017:double.PositiveInfinity|})] public string CustomerId { get; set; } = \"\";", "it must be above 0")]
    [InlineData("[References(Recency = {|SYN0017:\"30 minutes\"|})] public string CustomerId { get; set; } = \"\";", "'30 minutes' is not a duration")]
    [InlineData("[References(Recency = {|SYN0017:\"\"|})] public string CustomerId { get; set; } = \"\";", "'' is not a duration")]
    [InlineData("[References(Recency = {|SYN0017:\"0s\"|})] public string CustomerId { get; set; } = \"\";", "'0s' is not a duration")]
    [InlineData("[References(Zipf = 1, Recency = {|SYN0017:\"1s\"|})] public string CustomerId { get; set; } = \"\";", "Keep one of them.")]
    [InlineData("[References(Unshuffled = {|SYN0017:true|})] public string CustomerId { get; set; } = \"\";", "Add Zipf, or remove Unshuffled.")]
    [InlineData("[References(Zipf = 1, Unique = {|SYN0017:true|})] public string CustomerId { get; set; } = \"\";", "none is popular. Keep Zipf or Unique.")]
    [InlineData("[References] public string CustomerId { get; set; } = \"\"; [References(typeof(Customer), Unique = true, Except = {|SYN0017:nameof(CustomerId)|})] public string Other { get; set; } = \"\";", "Keep Unique or Except.")]
    public Task BadReferenceMode_IsReported(string property, string reason) => AssertAsync(property, reason);

    [Theory]
    [InlineData("[References(Except = {|SYN0017:\"Nowhere\"|})] public string CustomerId { get; set; } = \"\";", "'Nowhere', which is not a property of 'Order'")]
    [InlineData("[References(Except = {|SYN0017:\"\"|})] public string CustomerId { get; set; } = \"\";", "'', which is not a property of 'Order'")]
    [InlineData("[References(Except = {|SYN0017:nameof(OrderId)|})] public string CustomerId { get; set; } = \"\";", "'OrderId', which does not carry [References]")]
    [InlineData("[References(Except = {|SYN0017:nameof(CustomerId)|})] public string CustomerId { get; set; } = \"\";", "names the property itself")]
    [InlineData("[References(typeof(Client))] public int ClientId { get; set; } [References(Except = {|SYN0017:nameof(ClientId)|})] public string CustomerId { get; set; } = \"\"; } [SynthEntity] public partial class Client { [RecordKey, Sequence] public int Id { get; set; }", "'ClientId', which references 'Client', so it differs from a 'Customer' in any case")]
    [InlineData("[References(Except = {|SYN0017:\"Other\"|})] public string CustomerId { get; set; } = \"\"; [References(typeof(Customer), Except = {|SYN0017:\"CustomerId\"|})] public string Other { get; set; } = \"\";", "so neither can be picked first")]
    [InlineData("[References(Except = {|SYN0017:\"B\"|})] public string CustomerId { get; set; } = \"\"; [References(typeof(Customer), Except = {|SYN0017:\"C\"|})] public string B { get; set; } = \"\"; [References(typeof(Customer), Except = {|SYN0017:\"CustomerId\"|})] public string C { get; set; } = \"\"; [References(typeof(Customer), Except = \"C\")] public string D { get; set; } = \"\";", "so neither can be picked first")]
    public Task Except_ThatDoesNotFit_IsReported(string properties, string reason) => AssertAsync(properties, reason);

    /// <summary>The first row has nobody to refer to.</summary>
    [Theory]
    [InlineData("[References(typeof(Order))] public string {|SYN0017:Previous|} { get; set; } = \"\";", "its type 'string' has no null. Declare it 'string?'.")]
    [InlineData("[References(typeof(Order), Unique = true)] public string {|SYN0017:Previous|} { get; set; } = \"\"; [References] public string CustomerId { get; set; } = \"\";", "'Order.Previous' cannot be drawn: it refers to an earlier row of 'Order'")]
    [InlineData("[References(typeof(Order))] public string? Previous { get; set; } [CopyOf({|SYN0031:\"Previous\"|}, \"OrderId\")] public string Copy { get; set; } = \"\";", "'Order.Copy' is null wherever 'Order.Previous' is")]
    public Task ReferenceToItself_WithoutANull_IsReported(string properties, string reason) => AssertAsync(properties, reason);

    /// <summary>Each copy asks an earlier row for the same, without end; or goes through itself.</summary>
    [Theory]
    [InlineData("[References(typeof(Order))] public string? Previous { get; set; } [CopyOf(\"Previous\", {|SYN0009:\"Copy\"|})] public string? Copy { get; set; }", "which copies 'Order.Copy' of an earlier row in turn")]
    [InlineData("[References(typeof(Order))] public string? Previous { get; set; } [CopyOf(\"Previous\", {|SYN0009:\"B\"|})] public string? A { get; set; } [CopyOf(\"Previous\", {|SYN0009:\"A\"|})] public string? B { get; set; } [CopyOf(\"Previous\", \"A\")] public string? C { get; set; }", "of an earlier row in turn")]
    [InlineData("[References(typeof(Order))] public string? Previous { get; set; } [CopyOf(\"Previous\", {|SYN0009:\"Previous.Previous.Copy\"|})] public string? Copy { get; set; }", "of an earlier row in turn")]
    [InlineData("[CopyOf({|SYN0008:\"Copy\"|}, \"City\")] public string? Copy { get; set; }", "or is that property")]
    [InlineData("[CopyOf({|SYN0008:\"B\"|}, \"City\")] public string? A { get; set; } [CopyOf({|SYN0008:\"A\"|}, \"City\")] public string? B { get; set; }", "in turn, or is that property")]
    public Task Copy_OfItself_IsReported(string properties, string reason) => AssertAsync(properties, reason);

    /// <summary>The other reference is at fault, and says so itself.</summary>
    [Fact]
    public Task Except_OfAReferenceWithAMistake_IsReportedThereAlone() =>
        AssertAsync("[{|SYN0005:References|}] public string ClientId { get; set; } = \"\"; [References(Except = nameof(ClientId))] public string CustomerId { get; set; } = \"\";");

    [Theory]
    [InlineData("[References] public string CustomerId { get; set; } = \"\";")]
    [InlineData("[References(typeof(Order))] public string? Previous { get; set; } [CopyOf(\"Previous\", \"Previous\")] public string? Second { get; set; } [CopyOf(\"Previous\", \"Second\")] public string? Third { get; set; }")]
    [InlineData("[References(Zipf = 2, Unshuffled = true)] public string CustomerId { get; set; } = \"\";")]
    [InlineData("[References(Unique = true)] public string CustomerId { get; set; } = \"\"; [References(typeof(Customer), Except = nameof(CustomerId))] public string Other { get; set; } = \"\";")]
    [InlineData("[References(Unique = true, Recency = \"1h\")] public string CustomerId { get; set; } = \"\";")]
    [InlineData("[References(Unshuffled = false, Unique = false, Except = null)] public string CustomerId { get; set; } = \"\";")]
    [InlineData("[References] public string CustomerId { get; set; } = \"\"; public Part Part { get; set; } = new(); } public class Part { [References(typeof(Customer), Except = \"CustomerId\")] public string Other { get; set; } = \"\"; [References(typeof(Customer), Except = \"Other\")] public string Third { get; set; } = \"\";")]
    [InlineData("[References] public string? CustomerId { get; set; }")]
    [InlineData("[References] public int ItemId { get; set; } [CopyOf(\"ItemId\", \"CustomerId.Home.Town\")] public string Copy { get; set; } = \"\"; } [SynthEntity] public partial class Item { [RecordKey, Sequence] public int ItemId { get; set; } [References] public string CustomerId { get; set; } = \"\";")]
    [InlineData("[References(typeof(Customer), Recency = \"7d\")] public string Buyer { get; set; } = \"\"; [CopyOf(nameof(Buyer), \"Home.Town\")] public string Town { get; set; } = \"\";")]
    [InlineData("public Part Part { get; set; } = new(); } public class Part { [References(typeof(Customer), Zipf = 0.5)] public string Owner { get; set; } = \"\"; [CopyOf(\"Owner\", \"City\")] public string City { get; set; } = \"\";")]
    [InlineData("[References(typeof(Customer))] public string Owner { get; set; } = \"\"; public Part Part { get; set; } = new(); } public class Part { [CopyOf(\"Owner\", \"City\")] public string City { get; set; } = \"\";")]
    public Task Link_ThatFits_IsSilent(string properties) => AssertAsync(properties);

    /// <summary>The culprit is the customer's key; the order has done nothing wrong.</summary>
    [Fact]
    public Task Link_ToAnEntityWithAMistake_IsReportedThereAlone() => Mistake.AssertAsync("""
        [SynthEntity]
        public partial class Customer
        {
            [RecordKey, Sequence({|SYN0013:"C"|})] public string CustomerId { get; set; } = "";
            public string {|SYN0010:City|} { get; set; } = "";
        }

        [SynthEntity]
        public partial class Order
        {
            [RecordKey, Sequence("O{0}")] public string OrderId { get; set; } = "";
            [References] public string CustomerId { get; set; } = "";
            [CopyOf("CustomerId", "City")] public string City { get; set; } = "";
        }
        """);

    /// <summary>The compiler has said what is wrong with the attribute; nothing is to be added.</summary>
    [Theory]
    [InlineData("[Uniform(\"1\", 2)] public int Value { get; set; }")]
    [InlineData("[Fake] public string Value { get; set; } = \"\";")]
    [InlineData("[References(typeof(Nothing))] public string Value { get; set; } = \"\";")]
    [InlineData("[Sequence(Start = \"x\")] public int Value { get; set; }")]
    [InlineData("[Name] [Constant(1)] public int Value { get; set; }")]
    public Task Attribute_ThatDoesNotCompile_IsSilent(string property) => Mistake.AssertPropertyAsync(property);

    [Fact]
    public void Attribute_RepeatedOnTwoParts_EmitsOnce()
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.Of("""
            [SynthEntity] public partial class E { [RecordKey, Sequence] public int Id { get; set; } }
            [SynthEntity] public partial class E { }
            """));

        Assert.Equal(4, run.Files.Count); // the entity's own, its two binary faces, and the catalog
    }

    private static Task AssertAsync(string properties, string? message = null) => Mistake.AssertAsync(
        $$"""
        {{Customer}}

        [SynthEntity]
        public partial class Order
        {
            [RecordKey, Sequence("O{0}")] public string OrderId { get; set; } = "";
            {{properties}}
        }
        """,
        message);
}
