using CodeSynth.Embedded.Registry;

namespace CodeSynth.Kafka.Tests.Registry.Server;

/// <summary>Which versions a level compares, and in which direction.</summary>
public class LevelTests
{
    private readonly SchemaStore _store = new([new LetterLanguage("AVRO"), new LetterLanguage("PROTOBUF")]);

    [Theory]
    [InlineData("NONE", "a", "ab", "cd", "")]
    [InlineData("BACKWARD", "a", "ab", "b", "")]
    [InlineData("BACKWARD", "a", "ab", "bc", "no c in ab")]
    [InlineData("BACKWARD_TRANSITIVE", "ab", "abc", "b", "")]
    [InlineData("BACKWARD_TRANSITIVE", "a", "ab", "b", "no b in a")]
    [InlineData("FORWARD", "ac", "a", "ab", "")]
    [InlineData("FORWARD", "ac", "a", "b", "no a in b")]
    [InlineData("FORWARD_TRANSITIVE", "ac", "a", "abc", "")]
    [InlineData("FORWARD_TRANSITIVE", "ac", "a", "ab", "no c in ab")]
    [InlineData("FULL", "ac", "ab", "ba", "")]
    [InlineData("FULL", "ac", "ab", "a", "no b in a")]
    [InlineData("FULL", "ac", "ab", "abc", "no c in ab")]
    [InlineData("FULL_TRANSITIVE", "ab", "ba", "bab", "")]
    [InlineData("FULL_TRANSITIVE", "ac", "ab", "ba", "no b in ac")]
    public void Register_ByLevel_ComparesThoseVersionsThatWay(string level, string first, string second, string candidate, string obstacle)
    {
        Register(first);
        Register(second);
        _store.Levels.Set("s", CompatibilityLevel.Parse(level));

        IReadOnlyList<string> obstacles = _store.Check("s", Request(candidate), normalize: false, _store.Versions("s", Deleted.Without));

        Assert.Equal(obstacle, obstacles.Count == 0 ? "" : obstacles[0]);
        if (obstacle.Length == 0)
        {
            Assert.Equal(3, _store.Register("s", Request(candidate), normalize: false).Number);
        }
        else
        {
            RegistryException refusal = Assert.Throws<RegistryException>(() => _store.Register("s", Request(candidate), normalize: false));
            Assert.Equal((409, 409), (refusal.Code, refusal.Status));
            Assert.StartsWith($"Schema being registered is incompatible with an earlier schema for subject \"s\", details: [{obstacle}, ", refusal.Message, StringComparison.Ordinal);
            Assert.Contains(", {oldSchemaVersion: ", refusal.Message, StringComparison.Ordinal);
            Assert.EndsWith($"{{compatibility: '{level}'}}]", refusal.Message, StringComparison.Ordinal);
            Assert.Equal([1, 2], _store.Versions("s", Deleted.With).Select(v => v.Number));
            Assert.Equal(2, _store.LastId);
        }
    }

    [Fact]
    public void Register_AfterTheLatestWasDeleted_ComparesWithTheOneBefore()
    {
        Register("a");
        Register("ab");
        _store.Levels.Set("s", CompatibilityLevel.Parse("BACKWARD"));
        _store.DeleteVersion("s", SchemaStore.Latest, permanent: false);

        Assert.Throws<RegistryException>(() => _store.Register("s", Request("b"), normalize: false));
    }

    [Fact]
    public void Register_AnotherType_IsIncompatibleButForNone()
    {
        Register("a");
        var proto = new SchemaRequest("a", "PROTOBUF", null, null);
        _store.Levels.Set("s", CompatibilityLevel.Default);

        RegistryException refusal = Assert.Throws<RegistryException>(() => _store.Register("s", proto, normalize: false));
        _store.Levels.Set("s", CompatibilityLevel.Parse("NONE"));

        Assert.Contains("[Incompatible because of different schema type: AVRO before, PROTOBUF now, ", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(2, _store.Register("s", proto, normalize: false).Number);
    }

    [Fact]
    public void Register_SameLettersNormalized_AreOneSchema()
    {
        Assert.Equal(1, _store.Register("s", Request("cab"), normalize: true).Schema.Id);
        Assert.Equal(1, _store.Register("s", Request("bac"), normalize: true).Schema.Id);
        Assert.Equal(2, _store.Register("s", Request("bac"), normalize: false).Schema.Id);
    }

    private void Register(string letters)
    {
        _store.Levels.Set("s", CompatibilityLevel.Parse("NONE"));
        _store.Register("s", Request(letters), normalize: false);
    }

    private static SchemaRequest Request(string letters) => new(letters, null, null, null);
}
