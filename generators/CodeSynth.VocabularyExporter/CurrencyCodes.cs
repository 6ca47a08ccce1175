namespace CodeSynth.VocabularyExporter;

/// <summary>Which of Bogus's currency codes are in use.</summary>
internal static class CurrencyCodes
{
    public const string Note =
        "Without the codes that ISO 4217 has withdrawn since, and without its codes for metals, bond markets, accounting units and tests, which are no currencies.";

    // Withdrawn (list three of the standard, as of 2026): replaced by another code, or by the euro.
    private static readonly string[] s_withdrawn = ["ANG", "BGN", "BYR", "CUC", "EEK", "HRK", "LTL", "LVL", "MRO", "SLL", "VEF", "ZMK", "ZWL"];

    private static readonly string[] s_noCurrencies = ["XAG", "XAU", "XBA", "XBB", "XBC", "XBD", "XDR", "XPD", "XPT", "XTS"];

    /// <summary>The code, or nothing if it is none of a currency in use.</summary>
    public static string InUse(string code) => s_withdrawn.Contains(code) || s_noCurrencies.Contains(code) ? string.Empty : code;
}
