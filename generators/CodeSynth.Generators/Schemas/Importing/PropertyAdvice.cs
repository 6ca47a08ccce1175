namespace CodeSynth.Schemas.Importing;

/// <summary>
/// The property that fills a field of a schema: what annotations ask for, else what the field's name and type suggest. A suggestion that
/// compiles and fits the schema; a person refines it.
/// </summary>
internal static class PropertyAdvice
{
    private const string NullRate = "NullRate(0.1)";
    private const string Items = "Items(1, 3)";

    // The first that a name contains counts.
    private static readonly (string Part, string Sampler)[] s_texts =
    [
        ("email", "Fake(Fake.Email)"),
        ("phone", "Fake(Fake.PhoneNumber)"),
        ("mobile", "Fake(Fake.PhoneNumber)"),
        ("postal", "Fake(Fake.Postcode)"),
        ("postcode", "Fake(Fake.Postcode)"),
        ("zip", "Fake(Fake.Postcode)"),
        ("country", "Fake(Fake.CountryCode)"),
        ("city", "Fake(Fake.City)"),
        ("street", "Fake(Fake.StreetAddress)"),
        ("ip_address", "Fake(Fake.Ipv4)"),
        ("ipaddress", "Fake(Fake.Ipv4)"),
        ("address", "Fake(Fake.StreetAddress)"),
        ("iban", "Fake(Fake.Iban)"),
        ("url", "Fake(Fake.Url)"),
        ("company", "Fake(Fake.Company)"),
        ("user_name", "Fake(Fake.UserName)"),
        ("username", "Fake(Fake.UserName)"),
        ("first_name", "Fake(Fake.FirstName)"),
        ("firstname", "Fake(Fake.FirstName)"),
        ("last_name", "Fake(Fake.LastName)"),
        ("lastname", "Fake(Fake.LastName)"),
        ("currency", "OneOf(\"EUR\", \"USD\", \"GBP\")"),
        ("name", "Fake(Fake.FullName)"),
    ];

    /// <summary>The property for a field; null where no sampler fills it, with the reason in <see cref="FieldFacts.Obstacle"/>.</summary>
    /// <param name="field">The field.</param>
    /// <param name="keyOf">The name of the entity when the property is to be its record key, else null.</param>
    public static ImportedProperty? For(FieldFacts field, string? keyOf = null)
    {
        if (field.Kind == FieldKind.Unfillable || (field.IsRepeated && field.Kind is FieldKind.Uuid or FieldKind.Time))
        {
            return null;
        }

        string name = CSharpName.Pascal(field.Name);
        (string sampler, string? note) = keyOf is not null ? (KeySampler(field, keyOf), null) : Sampler(field);
        IEnumerable<string> attributes =
        [
            .. keyOf is not null ? ["RecordKey"] : Enumerable.Empty<string>(),
            .. CSharpName.Suits(name, field.Name) ? [] : new[] { $"Name({Literal.Text(field.Name)})" },
            .. field.IsRepeated ? [ItemsOf(field)] : Enumerable.Empty<string>(),
            .. sampler.Length == 0 ? [] : new[] { sampler },
            .. field.IsOptional ? [NullRate] : Enumerable.Empty<string>(),
        ];
        string type = field.Type + (field.IsRepeated ? "[]" : string.Empty) + (field.IsOptional ? "?" : string.Empty);
        bool isReference = field.IsRepeated || field.Kind is FieldKind.Text or FieldKind.Object;
        return new ImportedProperty(name, type, string.Join(", ", attributes)) { Note = note, IsRequired = isReference && !field.IsOptional };
    }

    /// <summary>Whether a row can be found again by such a field's value.</summary>
    public static bool CanBeKey(FieldFacts field) =>
        field is { IsOptional: false, IsRepeated: false, Kind: FieldKind.Text or FieldKind.Uuid } or { IsOptional: false, IsRepeated: false, Kind: FieldKind.Integer, Type: "int" or "long" };

    private static string KeySampler(FieldFacts field, string entity) => field.Kind switch
    {
        FieldKind.Uuid => "Uuid",
        FieldKind.Integer => "Sequence",
        _ => $"Sequence({Literal.Text(entity.ToUpperInvariant() + "_{0:D6}")})",
    };

    private static (string Sampler, string? Note) Sampler(FieldFacts field) =>
        field.Annotations is { } annotations && AnnotationAdvice.For(field, annotations) is { } asked ? asked : (Guess(field), null);

    private static string ItemsOf(FieldFacts field) =>
        field.CountAnnotations is { MinLength: { } min } given && int.TryParse(min, out int least)
            ? $"Items({least}, {(int.TryParse(given.MaxLength, out int end) ? Math.Max(least, end - 1) : least)})"
            : Items;

    private static string Guess(FieldFacts field) => field.Kind switch
    {
        FieldKind.Uuid => "Uuid",
        FieldKind.Time => "EventTime",
        FieldKind.Boolean => "Odds(0.5)",
        FieldKind.Object => string.Empty,
        FieldKind.Enum => $"OneOf({string.Join(", ", field.Members.Select(m => $"{field.Type}.{m}"))})",
        FieldKind.Integer when field is { Type: "long", IsRepeated: false } && IsTime(field.Name) => "EventTime",
        FieldKind.Integer => "Uniform(0, 100)",
        FieldKind.Decimal => DecimalOf(field),
        FieldKind.Real => "Uniform(0.0, 1000.0, Decimals = 2)",
        _ => TextOf(field),
    };

    private static bool IsTime(string name)
    {
        string lower = name.ToLowerInvariant();
        return lower is "ts" || lower.Contains("timestamp") || lower.EndsWith("_at", StringComparison.Ordinal) || lower.EndsWith("_ts", StringComparison.Ordinal) || lower.EndsWith("time", StringComparison.Ordinal);
    }

    // Three digits before the point, or as many as the schema has room for.
    private static string DecimalOf(FieldFacts field)
    {
        int whole = Math.Min(3, Math.Max(0, field.Precision - field.Scale));
        int decimals = Math.Min(field.Scale, 9);
        string most = whole == 0 ? "0." + (decimals == 0 ? "0" : new string('9', decimals)) : "1" + new string('0', whole - 1) + ".0";
        return $"Uniform(0.0, {most}, Decimals = {decimals})";
    }

    private static string TextOf(FieldFacts field)
    {
        string lower = field.Name.ToLowerInvariant();
        foreach ((string part, string sampler) in s_texts)
        {
            if (lower.Contains(part))
            {
                return sampler;
            }
        }

        // A sequence has one value per row, so it cannot fill items.
        return field.IsRepeated
            ? $"OneOf({string.Join(", ", Enumerable.Range(1, 3).Select(i => Literal.Text(field.Name + "_" + i)))})"
            : $"Sequence({Literal.Text(field.Name + "_{0}")})";
    }
}
