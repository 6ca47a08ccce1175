using System.Text.Json.Nodes;

namespace CodeSynth.Kafka.Tests.Registry.Server;

/// <summary>Schemas that are compared by their languages' rules.</summary>
public sealed class CompatibilityTests : IDisposable
{
    private const string Payment = """{"type":"record","name":"Payment","fields":[{"name":"id","type":"string"}]}""";
    private const string WithAmount = """{"type":"record","name":"Payment","fields":[{"name":"id","type":"string"},{"name":"amount","type":"double"}]}""";
    private const string WithDefault = """{"type":"record","name":"Payment","fields":[{"name":"id","type":"string"},{"name":"amount","type":"double","default":0}]}""";

    private readonly RegistryProbe _registry = new();

    public void Dispose() => _registry.Dispose();

    [Fact]
    public async Task Register_AvroFieldWithoutADefault_IsRefusedWithTheReason()
    {
        await _registry.RegisterAsync("payments-value", Payment);

        Answer answer = await _registry.PostSchemaAsync("subjects/payments-value/versions", WithAmount);

        Assert.Equal((409, 409), (answer.Status, (int)answer.Json["error_code"]!));
        string message = (string)answer.Json["message"]!;
        Assert.StartsWith("Schema being registered is incompatible with an earlier schema for subject \"payments-value\", details: [", message, StringComparison.Ordinal);
        Assert.Contains("amount", message, StringComparison.Ordinal);
        Assert.EndsWith($", {{oldSchemaVersion: 1}}, {{oldSchema: '{Payment}'}}, {{compatibility: 'BACKWARD'}}]", message, StringComparison.Ordinal);
        (await _registry.GetAsync("subjects/payments-value/versions")).MustBe("[1]");
    }

    [Theory]
    [InlineData("BACKWARD", WithDefault, true)]
    [InlineData("BACKWARD", WithAmount, false)]
    [InlineData("FORWARD", WithAmount, true)]
    [InlineData("FULL", WithDefault, true)]
    [InlineData("FULL", WithAmount, false)]
    [InlineData("NONE", "\"bytes\"", true)]
    [InlineData("BACKWARD", "\"bytes\"", false)]
    public async Task Check_AvroByLevel_IsWhatRegisteringDoes(string level, string candidate, bool compatible)
    {
        await _registry.RegisterAsync("s", Payment);
        await _registry.PutAsync("config/s", $$"""{"compatibility":"{{level}}"}""");

        Answer latest = await _registry.PostSchemaAsync("compatibility/subjects/s/versions/latest", candidate);
        Answer all = await _registry.PostSchemaAsync("compatibility/subjects/s/versions?verbose=true", candidate);
        Answer registered = await _registry.PostSchemaAsync("subjects/s/versions", candidate);

        latest.MustBe($$"""{"is_compatible":{{(compatible ? "true" : "false")}}}""");
        Assert.Equal(compatible, (bool)all.Json["is_compatible"]!);
        Assert.Equal(compatible, all.Json["messages"]!.AsArray().Count == 0);
        Assert.Equal(compatible ? 200 : 409, registered.Status);
    }

    [Theory]
    [InlineData("BACKWARD", "int64 cents = 1; string note = 2;", true)]
    [InlineData("BACKWARD", "string cents = 1;", false)]
    [InlineData("FULL", "int64 cents = 1;", true)]
    [InlineData("FORWARD", "bytes cents = 1;", false)]
    [InlineData("NONE", "string cents = 1;", true)]
    public async Task Register_ProtobufByLevel_IsComparedByItsWireFormat(string level, string fields, bool compatible)
    {
        await _registry.RegisterAsync("s", "syntax = \"proto3\"; message Money { int64 cents = 1; }", "PROTOBUF");
        await _registry.PutAsync("config/s", $$"""{"compatibility":"{{level}}"}""");

        Answer answer = await _registry.PostSchemaAsync("subjects/s/versions", $"syntax = \"proto3\"; /* now */ message Money {{ {fields} }}", "PROTOBUF");

        Assert.Equal(compatible ? 200 : 409, answer.Status);
        Assert.True(compatible || ((string)answer.Json["message"]!).Contains("cents", StringComparison.Ordinal), answer.Text);
    }

    [Fact]
    public async Task Register_ProtobufImportThatChanged_IsComparedThroughIt()
    {
        await _registry.RegisterAsync("money", "syntax = \"proto3\"; message Money { int64 cents = 1; }", "PROTOBUF");
        await _registry.PutAsync("config/money", """{"compatibility":"NONE"}""");
        await _registry.RegisterAsync("money", "syntax = \"proto3\"; message Money { string cents = 1; }", "PROTOBUF");
        const string order = "syntax = \"proto3\"; import \"money.proto\"; message Order { Money total = 1; }";
        await _registry.RegisterAsync("order", order, "PROTOBUF", ("money.proto", "money", 1));

        Answer answer = await _registry.PostSchemaAsync("subjects/order/versions", order, "PROTOBUF", ("money.proto", "money", 2));

        Assert.Equal(409, answer.Status);
    }

