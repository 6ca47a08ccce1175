using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Mistakes;

/// <summary>Where an entity does not fit its .proto file: which rule, under which word, and what the message says.</summary>
public class ProtobufBindingTests
{
    private const string Header = "syntax = \"proto3\";\npackage shop;\n";

    [Theory]
    [InlineData("ordr.proto", "There are a.proto, order.proto;")]
    [InlineData("order", "no .proto file of the project has this name")]
    public Task File_Unknown_IsReportedAtTheAttribute(string file, string message) =>
        Mistake.AssertAsync(Entity($$"""[ProtobufSchema({|SYN0037:"{{file}}"|})]""", ""), Project("message E { string id = 1; }").With("x/a.proto", Header), message);

    [Fact]
    public Task File_OneOfSeveral_IsReportedWithTheirPaths() =>
        Mistake.AssertAsync(Entity("""[ProtobufSchema({|SYN0037:"order.proto"|})]""", ""), Project("message E { string id = 1; }").With("x/order.proto", "syntax = \"proto3\"; message F { }"), "x/order.proto");

    [Fact]
    public Task File_OneOfSeveralByMoreOfThePath_IsFound() =>
        Mistake.AssertAsync(Entity("""[ProtobufSchema("X\\order.proto")]""", ""), Project("message E { int32 other = 1; }").With("x/order.proto", "syntax = \"proto3\"; message E { string id = 1; }"));

    [Theory]
    [InlineData("message A { } message B { }", "none is named 'E'. Say which with 'Message = \"…\"': shop.A, shop.B.")]
    [InlineData("", "the file has no message")]
    public Task Message_NotClear_IsReported(string messages, string message) =>
        Mistake.AssertAsync(Entity("""[ProtobufSchema({|SYN0037:"order.proto"|})]""", ""), Project(messages), message);

    [Fact]
    public Task Message_NamedAndMissing_IsReported() =>
        Mistake.AssertAsync(Entity("""[ProtobufSchema({|SYN0037:"order.proto"|}, Message = "F")]""", ""), Project("message E { string id = 1; }"), "'E' cannot be bound to F in order.proto: the file has no such message. It has shop.E.");

    [Theory]
    [InlineData("shop.A.E")]
    [InlineData("A.E")]
    public Task Message_NamedInAnother_IsFound(string name) =>
        Mistake.AssertAsync(Entity($$"""[ProtobufSchema("order.proto", Message = "{{name}}")]""", ""), Project("message A { message E { string id = 1; } } message E { int32 other = 1; }"));

    [Fact]
    public Task Message_TheOnlyOne_NeedsNoName() => AssertAsync("message Another { string id = 1; }", "");

    [Fact]
    public async Task File_WithMistakes_IsReportedThereAlone()
    {
        IReadOnlyList<Finding> findings = await AnalyzerRun.OfAsync(Project("message E { strin id = 1; }").With("Entities.cs", "using CodeSynth;\n" + Entity("[ProtobufSchema(\"order.proto\")]", "")));

        Assert.DoesNotContain(findings, f => string.CompareOrdinal(f.Id, "SYN0037") >= 0);
    }

