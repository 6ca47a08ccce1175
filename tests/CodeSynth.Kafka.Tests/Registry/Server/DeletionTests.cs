namespace CodeSynth.Kafka.Tests.Registry.Server;

/// <summary>Deleting softly and for good.</summary>
public sealed class DeletionTests : IDisposable
{
    private const string Text = "\"string\"";

    private readonly RegistryProbe _registry = new();

    public void Dispose() => _registry.Dispose();

    [Fact]
    public async Task Delete_SubjectSoftly_HidesItButKeepsItsSchemas()
    {
        int id = await _registry.RegisterAsync("s", Text);

        (await _registry.DeleteAsync("subjects/s")).MustBe("[1]");

        (await _registry.GetAsync("subjects/s/versions")).MustFail(40401, "Subject 's' not found.");
        (await _registry.GetAsync("subjects/s/versions/1")).MustFail(40401, "Subject 's' not found.");
        (await _registry.PostSchemaAsync("subjects/s", Text)).MustFail(40401, "Subject 's' not found.");
        (await _registry.GetAsync("subjects/s/versions?deleted=true")).MustBe("[1]");
        Assert.True((bool)(await _registry.GetAsync("subjects/s/versions/1?deleted=true")).Json["deleted"]!);
        Assert.Equal(1, (int)(await _registry.PostSchemaAsync("subjects/s?deleted=true", Text)).Json["version"]!);
        Assert.Equal(Text, (string)(await _registry.GetAsync($"schemas/ids/{id}")).Json["schema"]!);
    }

    [Fact]
    public async Task Delete_SubjectInTheWrongState_SaysWhichStateItIsIn()
    {
        await _registry.RegisterAsync("s", Text);

        (await _registry.DeleteAsync("subjects/s?permanent=true")).MustFail(40405, "Subject 's' was not deleted first before being permanently deleted");
        await _registry.DeleteAsync("subjects/s");
        (await _registry.DeleteAsync("subjects/s")).MustFail(40404, "Subject 's' was soft deleted. Set permanent=true to delete permanently");
        (await _registry.DeleteAsync("subjects/none")).MustFail(40401, "Subject 'none' not found.");
        (await _registry.DeleteAsync("subjects/none?permanent=true")).MustFail(40401, "Subject 'none' not found.");
    }

    [Fact]
    public async Task Delete_SubjectForGood_TakesItsSchemasThatNoOtherHas()
    {
        await _registry.PutAsync("config", """{"compatibility":"NONE"}""");
        int own = await _registry.RegisterAsync("s", "\"long\"");
        int shared = await _registry.RegisterAsync("s", Text);
        await _registry.RegisterAsync("t", Text);
        await _registry.DeleteAsync("subjects/s");

        (await _registry.DeleteAsync("subjects/s?permanent=true")).MustBe("[1,2]");

        (await _registry.GetAsync("subjects?deleted=true")).MustBe("""["t"]""");
        (await _registry.GetAsync($"schemas/ids/{own}")).MustFail(40403, $"Schema {own} not found");
        Assert.Equal(200, (await _registry.GetAsync($"schemas/ids/{shared}")).Status);
        Assert.Equal(3, await _registry.RegisterAsync("s", "\"long\"")); // an id is never given twice
        (await _registry.GetAsync("subjects/s/versions")).MustBe("[1]");
    }

    [Fact]
    public async Task Delete_Version_LeavesTheOthersAndItsNumberTaken()
    {
        await _registry.PutAsync("config", """{"compatibility":"NONE"}""");
        await _registry.RegisterAsync("s", Text);
        await _registry.RegisterAsync("s", "\"long\"");

        (await _registry.DeleteAsync("subjects/s/versions/latest")).MustBe("2");

        (await _registry.GetAsync("subjects/s/versions")).MustBe("[1]");
        (await _registry.GetAsync("subjects/s/versions?deletedOnly=true")).MustBe("[2]");
        (await _registry.GetAsync("subjects/s/versions/2")).MustFail(40402, "Version 2 not found.");
        (await _registry.DeleteAsync("subjects/s/versions/2")).MustFail(40406, "Subject 's' Version 2 was soft deleted. Set permanent=true to delete permanently");
        (await _registry.DeleteAsync("subjects/s/versions/1?permanent=true")).MustFail(40407, "Subject 's' Version 1 was not deleted first before being permanently deleted");
        (await _registry.DeleteAsync("subjects/s/versions/3")).MustFail(40402, "Version 3 not found.");
        (await _registry.DeleteAsync("subjects/none/versions/1")).MustFail(40401, "Subject 'none' not found.");
        Assert.Equal(2, await _registry.RegisterAsync("s", "\"long\"")); // the same schema, by its old id …
        (await _registry.GetAsync("subjects/s/versions")).MustBe("[1,3]"); // … and a new version
        (await _registry.DeleteAsync("subjects/s/versions/2?permanent=true")).MustBe("2");
        (await _registry.GetAsync("subjects/s/versions?deleted=true")).MustBe("[1,3]");
    }

    [Fact]
    public async Task Delete_SubjectWithALevel_ForgetsTheLevel()
    {
        await _registry.RegisterAsync("s", Text);
        await _registry.PutAsync("config/s", """{"compatibility":"FULL"}""");

        await _registry.DeleteAsync("subjects/s/versions/1");

        (await _registry.GetAsync("config/s")).MustFail(40408, "Subject 's' does not have subject-level compatibility configured");
    }
}
