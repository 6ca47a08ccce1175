namespace CodeSynth.Kafka.Tests.Registry.Server;

/// <summary>Subjects and their versions, as clients register and read them.</summary>
public sealed class SubjectTests : IDisposable
{
    private const string Text = "\"string\"";
    private const string Number = "\"long\"";

    private readonly RegistryProbe _registry = new();

    public void Dispose() => _registry.Dispose();

    [Fact]
    public async Task Register_NewSchema_GivesItsIdVersionAndGuid()
    {
        Answer answer = await _registry.PostSchemaAsync("subjects/payments-value/versions", Text);

        answer.MustBe("""{"version":1,"id":1,"guid":"GUID","schema":"\"string\""}""".Replace("GUID", (string)answer.Json["guid"]!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Register_TheSameAgain_ChangesNothing()
    {
        int id = await _registry.RegisterAsync("s", Text);

        Assert.Equal(id, await _registry.RegisterAsync("s", Text));
        (await _registry.GetAsync("subjects/s/versions")).MustBe("[1]");
    }

    [Fact]
    public async Task Register_TheSameUnderAnotherSubject_SharesTheId()
    {
        await _registry.RegisterAsync("a", Number);
        await _registry.RegisterAsync("b", Text);

        Assert.Equal(1, await _registry.RegisterAsync("b2", Number));
        (await _registry.GetAsync("schemas/ids/1/versions")).MustBe("""[{"subject":"a","version":1},{"subject":"b2","version":1}]""");
    }

    [Theory]
    [InlineData("""{"type":"record","name":"R","fields":[{"name":"a","type":"int"}]}""", """{ "type" : "record", "name" : "R",  "fields" : [ {"name":"a","type":"int"} ] }""", false)]
    [InlineData("""{"type":"record","name":"R","fields":[{"name":"a","type":"int"}]}""", """{"name":"R","type":"record","fields":[{"type":"int","name":"a"}]}""", true)]
    public async Task Register_AnotherSpelling_IsTheSameSchemaWhereNormalized(string schema, string spelling, bool normalize)
    {
        string query = normalize ? "?normalize=true" : "";
        Answer first = await _registry.PostSchemaAsync($"subjects/s/versions{query}", schema);
        Answer second = await _registry.PostSchemaAsync($"subjects/s/versions{query}", spelling);

        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Register_AnotherOrderOfMembersWithoutNormalizing_IsAnotherSchema()
    {
        await _registry.RegisterAsync("s", """{"type":"fixed","name":"F","size":2}""");

        Assert.Equal(2, await _registry.RegisterAsync("s", """{"name":"F","type":"fixed","size":2}"""));
    }

    [Fact]
    public async Task Register_SubjectWithSlashesSpacesAndOtherLetters_IsReadBack()
    {
        const string subject = "google/protobuf/ü %2F.proto";
        await _registry.RegisterAsync(subject, Text);
        string escaped = Uri.EscapeDataString(subject);

        (await _registry.GetAsync("subjects")).MustBe($"[\"{subject}\"]");
        (await _registry.GetAsync($"subjects/{escaped}/versions")).MustBe("[1]");
        Assert.Equal(subject, (string)(await _registry.GetAsync($"subjects/{escaped}/versions/1")).Json["subject"]!);
        Assert.Equal(404, (await _registry.GetAsync($"subjects/{subject}/versions")).Status);
    }

    [Theory]
    [InlineData("%01", "\u0001")]
    [InlineData("__GLOBAL", "__GLOBAL")]
    [InlineData("__EMPTY", "__EMPTY")]
    public async Task Register_NameThatNoSubjectHas_IsRefused(string escaped, string subject) =>
        (await _registry.PostSchemaAsync($"subjects/{escaped}/versions", Text)).MustFail(42208, $"The specified subject '{subject}' is not a valid subject.");

    [Fact]
    public async Task List_Subjects_AreSortedAndFiltered()
    {
        foreach (string subject in (string[])["b-value", "a-value", "a-key", "c"])
        {
            await _registry.RegisterAsync(subject, Text);
        }

        await _registry.DeleteAsync("subjects/c");

        (await _registry.GetAsync("subjects")).MustBe("""["a-key","a-value","b-value"]""");
        (await _registry.GetAsync("subjects?subjectPrefix=a-")).MustBe("""["a-key","a-value"]""");
        (await _registry.GetAsync("subjects?subjectPrefix=:*:")).MustBe("""["a-key","a-value","b-value"]""");
        (await _registry.GetAsync("subjects?deleted=true")).MustBe("""["a-key","a-value","b-value","c"]""");
        (await _registry.GetAsync("subjects?deletedOnly=true")).MustBe("""["c"]""");
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("2", 2)]
    [InlineData("latest", 2)]
    [InlineData("-1", 2)]
    public async Task Get_Version_IsTheOneThatIsNamed(string version, int number)
    {
        await _registry.PutAsync("config", """{"compatibility":"NONE"}""");
        await _registry.RegisterAsync("other", "\"bytes\"");
        await _registry.RegisterAsync("s", Text);
        await _registry.RegisterAsync("s", Number);
        string schema = number == 1 ? Text : Number;

        Answer answer = await _registry.GetAsync($"subjects/s/versions/{version}");

        Assert.Equal(["subject", "version", "id", "guid", "schema"], answer.Json.AsObject().Select(m => m.Key));
        Assert.Equal(("s", number, number + 1, schema), ((string)answer.Json["subject"]!, (int)answer.Json["version"]!, (int)answer.Json["id"]!, (string)answer.Json["schema"]!));
        (await _registry.GetAsync($"subjects/s/versions/{version}/schema")).MustBe(schema);
    }

    [Theory]
    [InlineData("subjects/none/versions", 40401, "Subject 'none' not found.")]
    [InlineData("subjects/none/versions/1", 40401, "Subject 'none' not found.")]
    [InlineData("subjects/none/versions/latest", 40401, "Subject 'none' not found.")]
    [InlineData("subjects/none/versions/1/schema", 40401, "Subject 'none' not found.")]
    [InlineData("subjects/none/versions/1/referencedby", 40401, "Subject 'none' not found.")]
    [InlineData("subjects/s/versions/2", 40402, "Version 2 not found.")]
    [InlineData("subjects/s/versions/2/schema", 40402, "Version 2 not found.")]
    [InlineData("subjects/s/versions/2/referencedby", 40402, "Version 2 not found.")]
    [InlineData("subjects/s/versions/0", 42202, "The specified version '0' is not a valid version id. Allowed values are between [1, 2^31-1] and the string \"latest\"")]
    [InlineData("subjects/s/versions/x", 42202, "The specified version 'x' is not a valid version id. Allowed values are between [1, 2^31-1] and the string \"latest\"")]
    [InlineData("subjects/s/versions/2147483648", 42202, "The specified version '2147483648' is not a valid version id. Allowed values are between [1, 2^31-1] and the string \"latest\"")]
    public async Task Get_WhatIsNotThere_SaysWhich(string path, int code, string message)
    {
        await _registry.RegisterAsync("s", Text);

        (await _registry.GetAsync(path)).MustFail(code, message);
    }

    [Fact]
    public async Task LookUp_SchemaOfTheSubject_GivesItsVersion()
    {
        await _registry.RegisterAsync("s", Text);
        Answer registered = await _registry.GetAsync("subjects/s/versions/1");

        Assert.Equal(registered, await _registry.PostSchemaAsync("subjects/s", " \"string\" "));
        (await _registry.PostSchemaAsync("subjects/s", Number)).MustFail(40403, "Schema not found");
        (await _registry.PostSchemaAsync("subjects/none", Text)).MustFail(40401, "Subject 'none' not found.");
        (await _registry.GetAsync("subjects/s/versions")).MustBe("[1]");
    }

    [Theory]
    [InlineData("""{"schema":"\"string\"","schemaType":"XML"}""", "Invalid schema type XML")]
    [InlineData("""{"schema":""}""", "Empty schema")]
    [InlineData("""{"schemaType":"AVRO"}""", "Empty schema")]
    public async Task Register_NoSchema_IsInvalid(string body, string message) =>
        (await _registry.PostAsync("subjects/s/versions", body)).MustFail(42201, message);

    [Fact]
    public async Task Register_WithAnIdOfItsOwn_NeedsImportModeThatIsNotThere() =>
        (await _registry.PostAsync("subjects/s/versions", """{"schema":"\"string\"","id":7}""")).MustFail(42205, "Subject s is not in import mode");

    [Fact]
    public async Task Register_WithMembersOfNewerClients_IsTaken() =>
        Assert.Equal(200, (await _registry.PostAsync("subjects/s/versions", """{"schema":"\"string\"","schemaType":"AVRO","references":null,"metadata":{"tags":null},"ruleSet":null,"id":null,"version":null}""")).Status);
}
