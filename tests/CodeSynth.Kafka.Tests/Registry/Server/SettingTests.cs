namespace CodeSynth.Kafka.Tests.Registry.Server;

/// <summary>Levels and modes.</summary>
public sealed class SettingTests : IDisposable
{
    private const string Levels = "Invalid compatibility level. Valid values are none, backward, forward, full, backward_transitive, forward_transitive, and full_transitive";

    private readonly RegistryProbe _registry = new();

    public void Dispose() => _registry.Dispose();

    [Fact]
    public async Task Level_Global_IsSetAndReset()
    {
        (await _registry.GetAsync("config")).MustBe("""{"compatibilityLevel":"BACKWARD"}""");
        (await _registry.PutAsync("config", """{"compatibility":"full_transitive"}""")).MustBe("""{"compatibility":"FULL_TRANSITIVE"}""");
        (await _registry.GetAsync("config")).MustBe("""{"compatibilityLevel":"FULL_TRANSITIVE"}""");
        (await _registry.DeleteAsync("config")).MustBe("""{"compatibilityLevel":"FULL_TRANSITIVE"}""");
        (await _registry.GetAsync("config")).MustBe("""{"compatibilityLevel":"BACKWARD"}""");
    }

    [Fact]
    public async Task Level_OfASubject_ComesBeforeTheGlobalOne()
    {
        (await _registry.GetAsync("config/s")).MustFail(40408, "Subject 's' does not have subject-level compatibility configured");
        (await _registry.GetAsync("config/s?defaultToGlobal=true")).MustBe("""{"compatibilityLevel":"BACKWARD"}""");
        (await _registry.PutAsync("config/s", """{"compatibility":"NONE"}""")).MustBe("""{"compatibility":"NONE"}""");
        (await _registry.GetAsync("config/s")).MustBe("""{"compatibilityLevel":"NONE"}""");
        (await _registry.DeleteAsync("config/s")).MustBe("""{"compatibilityLevel":"NONE"}""");
        (await _registry.DeleteAsync("config/s")).MustFail(40401, "Subject 's' not found.");
    }

    [Theory]
    [InlineData("config", """{"compatibility":"SIDEWAYS"}""")]
    [InlineData("config", "{}")]
    [InlineData("config/s", """{"compatibility":null}""")]
    public async Task Level_Unknown_IsRefused(string path, string body) => (await _registry.PutAsync(path, body)).MustFail(42203, Levels);

    [Fact]
    public async Task Mode_Always_IsReadWrite()
    {
        (await _registry.GetAsync("mode")).MustBe("""{"mode":"READWRITE"}""");
        (await _registry.PutAsync("mode", """{"mode":"readwrite"}""")).MustBe("""{"mode":"READWRITE"}""");
        (await _registry.PutAsync("mode", """{"mode":"IMPORT"}""")).MustFail(42205, "The embedded Schema Registry has no mode but READWRITE");
        (await _registry.PutAsync("mode", """{"mode":"ASLEEP"}""")).MustFail(42204, "Invalid mode. Valid values are READWRITE, READONLY, READONLY_OVERRIDE, and IMPORT");
        (await _registry.GetAsync("mode/s")).MustFail(40409, "Subject 's' does not have subject-level mode configured");
        (await _registry.GetAsync("mode/s?defaultToGlobal=true")).MustBe("""{"mode":"READWRITE"}""");
    }
}
