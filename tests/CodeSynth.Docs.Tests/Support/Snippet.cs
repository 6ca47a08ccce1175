namespace CodeSynth.Docs.Tests.Support;

/// <summary>A block of C#, and what a reader has around it.</summary>
/// <param name="Project">The project that it is part of; the blocks of one project are compiled together.</param>
/// <param name="Before">What stands before it in its file.</param>
/// <param name="After">What stands behind it.</param>
internal sealed record Snippet(string Project, string Before, string After)
{
    private const string Model = "using CodeSynth;\n";
    private const string Id = "[RecordKey, Sequence(\"ORDER_{0:D5}\")] public required string OrderId { get; init; }\n";

    /// <summary>Pages whose blocks a test of another project compiles and runs.</summary>
    public static IReadOnlyList<string> Elsewhere { get; } = ["docs/samplers.md", "docs/workflows.md"];

    /// <summary>The blocks of all other pages, in their order.</summary>
    public static IReadOnlyDictionary<string, Snippet[]> OfPages { get; } = new Dictionary<string, Snippet[]>
    {
        ["README.md"] = [Declarations("readme"), Declarations("readme", ""), Statements("readme")],
        ["runtime/README.md"] = [Declarations("package", ""), Statements("package")],
        ["docs/commands.md"] = [Statements("app", "string[] args", "async Task<int>")],
        ["docs/from-testdatapy.md"] = [new("fields", $"{Model}[SynthEntity(Topic = \"orders\")]\npublic partial record Order\n{{\n{Id}", "}\n")],
        ["docs/master-data.md"] = [Declarations("files"), Declarations("files"), Statements("files")],
        ["docs/schemas.md"] =
        [
            Declarations("protobuf"),
            Declarations("avro"),
            Declarations("protobuf of many"),
            Statements("typed", "byte[] bytes"),
            Statements("app", "Shop shop, SynthTable<Order> orders, ISerializer<SynthRow<Order>> serializer"),
            Statements("messages", "Stream file"),
            Statements("app", "IReadOnlyDictionary<string, string> environment, string text", "async Task"),
            Statements("app"),
        ],
    };

    /// <summary>The files that a project has besides, by their names.</summary>
    public static IReadOnlyDictionary<string, string> FilesOf(string project) => project switch
    {
        "app" => new Dictionary<string, string>
        {
            ["Order.cs"] = $"{Model}[SynthEntity(Topic = \"orders\")]\npublic partial record Order\n{{\n{Id}}}\n",
            ["Shop.cs"] = "public sealed record Shop(CodeSynth.Kafka.IKafkaCluster Cluster);\n",
        },
        "files" => new Dictionary<string, string> { ["Category.cs"] = "public enum Category { Book, Music, Tool }\n" },
        "protobuf" or "protobuf of many" => new Dictionary<string, string> { ["order.proto"] = "syntax = \"proto3\";\npackage shop;\nmessage Order { string order_id = 1; }\n" },
        "avro" => new Dictionary<string, string>
        {
            ["payment.avsc"] = """
                {"type": "record", "name": "Payment", "namespace": "topics", "fields": [
                  {"name": "id", "type": "string"},
                  {"name": "created_at", "type": {"type": "long", "logicalType": "timestamp-millis"}},
                  {"name": "amount", "type": {"type": "bytes", "logicalType": "decimal", "precision": 10, "scale": 2}}]}
                """,
        },
        "typed" => new Dictionary<string, string> { ["payment.avsc"] = """{"type": "record", "name": "Payment", "fields": [{"name": "id", "type": "string"}, {"name": "status", "type": "string"}]}""" },
        "messages" => new Dictionary<string, string> { ["OrderMessage.cs"] = File.ReadAllText(Repository.PathOf("examples/Consumer/obj/Release/net10.0/Order.cs")) },   // protoc's
        _ => new Dictionary<string, string>(),
    };

    /// <summary>The block as a file; <c>{ … }</c> stands for members that the page need not show.</summary>
    public string FileOf(string block, int number) => $"{Before.Replace("#", number.ToString(System.Globalization.CultureInfo.InvariantCulture))}{block.Replace("{ … }", $"{{ {Id} }}", StringComparison.Ordinal)}{After}";

    private static Snippet Declarations(string project, string before = Model) => new(project, before, "");

    private static Snippet Statements(string project, string parameters = "", string result = "void") => new(
        project,
        $$"""
        using CodeSynth;
        using CodeSynth.Embedded;
        using CodeSynth.Hosting;
        using CodeSynth.Kafka;
        using CodeSynth.Kafka.Registry;
        using CodeSynth.Kafka.Serialization;
        using Confluent.Kafka;
        using WireFormat = CodeSynth.Modeling.WireFormat;
        {{(project == "messages" ? "using CodeSynth.Schemas.Ecommerce;" : "")}}

        public static class Statements#
        {
            public static {{result}} Run({{parameters}})
            {

        """,
        "    }\n}\n");
}
