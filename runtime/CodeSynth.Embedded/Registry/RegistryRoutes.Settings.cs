namespace CodeSynth.Embedded.Registry;

internal sealed partial class RegistryRoutes
{
    private const string OnlyMode = "READWRITE";
    private static readonly string[] s_otherModes = ["READONLY", "READONLY_OVERRIDE", "IMPORT"];

    private static RegistryAnswer LevelOf(CompatibilityLevel level) => RegistryAnswer.Ok(new LevelAnswer(level.Name), RegistryJson.Wire.LevelAnswer);

    private static RegistryAnswer Set(CompatibilityLevel level) => RegistryAnswer.Ok(new LevelRequest(level.Name), RegistryJson.Wire.LevelRequest);

    private static CompatibilityLevel Read(RegistryRequest request) => CompatibilityLevel.Parse(request.Read(RegistryJson.Wire.LevelRequest).Compatibility);

    private static RegistryAnswer GetMode() => RegistryAnswer.Ok(new ModeMessage(OnlyMode), RegistryJson.Wire.ModeMessage);

    private static RegistryAnswer GetMode(string subject, RegistryRequest request) =>
        request.Has("defaultToGlobal") ? GetMode() : throw RegistryErrors.ModeNotConfigured(subject);

    private static RegistryAnswer SetMode(RegistryRequest request)
    {
        string? mode = request.Read(RegistryJson.Wire.ModeMessage).Mode?.ToUpperInvariant();
        return mode == OnlyMode ? GetMode()
            : throw (s_otherModes.Contains(mode) ? RegistryErrors.NotPermitted($"The embedded Schema Registry has no mode but {OnlyMode}") : RegistryErrors.InvalidMode());
    }

    private RegistryAnswer SetGlobalLevel(RegistryRequest request) => Set(store.Levels.Global = Read(request));

    private RegistryAnswer ResetGlobalLevel()
    {
        CompatibilityLevel old = store.Levels.Global;
        store.Levels.Global = CompatibilityLevel.Default;
        return LevelOf(old);
    }

    private RegistryAnswer GetLevel(string subject, RegistryRequest request) =>
        LevelOf(store.Levels.Of(subject) ?? (request.Has("defaultToGlobal") ? store.Levels.Global : throw RegistryErrors.LevelNotConfigured(subject)));

    private RegistryAnswer SetLevel(string subject, RegistryRequest request)
    {
        CompatibilityLevel level = Read(request);
        store.Levels.Set(Named(subject), level);
        return Set(level);
    }

    private RegistryAnswer DeleteLevel(string subject)
    {
        CompatibilityLevel old = store.Levels.Of(subject) ?? throw RegistryErrors.SubjectNotFound(subject);
        store.Levels.Remove(subject);
        return LevelOf(old);
    }
}
