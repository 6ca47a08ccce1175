using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Mistakes;

/// <summary>SYN0037–0043: where an entity does not fit its Avro schema.</summary>
public class AvroBindingTests
{
    private const string Key = """[RecordKey, Sequence("E{0}")] public string Id { get; set; } = "";""";

    [Theory]
    [InlineData("\"boolean\"", "[Odds(0.5)] public bool Value { get; set; }")]
    [InlineData("\"int\"", "[Uniform(1, 9)] public int Value { get; set; }")]
    [InlineData("\"int\"", "[Uniform(1, 9)] public byte Value { get; set; }")]
    [InlineData("\"long\"", "[Uniform(1, 9)] public uint Value { get; set; }")]
    [InlineData("\"long\"", "[EventTime] public long Value { get; set; }")]
    [InlineData("\"float\"", "[Uniform(1.0, 9.0)] public Half Value { get; set; }")]
    [InlineData("\"double\"", "[Uniform(1.0, 9.0)] public float Value { get; set; }")]
    [InlineData("\"double\"", "[Uniform(1, 9, Decimals = 2)] public double Value { get; set; }")]
    [InlineData("\"string\"", "[Uuid] public Guid Value { get; set; }")]
    [InlineData("\"string\"", "[EventTime] public DateTimeOffset Value { get; set; }")]
    [InlineData("\"string\"", "[OneOf] public DayOfWeek Value { get; set; }")]
    [InlineData("""{"type": "string", "logicalType": "uuid"}""", "[Uuid] public string Value { get; set; } = \"\";")]
    [InlineData("""{"type": "long", "logicalType": "timestamp-millis"}""", "[EventTime] public long Value { get; set; }")]
    [InlineData("""{"type": "long", "logicalType": "timestamp-nanos"}""", "[EventTime] public DateTime Value { get; set; }")]
    [InlineData("""{"type": "bytes", "logicalType": "decimal", "precision": 4, "scale": 2}""", "[Uniform(-99.99, 99.99, Decimals = 2)] public decimal Value { get; set; }")]
    [InlineData("""{"type": "bytes", "logicalType": "decimal", "precision": 20}""", "[Uniform(1, ulong.MaxValue)] public ulong Value { get; set; }")]
    [InlineData("""{"type": "enum", "name": "F", "symbols": ["c", "b", "a"]}""", "[OneOf(\"a\", \"b\")] public string Value { get; set; } = \"\";")]
    [InlineData("""{"type": "array", "items": "int"}""", "[Items(1, 2), Uniform(1, 9)] public List<short> Value { get; set; } = [];")]
    [InlineData("""["null", "int"]""", "[NullRate(0.5), Uniform(1, 9)] public int? Value { get; set; }")]
    [InlineData("""["int", "null"]""", "[Uniform(1, 9)] public int Value { get; set; }")]
    [InlineData("""["int", "string", "null"]""", "[NullRate(0.5), Constant(\"a\")] public string? Value { get; set; }")]
    [InlineData("""["null", "E"]""", "")]
    public Task Type_ThatFits_IsSilent(string type, string property) => AssertAsync(type, property);

