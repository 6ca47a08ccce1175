namespace CodeSynth.VocabularyExporter;

/// <summary>What is exported: every kind in every locale. A new locale or kind is one line here.</summary>
internal static class TableCatalog
{
    private static readonly LocaleSpec[] s_locales =
    [
        new("en", Region: "en_US"),
    ];

    private static readonly TableKind[] s_kinds =
    [
        new("first_name", "name", "first_name"),
        new("last_name", "name", "last_name"),
        new("city_prefix", "address", "city_prefix"),
        new("city_suffix", "address", "city_suffix"),
        new("street_suffix", "address", "street_suffix"),
        new("country_code", "address", "country_code"),
        new("area_code", "phone_number", "area_code") { Regional = true, Note = "Area codes belong to a country's numbering plan, not to a language." },
        new("email_first", "name", "first_name") { Derive = LocalPart.Of, Note = LocalPart.Note },
        new("email_last", "name", "last_name") { Derive = LocalPart.Of, Note = LocalPart.Note },
        new("email_domain", "internet", "example_email") { Note = "The second-level domains that RFC 2606 section 3 reserves: nobody receives a mail sent there." },
    ];

    /// <summary>The tables, in the order of the manifest.</summary>
    public static IReadOnlyList<TableSpec> Tables { get; } = [.. s_locales.SelectMany(_ => s_kinds, static (locale, kind) => new TableSpec(locale, kind))];
}
