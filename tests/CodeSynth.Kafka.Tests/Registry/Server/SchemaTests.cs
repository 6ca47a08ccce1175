using System.Text.Json.Nodes;

namespace CodeSynth.Kafka.Tests.Registry.Server;

/// <summary>Schemas by their numbers, as consumers ask for them.</summary>
public sealed class SchemaTests : IDisposable
{
    private const string Text = "\"string\"";

    private readonly RegistryProbe _registry = new();

    public void Dispose() => _registry.Dispose();

    [Fact]
    public async Task Get_ById_IsTextAndGuid()
    {
        int id = await _registry.RegisterAsync("s", Text);

        Answer answer = await _registry.GetAsync($"schemas/ids/{id}");

        Assert.Equal(["guid", "schema"], answer.Json.AsObject().Select(m => m.Key));
        Assert.Equal(Text, (string)answer.Json["schema"]!);
        (await _registry.GetAsync($"schemas/ids/{id}/schema")).MustBe(Text);
        Assert.Equal(answer, await _registry.GetAsync($"schemas/guids/{answer.Json["guid"]}"));
        Assert.Equal(id, (int)(await _registry.GetAsync($"schemas/ids/{id}?fetchMaxId=true")).Json["maxId"]!);
    }

    [Fact]
    public async Task Get_Guid_IsTheSameInEveryRegistryAndAnotherForAnotherType()
    {
        using var other = new RegistryProbe();
        await other.RegisterAsync("first", "\"bytes\"");
        Answer here = await _registry.PostSchemaAsync("subjects/s/versions", Text);
        Answer there = await other.PostSchemaAsync("subjects/t/versions", Text);
        Answer json = await other.PostSchemaAsync("subjects/j/versions", Text, "JSON");

        Assert.Equal((string)here.Json["guid"]!, (string)there.Json["guid"]!);
        Assert.NotEqual((int)here.Json["id"]!, (int)there.Json["id"]!);
        Assert.NotEqual((string)json.Json["guid"]!, (string)there.Json["guid"]!);
        Assert.Equal((8, true), (Guid.Parse((string)here.Json["guid"]!).Version, Guid.Parse((string)here.Json["guid"]!).Variant is >= 8 and <= 11));
    }

    [Fact]
    public async Task Get_OtherTypes_AreNamed()
    {
        int id = await _registry.RegisterAsync("s", """{ "type": "object" }""", "JSON");

        JsonNode answer = (await _registry.GetAsync($"schemas/ids/{id}")).Json;

        Assert.Equal(("JSON", """{"type":"object"}"""), ((string)answer["schemaType"]!, (string)answer["schema"]!));
    }

    [Theory]
    [InlineData("schemas/ids/9", "9")]
    [InlineData("schemas/ids/9/schema", "9")]
    [InlineData("schemas/ids/9/subjects", "9")]
    [InlineData("schemas/ids/9/versions", "9")]
    [InlineData("schemas/guids/89791762-2336-4186-9674-299b90a802e2", "89791762-2336-4186-9674-299b90a802e2")]
    [InlineData("schemas/guids/x", "x")]
    public async Task Get_Unknown_IsNotFound(string path, string id) => (await _registry.GetAsync(path)).MustFail(40403, $"Schema {id} not found");

    [Fact]
    public async Task Get_SubjectsAndVersionsOfASchema_CountDeletedOnesWhenAsked()
    {
        int id = await _registry.RegisterAsync("a", Text);
        await _registry.RegisterAsync("b", Text);
        await _registry.DeleteAsync("subjects/a");

        (await _registry.GetAsync($"schemas/ids/{id}/subjects")).MustBe("""["b"]""");
        (await _registry.GetAsync($"schemas/ids/{id}/subjects?deleted=true")).MustBe("""["a","b"]""");
        (await _registry.GetAsync($"schemas/ids/{id}/versions")).MustBe("""[{"subject":"b","version":1}]""");
        (await _registry.GetAsync($"schemas/ids/{id}/versions?deleted=true&subject=a")).MustBe("""[{"subject":"a","version":1}]""");
    }

    [Fact]
    public async Task List_Schemas_IsEveryVersionOrTheLatest()
    {
        await _registry.PutAsync("config", """{"compatibility":"NONE"}""");
        await _registry.RegisterAsync("a", Text);
        await _registry.RegisterAsync("a", "\"long\"");
        await _registry.RegisterAsync("b", Text);

        Assert.Equal(["a1", "a2", "b1"], Versions(await _registry.GetAsync("schemas")));
        Assert.Equal(["a2", "b1"], Versions(await _registry.GetAsync("schemas?latestOnly=true")));
        Assert.Equal(["b1"], Versions(await _registry.GetAsync("schemas?subjectPrefix=b")));

        static IEnumerable<string> Versions(Answer answer) => answer.Json.AsArray().Select(s => $"{s!["subject"]}{s["version"]}");
    }

    [Fact]
    public async Task Get_Types_AreThose() => (await _registry.GetAsync("schemas/types")).MustBe("""["JSON","PROTOBUF","AVRO"]""");
}
