namespace CodeSynth.Hosting.Configuration;

/// <summary>What <c>--print-config</c> shows: every value that is set anywhere, and where.</summary>
internal static class ConfigurationTable
{
    /// <summary>The lines, in the order of their keys; columns are as wide as their longest text.</summary>
    public static IEnumerable<string> Lines(AppConfiguration configuration)
    {
        (string Key, string Value, string Place)[] rows =
        [
            ("KEY", "VALUE", "SET BY"),
            .. configuration.Settings.Select(s => (s.Key, OneLine(configuration.Show(s)), s.Origin.Row)),
        ];
        int keys = rows.Max(r => r.Key.Length);
        int values = rows.Max(r => r.Value.Length);
        return rows.Length > 1
            ? rows.Select(r => $"{r.Key.PadRight(keys)}  {r.Value.PadRight(values)}  {r.Place}")
            : ["No layer sets a value: what the attributes and the defaults say counts."];
    }

    private static string OneLine(string text) => text.ReplaceLineEndings("\\n");
}
