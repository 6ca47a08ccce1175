using CodeSynth.Generators.Binding;
using CodeSynth.Generators.Binding.Protobuf;
using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Protobuf;

namespace CodeSynth.Generators.Tests.Mistakes;

/// <summary>Which types of fields hold which properties without loss, as a table.</summary>
public class ProtobufTypeTests
{
    private const string Types = """
        syntax = "proto3";
        import "google/protobuf/wrappers.proto";
        import "google/protobuf/timestamp.proto";
        import "google/protobuf/duration.proto";
        import "google/protobuf/struct.proto";
        import "google/type/decimal.proto";
        message M { int32 x = 1; }
        enum Color { NONE = 0; RED = 1; }
        """;

    private static readonly ValueShape s_color = new(ShapeKind.Enum, "global::Color") { Members = new([new EnumMember("Red", "red", 5)]) };

    private static readonly ProtoSchema s_schema = new ProtoLibrary([ProtoParser.Parse("types.proto", Types, default)])
        .Resolve(ProtoParser.Parse("types.proto", Types, default), default).Schema!;

    public static TheoryData<string, string, int, string> Fitting => new()
    {
        { "Integer", "sbyte", 0, "int32 sint32 sfixed32 int64 sint64 sfixed64 google.protobuf.Int32Value google.protobuf.Int64Value" },
        { "Integer", "short", 0, "int32 sint32 sfixed32 int64 sint64 sfixed64 google.protobuf.Int32Value google.protobuf.Int64Value" },
        { "Integer", "int", 0, "int32 sint32 sfixed32 int64 sint64 sfixed64 google.protobuf.Int32Value google.protobuf.Int64Value" },
        { "Integer", "ushort", 0, "int32 sint32 sfixed32 int64 sint64 sfixed64 uint32 fixed32 uint64 fixed64 google.protobuf.Int32Value google.protobuf.Int64Value google.protobuf.UInt32Value google.protobuf.UInt64Value" },
        { "Integer", "uint", 0, "int64 sint64 sfixed64 uint32 fixed32 uint64 fixed64 google.protobuf.Int64Value google.protobuf.UInt32Value google.protobuf.UInt64Value" },
        { "Integer", "long", 0, "int64 sint64 sfixed64 google.protobuf.Int64Value" },
        { "Integer", "nint", 0, "int64 sint64 sfixed64 google.protobuf.Int64Value" },
        { "Integer", "ulong", 0, "uint64 fixed64 google.protobuf.UInt64Value" },
        { "Wide", "ulong", 0, "uint64 fixed64 google.protobuf.UInt64Value" },
        { "Wide", "global::System.Int128", 0, "string google.protobuf.StringValue" },
        { "Integer", "global::System.UInt128", 0, "string google.protobuf.StringValue" },
        { "Scaled", "decimal", 2, "string google.protobuf.StringValue google.type.Decimal" },
        { "Wide", "decimal", 20, "string google.protobuf.StringValue google.type.Decimal" },
        { "Scaled", "double", 2, "double google.protobuf.DoubleValue" },
        { "Real", "double", 0, "double google.protobuf.DoubleValue" },
        { "Single", "float", 0, "float double google.protobuf.FloatValue google.protobuf.DoubleValue" },
        { "Half", "global::System.Half", 0, "float double google.protobuf.FloatValue google.protobuf.DoubleValue" },
        { "Boolean", "bool", 0, "bool google.protobuf.BoolValue" },
        { "Text", "string", 0, "string google.protobuf.StringValue" },
        { "Uuid", "global::System.Guid", 0, "string bytes google.protobuf.StringValue google.protobuf.BytesValue" },
        { "Time", "global::System.DateTimeOffset", 0, "google.protobuf.Timestamp" },
        { "Time", "global::System.DateTime", 0, "google.protobuf.Timestamp" },
        { "Time", "long", 0, "int64 sint64 sfixed64 google.protobuf.Timestamp google.protobuf.Int64Value" },
        { "Enum", "global::Color", 0, "string Color google.protobuf.StringValue" },
        { "Object", "global::M", 0, "" },
    };

    private static IEnumerable<string> All =>
    [
        .. Enum.GetNames<ProtoKind>().Select(n => n.ToLowerInvariant()),
        "M", "Color", "google.protobuf.Timestamp", "google.protobuf.Duration", "google.protobuf.Struct", "google.type.Decimal",
        .. "Double Float Int64 UInt64 Int32 UInt32 Bool String Bytes".Split(' ').Select(n => $"google.protobuf.{n}Value"),
    ];

    /// <summary>Every other type is refused, with a sentence that says what to do.</summary>
    [Theory]
    [MemberData(nameof(Fitting))]
    public void Property_FitsExactlyTheTypesThatHoldAllItsValues(string kind, string type, int decimals, string fitting)
    {
        ValueShape shape = kind == "Enum" ? s_color : new ValueShape(Enum.Parse<ShapeKind>(kind), type, decimals);

        var results = All.Select(t => (Type: t, Fit: Fit(shape, t))).ToList();

        Assert.Equal(fitting.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), results.Where(r => r.Fit.Form is not null).Select(r => r.Type).Order(StringComparer.Ordinal));
        Assert.All(results.Where(r => r.Fit.Form is null), r =>
        {
            Assert.Equal(BindingRule.TypeMismatch, r.Fit.Rule);
            Assert.EndsWith(".", r.Fit.Reason, StringComparison.Ordinal);
            Assert.Matches("Declare|Give|Use ", r.Fit.Reason);
        });
    }

    [Theory]
    [InlineData("[Uniform(1.0, 2.0)] public double {|SYN0040:V|} { get; set; }", "int32 v = 2;", "'E.V' does not fit field v of shop.E (order.proto, line 3): a double is not written as int32 without loss. Declare the field as double")]
    [InlineData("[Uniform(1, 2), Items(0, 2)] public int[] {|SYN0040:V|} { get; set; } = [];", "int32 v = 2;", "Declare it 'repeated'")]
    [InlineData("[Uniform(1, 2)] public int {|SYN0040:V|} { get; set; }", "repeated int32 v = 2;", "Make it an array with '[Items]'")]
    [InlineData("[Fake(Fake.City)] public string {|SYN0040:V|} { get; set; } = \"\";", "map<string, int32> v = 2;", "no sampler makes a map yet")]
    [InlineData("[Fake(Fake.City)] public string {|SYN0040:V|} { get; set; } = \"\";", "google.protobuf.Duration v = 2;", "nothing fills google.protobuf.Duration from a string yet")]
    [InlineData("[Fake(Fake.City)] public string {|SYN0040:V|} { get; set; } = \"\";", "Status v = 2; enum Status { A = 0; }", "which values a string has is not known when it compiles")]
    public Task Property_ThatDoesNotFit_IsReportedAtItsName(string property, string field, string message) =>
        ProtobufBindingTests.AssertAsync($"message E {{ string id = 1; {field} }}", property, message);

    private static (ProtobufForm? Form, BindingRule Rule, string Reason) Fit(ValueShape shape, string type)
    {
        ProtoType field = ProtoKinds.TryParse(type, out ProtoKind kind) ? new ProtoScalar(kind) : new ProtoNamed(default, type);
        var property = new FieldSpec("V", "V", "v", new EventTimeSpec(shape), IsKey: false);
        return ProtobufFit.Of(s_schema, property, shape, property.Sampler, field);
    }
}
