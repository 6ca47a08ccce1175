namespace CodeSynth.Hosting.Configuration;

/// <summary>
/// The ways to name a registry's address, and to get in, of which one counts. A stronger layer that goes one way overrides the other ways of those below it; the halves of one way, key and
/// secret, may stand in different layers.
/// </summary>
internal static class RegistryCredentials
{
    private static readonly string[][] s_ways = [["api.key", "api.secret"], ["username", "password"], ["basic.auth.user.info"], ["bearer.auth.token"]];
    private static readonly string[][] s_addresses = [["url"], ["endpoint"]];

    /// <summary>The keys of the other ways.</summary>
    public static IEnumerable<string> RivalsOf(string key)
    {
        string name = key.StartsWith(SettingKeys.Registry, StringComparison.Ordinal) ? key[SettingKeys.Registry.Length..] : "";
        string[][] ways = s_ways.Any(w => w.Contains(name)) ? s_ways : s_addresses.Any(w => w.Contains(name)) ? s_addresses : [];
        return ways.Where(w => !w.Contains(name)).SelectMany(w => w).Select(n => SettingKeys.Registry + n);
    }
}