    [Fact]
    public async Task Field_Unfilled_IsReportedAtTheTypeAndTheFaceIsThere()
    {
        TestProject project = Project("message E {\n  string id = 1;\n  int32 total_amount = 2;\n}");
        string source = Entity("[ProtobufSchema(\"order.proto\")]", "", name: "{|SYN0038:E|}");

        await Mistake.AssertAsync(source, project, "'E' has no property for field total_amount of shop.E (order.proto, line 5): add a property 'TotalAmount'");
        Assert.Contains(Files(project, ""), f => f.EndsWith(".Protobuf.g.cs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Field_RequiredAndUnfilled_LeavesNoFace()
    {
        TestProject project = TestProject.Empty.With("order.proto", "syntax = \"proto2\"; message E { required string id = 1; required int32 a = 2; }");

        await Mistake.AssertAsync(Entity("[ProtobufSchema(\"order.proto\")]", "", name: "{|SYN0038:E|}"), project, "it is required. Add a property 'A'.");
        Assert.DoesNotContain(Files(project, ""), f => f.EndsWith(".Protobuf.g.cs", StringComparison.Ordinal));
    }

    [Fact]
    public Task Field_UnfilledInAnObject_IsReportedAtTheProperty() => Mistake.AssertAsync(
        Entity("[ProtobufSchema(\"order.proto\")]", "public Place {|SYN0038:Home|} { get; set; } = new();", more: "public class Place { [Fake(Fake.City)] public string City { get; set; } = \"\"; }"),
        Project("message E { string id = 1; Place home = 2; } message Place { string city = 1; string street = 2; }"),
        "'E.Home' has no property for field street of shop.Place");

    [Fact]
    public Task Map_Unfilled_IsReportedWithItsReason() => Mistake.AssertAsync(
        Entity("[ProtobufSchema(\"order.proto\")]", "", name: "{|SYN0038:E|}"), Project("message E { string id = 1; map<string, int32> counts = 2; }"), "no sampler makes a map yet");

    [Fact]
    public Task Oneof_WithoutAProperty_IsReportedOnce() => Mistake.AssertAsync(
        Entity("[ProtobufSchema(\"order.proto\")]", "", name: "{|SYN0038:E|}"), Project("message E { string id = 1; oneof contact { string mail = 2; string phone = 3; } }"), "one field of the oneof 'contact' is wanted");

    [Fact]
    public Task Oneof_WithOneProperty_Fits() => AssertAsync("message E { string id = 1; oneof contact { string mail = 2; string phone = 3; } }", "[Fake(Fake.Email), NullRate(0.5)] public string? Mail { get; set; }");

    [Fact]
    public Task Oneof_WithTwoProperties_IsReported() => AssertAsync(
        "message E { string id = 1; oneof contact { string mail = 2; string phone = 3; } }",
        "[Fake(Fake.Email), NullRate(0.5)] public string? Mail { get; set; } [Fake(Fake.PhoneNumber), NullRate(0.5)] public string? {|SYN0043:Phone|} { get; set; }",
        "only one field of the oneof 'contact' can be set, and 'Mail' fills 'mail'");

    [Theory]
    [InlineData("total_amount")]
    [InlineData("totalAmount")]
    [InlineData("TOTALAMOUNT")]
    [InlineData("x_1 = 2 [json_name = \"totalAmount\"]; int32 y")]
    public Task Property_NamedAlike_FindsItsField(string field) => AssertAsync(
        $"message E {{ string id = 1; int32 {field} = {(field.Contains('=', StringComparison.Ordinal) ? "3" : "2")}; }}",
        "[Uniform(1, 2)] public int TotalAmount { get; set; }" + (field.Contains('=', StringComparison.Ordinal) ? "[Uniform(1, 2)] public int Y { get; set; }" : ""));

    [Fact]
    public Task Property_WithoutAField_IsReported() => AssertAsync(
        "message E { string id = 1; }", "[Uniform(1, 2)] public int {|SYN0039:Total|} { get; set; }", "'E.Total' has no field in message shop.E (order.proto, line 3): none is named like 'Total'. Add the field 'total'");

    [Fact]
    public Task Property_WithANameThatTheSchemaLacks_IsReported() => AssertAsync(
        "message E { string id = 1; int32 total = 2; }", "[Uniform(1, 2), Name(\"Total\")] public int {|SYN0039:Total|} { get; set; }", "none is named 'Total', as [Name] says", unfilled: true);

    [Fact]
    public Task Property_ThatTwoFieldsFit_IsReported() => AssertAsync(
        "message E { string id = 1; int32 total_x = 2; oneof o { int32 totalx = 3; } }", "[Uniform(1, 2)] public int {|SYN0043:TotalX|} { get; set; }", "'total_x' fits it as well");

    [Fact]
    public Task Field_ThatTwoPropertiesFit_IsReported() => AssertAsync(
        "message E { string id = 1; int32 total = 2 [json_name = \"sum\"]; }",
        "[Uniform(1, 2)] public int Total { get; set; } [Uniform(1, 2), Name(\"sum\")] public int {|SYN0043:Amount|} { get; set; }",
        "'Total' fills it already");

    [Theory]
    [InlineData("int32 v = 2;", "no label")]
    [InlineData("repeated int32 v = 2;", "cannot tell null from an empty list", "[Uniform(1, 2), Items(0, 2), NullRate(0.5)] public int[]? {|SYN0041:V|} { get; set; }")]
    public Task Null_WhereTheFieldCannotBe_IsReported(string field, string message, string property = "[Uniform(1, 2), NullRate(0.5)] public int? {|SYN0041:V|} { get; set; }") =>
        AssertAsync($"message E {{ string id = 1; {field} }}", property, message == "no label" ? "field v of shop.E (order.proto, line 3): a field of proto3 without a label cannot tell null from its default. Declare it 'optional'" : message);

    [Fact]
    public Task Null_OfARequiredField_IsReported() => Mistake.AssertAsync(
        Entity("[ProtobufSchema(\"order.proto\")]", "[Uniform(1, 2), NullRate(0.5)] public int? {|SYN0041:V|} { get; set; }"),
        TestProject.Empty.With("order.proto", "syntax = \"proto2\"; message E { required string id = 1; required int32 v = 2; }"),
        "the field is required");

    [Theory]
    [InlineData("optional int32 v = 2;")]
    [InlineData("oneof o { int32 v = 2; }")]
    [InlineData("google.protobuf.Int32Value v = 2;")]
    public Task Null_WhereTheFieldMayBe_Fits(string field) =>
        AssertAsync($"message E {{ string id = 1; {field} }}", "[Uniform(1, 2), NullRate(0.5)] public int? V { get; set; }");

    [Theory]
    [InlineData("Paid", null)]
    [InlineData("PAID", null)]
    [InlineData("status_paid", null)]
    [InlineData("Payed", "shop.Status has no value for 'Payed'. It has STATUS_UNKNOWN, STATUS_PAID; add it")]
    public Task Text_OfAnEnumeration_IsAValueOfIt(string text, string? message) => AssertAsync(
        "message E { string id = 1; Status v = 2; } enum Status { STATUS_UNKNOWN = 0; STATUS_PAID = 1; }",
        $$"""[OneOf("Unknown", "{{text}}")] public string {{(message is null ? "V" : "{|SYN0042:V|}")}} { get; set; } = "";""",
        message);

    [Fact]
    public Task Texts_ThatAreOneValue_AreReported() => AssertAsync(
        "message E { string id = 1; Status v = 2; } enum Status { STATUS_UNKNOWN = 0; STATUS_PAID = 1; }",
        """[OneOf("paid", "PAID")] public string {|SYN0042:V|} { get; set; } = "";""",
        "'paid' and 'PAID' would both be shop.Status.STATUS_PAID");

    [Fact]
    public Task Member_ThatTheEnumerationLacks_IsReported() => AssertAsync(
        "message E { string id = 1; Status v = 2; } enum Status { UNKNOWN = 0; }", "[OneOf] public System.DayOfWeek {|SYN0042:V|} { get; set; }", "shop.Status has no value for 'Sunday'");

    internal static Task AssertAsync(string messages, string properties, string? message = null, bool unfilled = false) =>
        Mistake.AssertAsync(Entity("[ProtobufSchema(\"order.proto\")]", properties, unfilled ? "{|SYN0038:E|}" : "E"), Project(messages), message is null || unfilled ? null : message);

    private static string Entity(string schema, string properties, string name = "E", string more = "") => $$"""
        [SynthEntity]
        {{schema}}
        public partial class {{name}}
        {
            [RecordKey, Sequence("E{0}")] public string Id { get; set; } = "";
            {{properties}}
        }
        {{more}}
        """;

    private static TestProject Project(string messages) =>
        TestProject.Empty.With("order.proto", (messages.Contains("google.protobuf", StringComparison.Ordinal) ? Header.TrimEnd() + " import \"google/protobuf/wrappers.proto\"; import \"google/protobuf/timestamp.proto\"; import \"google/protobuf/duration.proto\";\n" : Header) + messages);

    private static IEnumerable<string> Files(TestProject project, string properties) =>
        GeneratorRun.Of(project.With("Entities.cs", "using CodeSynth;\n" + Entity("[ProtobufSchema(\"order.proto\")]", properties))).Files.Keys;
}
