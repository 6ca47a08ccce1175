using CodeSynth.Embedded.Registry;

namespace CodeSynth.Kafka.Tests.Registry.Server;

/// <summary>Schemas that refer to versions of other subjects.</summary>
public class ReferenceTests
{
    private readonly Recorder _language = new();
    private readonly SchemaStore _store;

    public ReferenceTests() => _store = new SchemaStore([_language, new LetterLanguage("PROTOBUF")]);

    [Fact]
    public void Register_ChainOfReferences_ReachesTheLanguageInOrderAndOnce()
    {
        Register("a", "A");
        Register("b", "B", new SchemaReference("a.x", "a", 1));
        Register("c", "C", new SchemaReference("a.x", "a", 1), new SchemaReference("b.x", "b", 1));

        Assert.Equal([new("a.x", "A"), new("b.x", "B")], _language.Last!.References);
    }

    [Fact]
    public void Register_ReferenceToTheLatest_KeepsItsNumber()
    {
        Register("a", "A");
        Register("a", "AB");

        SubjectVersion version = Register("b", "B", new SchemaReference("a.x", "a", SchemaStore.Latest));

        Assert.Equal([new SchemaReference("a.x", "a", 2)], version.Schema.References);
    }

    [Fact]
    public void Register_SameTextWithOtherReferences_IsAnotherSchema()
    {
        Register("a", "A");
        Register("a", "AB");

        Assert.NotEqual(
            Register("b", "B", new SchemaReference("a.x", "a", 1)).Schema.Guid,
            Register("c", "B", new SchemaReference("a.x", "a", 2)).Schema.Guid);
    }

    [Theory]
    [InlineData("r", "none", 1, "No schema reference found for subject \"none\" and version 1")]
    [InlineData("r", "a", 7, "No schema reference found for subject \"a\" and version 7")]
    [InlineData("", "a", 1, "A reference needs a name, a subject and a version")]
    [InlineData("r", null, 1, "A reference needs a name, a subject and a version")]
    [InlineData("r", "p", 1, "The reference \"r\" is to a schema of type PROTOBUF, and the schema is of type AVRO")]
    public void Register_ReferenceThatLeadsNowhere_IsInvalid(string name, string? subject, int version, string message)
    {
        Register("a", "A");
        _store.Register("p", new SchemaRequest("P", "PROTOBUF", null, null), normalize: false);

        RegistryException refusal = Assert.Throws<RegistryException>(() => Register("b", "B", new SchemaReference(name, subject, version)));

        Assert.Equal((42201, message), (refusal.Code, refusal.Message));
    }

    [Fact]
    public void Delete_VersionThatOthersReferTo_IsRefusedUntilTheyAreGone()
    {
        SubjectVersion a = Register("a", "A");
        SubjectVersion b = Register("b", "B", new SchemaReference("a.x", "a", 1));

        Assert.Equal([b.Schema.Id], _store.ReferencesTo(a));
        RegistryException refusal = Assert.Throws<RegistryException>(() => _store.DeleteVersion("a", 1, permanent: false));
        Assert.Equal((42206, 422, "One or more references exist to the schema {subject=a,version=1}."), (refusal.Code, refusal.Status, refusal.Message));
        Assert.Equal(42206, Assert.Throws<RegistryException>(() => _store.DeleteSubject("a", permanent: false)).Code);

        _store.DeleteSubject("b", permanent: false);
        Assert.Empty(_store.ReferencesTo(a));
        Assert.Equal([1], _store.DeleteSubject("a", permanent: false));
    }

    private SubjectVersion Register(string subject, string text, params SchemaReference[] references) =>
        _store.Register(subject, new SchemaRequest(text, null, references, null), normalize: false);

    /// <summary>Takes everything and remembers what it was asked last.</summary>
    private sealed class Recorder : ISchemaLanguage
    {
        public SchemaSource? Last { get; private set; }

        public string Type => "AVRO";

        public string Read(SchemaSource schema, bool normalize)
        {
            Last = schema;
            return schema.Text;
        }

        public IReadOnlyList<string> Check(SchemaSource reader, SchemaSource writer) => [];
    }
}