    [Theory]
    [InlineData("\"int\"", "[Uniform(1, 9)] public long {|SYN0040:Value|} { get; set; }", "field value of bank.E (e.avsc, line 3)")]
    [InlineData("\"int\"", "[Uniform(1.0, 9.0)] public double {|SYN0040:Value|} { get; set; }", "the field is an int, which takes int, short, ushort, sbyte and byte, and the property is of the type 'double'")]
    [InlineData("\"long\"", "[Uniform(1, 9)] public ulong {|SYN0040:Value|} { get; set; }", "which takes long, uint, the smaller integers")]
    [InlineData("\"float\"", "[Uniform(1, 9, Decimals = 2)] public double {|SYN0040:Value|} { get; set; }", "a 'double' of 2 digits after the point")]
    [InlineData("\"double\"", "[Uniform(1, 9, Decimals = 2)] public decimal {|SYN0040:Value|} { get; set; }", "of the type 'decimal'")]
    [InlineData("\"double\"", "[Uniform(1, 9)] public int {|SYN0040:Value|} { get; set; }", "of the type 'int'")]
    [InlineData("\"boolean\"", "[Uniform(1, 9)] public int {|SYN0040:Value|} { get; set; }", "which takes bool")]
    [InlineData("\"string\"", "[Uniform(1, 9)] public int {|SYN0040:Value|} { get; set; }", "which takes string, Guid")]
    [InlineData("\"bytes\"", "[Uuid] public Guid {|SYN0040:Value|} { get; set; }", "no sampler makes bytes")]
    [InlineData("""{"type": "map", "values": "int"}""", "[Uniform(1, 9)] public int {|SYN0040:Value|} { get; set; }", "no sampler makes a map")]
    [InlineData("""{"type": "fixed", "name": "D", "size": 12, "logicalType": "duration"}""", "[Uniform(1, 9)] public int {|SYN0040:Value|} { get; set; }", "no sampler makes durations")]
    [InlineData("""{"type": "int", "logicalType": "date"}""", "[EventTime] public DateTimeOffset {|SYN0040:Value|} { get; set; }", "would lose its time of day")]
    [InlineData("""{"type": "long", "logicalType": "timestamp-micros"}""", "[EventTime] public long {|SYN0040:Value|} { get; set; }", "a time of the type 'long'")]
    [InlineData("""{"type": "string", "logicalType": "uuid"}""", "[Constant(\"a\")] public string {|SYN0040:Value|} { get; set; } = \"\";", "which takes Guid, and string with [Uuid]")]
    [InlineData("""{"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": 1}""", "[Uniform(1, 9, Decimals = 2)] public decimal {|SYN0040:Value|} { get; set; }", "it has 2 digits after the point, and the field has 1")]
    [InlineData("""{"type": "bytes", "logicalType": "decimal", "precision": 4, "scale": 2}""", "[Uniform(0, 100, Decimals = 2)] public decimal {|SYN0040:Value|} { get; set; }", "it goes up to 100.00, and decimal(4, 2) ends at 99.99")]
    [InlineData("""{"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": 2}""", "[Uniform(1.0, 9.0)] public double {|SYN0040:Value|} { get; set; }", "double or float with Decimals")]
    [InlineData("""{"type": "enum", "name": "F", "symbols": ["a"]}""", "[Fake(Fake.City)] public string {|SYN0040:Value|} { get; set; } = \"\";", "a string with [OneOf] or [Constant]")]
    [InlineData("""{"type": "array", "items": "int"}""", "[Items(1, 2), Uniform(1, 9)] public long[] {|SYN0040:Value|} { get; set; } = [];", "of its items: the field is an int")]
    [InlineData("""{"type": "array", "items": "int"}""", "[Uniform(1, 9)] public int {|SYN0040:Value|} { get; set; }", "an array or list with [Items]")]
    [InlineData("""["boolean", "string"]""", "[Uniform(1, 9)] public int {|SYN0040:Value|} { get; set; }", "a union of boolean and string")]
    [InlineData("""{"type": "record", "name": "P", "fields": []}""", "[Uniform(1, 9)] public int {|SYN0040:Value|} { get; set; }", "which takes an object")]
    public Task Type_ThatDoesNotFit_IsReportedAtTheProperty(string type, string property, string reason) => AssertAsync(type, property, reason);

    [Theory]
    [InlineData("\"int\"", "make the field's type [\"null\", \"int\"]")]
    [InlineData("""["int", "string"]""", "a union with \"null\"")]
    public Task Null_ThatTheFieldDoesNotHave_IsReported(string type, string reason) =>
        AssertAsync(type, "[NullRate(0.5), Uniform(1, 9)] public int? {|SYN0041:Value|} { get; set; }", reason);

    [Theory]
    [InlineData("[OneOf(\"a\", \"c\", \"d\")] public string {|SYN0042:Value|} { get; set; } = \"\";", "it can be 'c', 'd', and the symbols are a, b. Add it to the schema")]
    [InlineData("[Constant(\"c\")] public string {|SYN0042:Value|} { get; set; } = \"\";", "'c'")]
    [InlineData("[OneOf] public Letters {|SYN0042:Value|} { get; set; }", "If 'b' is meant, put '[Name(\"b\")]' on the member")]
    [InlineData("[Constant(Letters.B)] public Letters {|SYN0042:Value|} { get; set; }", "it can be 'B'")]
    public Task Symbol_ThatTheSchemaDoesNotHave_IsReported(string property, string reason) =>
        AssertAsync("""{"type": "enum", "name": "F", "symbols": ["a", "b"]}""", property + " public enum Letters { [Name(\"a\")] A, B }", reason);

