namespace CodeSynth.VocabularyExporter;

/// <summary>What is exported: the kinds of tables and the locales that have them. A new locale or kind is a line or two here.</summary>
internal static class TableCatalog
{
    private static readonly TableKind s_firstName = new("first_name", "name", "first_name");
    private static readonly TableKind s_lastName = new("last_name", "name", "last_name");
    private static readonly TableKind s_cityPrefix = new("city_prefix", "address", "city_prefix");
    private static readonly TableKind s_citySuffix = new("city_suffix", "address", "city_suffix");
    private static readonly TableKind s_cityName = new("city_name", "address", "city_name");
    private static readonly TableKind s_streetPrefix = new("street_prefix", "address", "street_prefix");
    private static readonly TableKind s_streetSuffix = new("street_suffix", "address", "street_suffix");
    private static readonly TableKind s_state = new("state", "address", "state");
    private static readonly TableKind s_stateAbbr = new("state_abbr", "address", "state_abbr");
    private static readonly TableKind s_country = new("country", "address", "country");
    private static readonly TableKind s_companySuffix = new("company_suffix", "company", "suffix");
    private static readonly TableKind s_titleDescriptor = new("title_descriptor", "name", "title.descriptor");
    private static readonly TableKind s_titleLevel = new("title_level", "name", "title.level");
    private static readonly TableKind s_titleJob = new("title_job", "name", "title.job");
    private static readonly TableKind s_department = new("department", "commerce", "department");
    private static readonly TableKind s_color = new("color", "commerce", "color");
    private static readonly TableKind s_productAdjective = new("product_adjective", "commerce", "product_name.adjective");
    private static readonly TableKind s_productMaterial = new("product_material", "commerce", "product_name.material");
    private static readonly TableKind s_product = new("product", "commerce", "product_name.product");
    private static readonly TableKind s_word = new("word", "lorem", "words");
    private static readonly TableKind s_emailFirst = new("email_first", "name", "first_name") { Derive = LocalPart.Of, Note = LocalPart.Note };
    private static readonly TableKind s_emailLast = new("email_last", "name", "last_name") { Derive = LocalPart.Of, Note = LocalPart.Note };

    private static readonly TableKind s_streetRoot = new("street_root", "address", "street_root")
    {
        Derive = static street => street.Replace("\\'", "'", StringComparison.Ordinal),
        Note = "Without the backslashes that escape an apostrophe in Bogus's source.",
    };

    // Locales whose first names Bogus keeps apart by gender only, or in greater number.
    private static readonly TableKind s_firstNameOfBoth = s_firstName with { Keys = ["male_first_name", "female_first_name"] };
    private static readonly TableKind s_emailFirstOfBoth = s_emailFirst with { Keys = ["male_first_name", "female_first_name"] };

    private static readonly LocaleSpec[] s_locales =
    [
        new("en", "en_US",
            s_firstName,
            s_lastName,
            s_cityPrefix,
            s_citySuffix,
            s_streetSuffix,
            new("country_code", "address", "country_code"),
            new("area_code", "phone_number", "area_code") { Regional = true, Note = "Area codes belong to a country's numbering plan, not to a language." },
            s_emailFirst,
            s_emailLast,
            new("email_domain", "internet", "example_email") { Note = "The second-level domains that RFC 2606 section 3 reserves: nobody receives a mail sent there." },
            s_state,
            s_stateAbbr,
            s_country,
            s_companySuffix,
            s_titleDescriptor,
            s_titleLevel,
            s_titleJob,
            s_department,
            s_color,
            s_productAdjective,
            s_productMaterial,
            s_product,
            s_word,
            new("currency_code", "finance", "currency.code") { Derive = CurrencyCodes.InUse, Note = CurrencyCodes.Note }),
        new("de", "de",
            s_firstName, s_lastName, s_emailFirst, s_emailLast, s_cityPrefix, s_citySuffix, s_streetRoot, s_state, s_country, s_companySuffix),
        new("es", "es",
            s_firstName, s_lastName, s_emailFirst, s_emailLast, s_cityPrefix, s_state, s_country, s_companySuffix, s_titleJob, s_titleLevel,
            s_department, s_color, s_productAdjective, s_productMaterial, s_product),
        new("fr", "fr",
            s_firstNameOfBoth, s_lastName, s_emailFirstOfBoth, s_emailLast, s_cityName, s_streetPrefix, s_streetSuffix, s_state, s_companySuffix, s_titleJob),
        new("it", "it",
            s_firstName, s_lastName, s_emailFirst, s_emailLast, s_cityPrefix, s_citySuffix, s_streetSuffix, s_state, s_stateAbbr, s_country, s_companySuffix),
        new("nl", "nl",
            s_firstNameOfBoth, s_lastName, new("surname_particle", "name", "tussenvoegsel"), s_emailFirstOfBoth, s_emailLast, s_cityPrefix, s_streetSuffix, s_state, s_country,
            s_companySuffix, s_department, s_color, s_productAdjective, s_productMaterial, s_product),
        new("pl", "pl",
            s_firstName, s_lastName, s_emailFirst, s_emailLast, s_cityName, s_streetPrefix, s_state, s_country),
        new("pt_BR", "pt_BR",
            s_firstName, s_lastName, s_emailFirst, s_emailLast, new("city", "address", "city"), s_streetSuffix, s_state, s_stateAbbr, s_country, s_companySuffix,
            s_department, s_color, s_productAdjective, s_productMaterial, s_product),
        new("ru", "ru",
            new("male_first_name", "name", "male_first_name"),
            new("male_middle_name", "name", "male_middle_name"),
            new("male_last_name", "name", "male_last_name"),
            new("female_first_name", "name", "female_first_name"),
            new("female_middle_name", "name", "female_middle_name"),
            new("female_last_name", "name", "female_last_name"),
            s_cityName, new("street_title", "address", "street_title"), s_state,
            s_country with { Derive = static country => country.Replace(" (не признана)", string.Empty, StringComparison.Ordinal), Note = "Without the remark which of them are not recognised." },
            new("company_prefix", "company", "prefix"), s_companySuffix, s_titleDescriptor, s_titleLevel, s_titleJob,
            s_department, s_color, s_productAdjective, s_productMaterial, s_product, s_word),
    ];

    /// <summary>The tables, in the order of the manifest.</summary>
    public static IReadOnlyList<TableSpec> Tables { get; } = [.. s_locales.SelectMany(static locale => locale.Kinds, static (locale, kind) => new TableSpec(locale, kind))];
}