    [Fact]
    public async Task Check_OneVersion_ComparesThatOneAlone()
    {
        await _registry.RegisterAsync("s", WithDefault);
        await _registry.RegisterAsync("s", Payment);
        await _registry.PutAsync("config/s", """{"compatibility":"BACKWARD_TRANSITIVE"}""");

        JsonNode first = (await _registry.PostSchemaAsync("compatibility/subjects/s/versions/1?verbose=true", WithAmount)).Json;
        JsonNode second = (await _registry.PostSchemaAsync("compatibility/subjects/s/versions/2?verbose=true", WithAmount)).Json;

        Assert.True((bool)first["is_compatible"]!);
        Assert.False((bool)second["is_compatible"]!);
        Assert.Contains("{oldSchemaVersion: 2}", second["messages"]!.AsArray().Select(m => (string)m!));
    }

    [Fact]
    public async Task Check_WhatIsNotThere_SaysWhich()
    {
        await _registry.RegisterAsync("s", Payment);

        (await _registry.PostSchemaAsync("compatibility/subjects/none/versions/latest", Payment)).MustFail(40401, "Subject 'none' not found.");
        (await _registry.PostSchemaAsync("compatibility/subjects/none/versions", Payment)).MustBe("""{"is_compatible":true}""");
        (await _registry.PostSchemaAsync("compatibility/subjects/s/versions/2", Payment)).MustFail(40402, "Version 2 not found.");
        (await _registry.PostSchemaAsync("compatibility/subjects/s/versions/x", Payment)).MustFail(
            42202, "The specified version 'x' is not a valid version id. Allowed values are between [1, 2^31-1] and the string \"latest\"");
        Assert.Equal(42201, (int)(await _registry.PostSchemaAsync("compatibility/subjects/s/versions/1", "{")).Json["error_code"]!);
    }

    [Fact]
    public async Task Register_AvroTypeThatAReferenceChanged_IsComparedThroughIt()
    {
        await _registry.RegisterAsync("money", """{"type":"record","name":"shop.Money","fields":[{"name":"cents","type":"long"}]}""");
        await _registry.PutAsync("config/money", """{"compatibility":"NONE"}""");
        await _registry.RegisterAsync("money", """{"type":"record","name":"shop.Money","fields":[{"name":"cents","type":"string"}]}""");
        const string order = """{"type":"record","name":"Order","fields":[{"name":"total","type":"shop.Money"}]}""";
        await _registry.RegisterAsync("order", order, "AVRO", ("shop.Money", "money", 1));

        Answer answer = await _registry.PostSchemaAsync("subjects/order/versions", order, "AVRO", ("shop.Money", "money", 2));

        Assert.Equal(409, answer.Status);
        Assert.Contains("/fields/0/type", (string)answer.Json["message"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "AVRO",
        """{"type":"fixed","name":"Money","size":8}""",
        """{"type":"fixed","name":"Money","size":9}""",
        """{"type":"record","name":"NAME","fields":[{"name":"m","type":"Money"}]}""",
        """{"type":"record","name":"Both","fields":[{"name":"a","type":"A"},{"name":"b","type":"B"}]}""")]
    [InlineData(
        "PROTOBUF",
        """syntax = "proto3"; message Money { int64 cents = 1; }""",
        """syntax = "proto3"; message Money { string text = 1; }""",
        """syntax = "proto3"; import "Money"; message NAME { Money m = 1; }""",
        """syntax = "proto3"; import "A"; import "B"; message Both { A a = 1; B b = 2; }""")]
    public async Task Register_ReferencesToTwoVersionsOfOneThing_AreRefused(string type, string first, string second, string user, string both)
    {
        await _registry.PutAsync("config", """{"compatibility":"NONE"}""");
        await _registry.RegisterAsync("money", first, type);
        await _registry.RegisterAsync("money", second, type);
        await _registry.RegisterAsync("a", user.Replace("NAME", "A", StringComparison.Ordinal), type, ("Money", "money", 1));
        await _registry.RegisterAsync("b", user.Replace("NAME", "B", StringComparison.Ordinal), type, ("Money", "money", 2));

        Answer answer = await _registry.PostSchemaAsync("subjects/both/versions", both, type, ("A", "a", 1), ("B", "b", 1));

        Assert.Equal((422, 42201), (answer.Status, (int)answer.Json["error_code"]!));
    }

    [Fact]
    public async Task Register_JsonSchemas_AreTakenUncompared()
    {
        await _registry.RegisterAsync("s", """{"type":"object"}""", "JSON");

        Assert.Equal(2, await _registry.RegisterAsync("s", """{"type":"string"}""", "JSON"));
    }
}