    [Fact]
    public Task Field_WithoutAProperty_IsReportedAtTheType() => Mistake.AssertAsync(
        $$"""[SynthEntity, AvroSchema("e.avsc")] public partial class {|SYN0038:E|} { {{Key}} }""",
        "'E' has no property for field value of bank.E (e.avsc, line 3): it is an int and has no default",
        ("e.avsc", SchemaOf("\"int\"")));

    [Fact]
    public Task Faults_OfAnEntityInSeveralPartsWithinATypeOfTheUsers_StandAtTheirParts() => Mistake.AssertAsync(
        $$"""
        public static partial class Bank { [SynthEntity] public partial class {|SYN0038:E|} { {{Key}} } }
        public static partial class Bank { [AvroSchema("e.avsc")] public partial class E { [Uniform(1, 9)] public long {|SYN0040:Value|} { get; set; } } }
        public static partial class Bank { public partial class E { [Uniform(1, 9)] public int {|SYN0039:Amount|} { get; set; } } }
        """,
        null,
        ("e.avsc", SchemaOf(""" "int"}, {"name": "missing", "type": "int" """)));

    [Fact]
    public Task Field_OfANestedRecordWithoutAProperty_IsReportedAtTheObject() => AssertAsync(
        """{"type": "record", "name": "P", "fields": [{"name": "city", "type": "string"}, {"name": "zip", "type": "string"}]}""",
        "public P {|SYN0038:Value|} { get; set; } = new(); public class P { [Fake(Fake.City)] public string City { get; set; } = \"\"; }",
        "field zip of bank.P (e.avsc, line 3)");

    [Fact]
    public Task Field_WithADefaultAndWithoutAProperty_SaysTheDefault() => Mistake.AssertAsync(
        $$"""[SynthEntity, AvroSchema("e.avsc")] public partial class {|SYN0038:E|} { {{Key}} }""",
        "every row would have its default 7",
        ("e.avsc", SchemaOf("\"int\", \"default\": 7")));

    [Fact]
    public Task Property_WithoutAField_IsReportedWithTheFieldsThatAreFree() => AssertAsync(
        "\"int\"",
        "[Uniform(1, 9)] public int Value { get; set; } [Uniform(1, 9)] public int {|SYN0039:Amount|} { get; set; }",
        "no field in record bank.E (e.avsc, line 1): it has no other field");

    [Fact]
    public Task Property_WithANameThatTheSchemaDoesNotHave_IsReported() => Mistake.AssertAsync(
        $$"""[SynthEntity, AvroSchema("e.avsc")] public partial class {|SYN0038:E|} { {{Key}} [Name("Value"), Uniform(1, 9)] public int {|SYN0039:Value|} { get; set; } }""",
        null,
        ("e.avsc", SchemaOf("\"int\"")));

    [Fact]
    public Task Property_WithTheNameOfTheField_IsSilent() => AssertAsync("\"int\"", "[Name(\"value\"), Uniform(1, 9)] public int Amount { get; set; }");

    [Fact]
    public Task Property_WithAnAliasOfTheField_IsSilent() => AssertAsync("\"int\", \"aliases\": [\"old_amount\"]", "[Uniform(1, 9)] public int OldAmount { get; set; }");

    [Fact]
    public Task TwoProperties_ForOneField_AreReported() => AssertAsync(
        "\"int\"",
        "[Uniform(1, 9)] public int Va_lue { get; set; } [Name(\"value\"), Uniform(1, 9)] public int {|SYN0043:Amount|} { get; set; }",
        "'Va_lue' fills the field already");

    [Fact]
    public Task OneProperty_ForTwoFields_IsReported() => AssertAsync(
        """ "int"}, {"name": "VALUE", "type": "int" """,
        "[Uniform(1, 9)] public int {|SYN0043:Val_ue|} { get; set; }",
        "the fields 'value' and 'VALUE' differ from it by underscores and case only. Say which is meant with '[Name(\"value\")]'");

    [Fact]
    public Task OneProperty_ForTwoFields_OfWhichOneHasItsVeryName_IsThatOnes() => Mistake.AssertAsync(
        $$"""[SynthEntity, AvroSchema("e.avsc")] public partial class {|SYN0038:E|} { {{Key}} [Uniform(1, 9)] public int Value { get; set; } }""",
        "field VALUE of bank.E",
        ("e.avsc", SchemaOf(""" "int"}, {"name": "VALUE", "type": "int" """)));

    [Theory]
    [InlineData("AvroSchema({|SYN0037:\"f.avsc\"|})", "it has 'e.avsc'")]
    [InlineData("AvroSchema({|SYN0037:\"e.avsc\"|})", "several files are called so: 'a/e.avsc', 'b/e.avsc'")]
    [InlineData("AvroSchema({|SYN0037:\"b/e.avsc\"|}, Record = \"F\")", "it has no record 'F'; it has 'bank.E'")]
    public Task Schema_ThatIsNotThereOrNotTheOnlyOne_IsReportedAtTheAttribute(string attribute, string reason) => Mistake.AssertAsync(
        $$"""[SynthEntity, {{attribute}}] public partial class E { {{Key}} }""",
        reason,
        ("a/e.avsc", """{"type": "record", "name": "bank.E", "fields": [{"name": "id", "type": "string"}]}"""),
        ("b/e.avsc", """{"type": "record", "name": "bank.E", "fields": [{"name": "id", "type": "string"}]}"""));

    [Fact]
    public Task Schema_InAProjectWithoutOne_SaysHowToAddIt() =>
        Mistake.AssertAsync($$"""[SynthEntity, AvroSchema({|SYN0037:"e.avsc"|})] public partial class E { {{Key}} }""", "Add '<AvroSchema Include=\"e.avsc\" />'");

    [Theory]
    [InlineData("""{"type": "enum", "name": "F", "symbols": ["a"]}""", "it declares no record")]
    [InlineData("""[{"type": "record", "name": "A", "fields": []}, {"type": "record", "name": "B", "fields": []}]""", "it has several records: 'A', 'B'. Say which with 'Record = \"A\"'")]
    public Task Schema_OfNoOrSeveralRecords_IsReported(string schema, string reason) =>
        Mistake.AssertAsync($$"""[SynthEntity, AvroSchema({|SYN0037:"e.avsc"|})] public partial class E { {{Key}} }""", reason, ("e.avsc", schema));

    /// <summary>The range of a copy is that of its source, in another entity.</summary>
    [Theory]
    [InlineData("{|SYN0040:Amount|}", 4)]
    [InlineData("Amount", 5)]
    public Task Copy_OfADecimal_IsHeldAgainstTheBoundsOfItsSource(string amount, int precision) => Mistake.AssertAsync(
        $$"""
        [SynthEntity] public partial class Order { [RecordKey, Sequence("O{0}")] public string OrderId { get; set; } = ""; [Uniform(0, 999, Decimals = 2)] public decimal Amount { get; set; } }
        [SynthEntity, AvroSchema("e.avsc")] public partial class E
        {
            {{Key}}
            [References] public string OrderId { get; set; } = "";
            [CopyOf("OrderId", "Amount")] public decimal {{amount}} { get; set; }
        }
        """,
        "it goes up to 999.00",
        ("e.avsc", $$$"""
        {"type": "record", "name": "E", "fields": [{"name": "id", "type": "string"}, {"name": "order_id", "type": "string"},
          {"name": "amount", "type": {"type": "bytes", "logicalType": "decimal", "precision": {{{precision}}}, "scale": 2}}]}
        """));

    private static Task AssertAsync(string type, string property, string? reason = null) =>
        Mistake.AssertAsync($$"""[SynthEntity, AvroSchema("e.avsc")] public partial class E { {{Key}} {{property}} }""", reason, ("e.avsc", SchemaOf(type)));

    private static string SchemaOf(string type) => $$"""
        {"type": "record", "name": "bank.E", "fields": [
          {"name": "id", "type": "string"},
          {"name": "value", "type": {{type}}}
        ]}
        """;
}
