using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Avro;

namespace CodeSynth.Schemas.Importing;

/// <summary>An Avro record as an entity.</summary>
internal sealed class AvroImporter
{
    private readonly Func<string, AvroNamed?> _find;
    private readonly TypeScope _types = new();
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    private AvroImporter(Func<string, AvroNamed?> find) => _find = find;

    /// <summary>Makes an entity of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="fileName">The name of its file, for the attribute.</param>
    /// <param name="library">Where types of other files are found.</param>
    public static ImportedModel Import(AvroRecord record, string fileName, AvroLibrary library)
    {
        var importer = new AvroImporter(library.Find);
        string name = importer._types.NameOf(record.FullName);
        importer._open.Add(record.FullName);
        ImportedRecord entity = RecordBuilder.Entity(name, importer.FactsOf(record));
        return new ImportedModel($"AvroSchema({Literal.Text(fileName)})", entity, importer._types.Without(record.FullName));
    }

    /// <summary>A single field, for who adds a property to an entity that is there already.</summary>
    public static FieldFacts FactsOf(AvroField field, AvroScope scope) => new AvroImporter(scope.Find).Facts(field);

    private FieldFacts[] FactsOf(AvroRecord record) => [.. record.Fields.Select(Facts)];

    private FieldFacts Facts(AvroField field)
    {
        RandomAnnotations? annotations = RandomAnnotations.Of(field.Type.Properties) ?? RandomAnnotations.Of(field.Properties);
        if (field.Type is AvroUnion union)
        {
            AvroType[] values = [.. union.Branches.Where(b => b is not AvroPrimitive { Kind: AvroKind.Null })];
            return values.Length == 1
                ? Of(field.Name, values[0]) with { IsOptional = values.Length < union.Branches.Count, Annotations = RandomAnnotations.Of(values[0].Properties) ?? annotations }
                : Unfillable(field.Name, "a union of several types");
        }

        FieldFacts facts = Of(field.Name, field.Type);
        return annotations is null || facts.IsRepeated ? facts : facts with { Annotations = annotations };
    }

    private FieldFacts Of(string name, AvroType type) => type switch
    {
        AvroReference reference => _find(reference.FullName) is { } named ? Of(name, named) : Unfillable(name, $"'{reference.FullName}' is not defined"),
        AvroPrimitive primitive => Primitive(name, primitive),
        AvroArray { Items: AvroArray or AvroMap or AvroUnion or AvroRecord } => Unfillable(name, "an array of what is no single value"),
        AvroArray array => Of(name, array.Items) is { Kind: not (FieldKind.Unfillable or FieldKind.Object) } item
            ? item with { IsRepeated = true, Annotations = RandomAnnotations.Of(array.Items.Properties), CountAnnotations = RandomAnnotations.Of(array.Properties) }
            : Unfillable(name, "an array of what no sampler fills"),
        AvroMap => Unfillable(name, "a map"),
        AvroUnion => Unfillable(name, "a union of several types"),
        AvroRecord record => Record(name, record),
        AvroEnum symbols => Enum(name, symbols),
        AvroFixed { Logical.Kind: AvroLogicalKind.Uuid } => new FieldFacts(name, FieldKind.Uuid, "Guid"),
        AvroFixed { Logical: { Kind: AvroLogicalKind.Decimal } logical } => Decimal(name, logical),
        _ => Unfillable(name, "bytes"),
    };

    private static FieldFacts Primitive(string name, AvroPrimitive type) => (type.Kind, type.Logical?.Kind) switch
    {
        (AvroKind.Boolean, _) => new FieldFacts(name, FieldKind.Boolean, "bool"),
        (AvroKind.Int, null or AvroLogicalKind.Date or AvroLogicalKind.TimeMillis) => new FieldFacts(name, FieldKind.Integer, "int"),
        (AvroKind.Long, null) => new FieldFacts(name, FieldKind.Integer, "long"),
        (AvroKind.Long, AvroLogicalKind.TimestampMillis or AvroLogicalKind.TimestampMicros or AvroLogicalKind.TimestampNanos) => new FieldFacts(name, FieldKind.Time, "DateTimeOffset"),
        (AvroKind.Float, _) => new FieldFacts(name, FieldKind.Real, "float"),
        (AvroKind.Double, _) => new FieldFacts(name, FieldKind.Real, "double"),
        (AvroKind.String, AvroLogicalKind.Uuid) => new FieldFacts(name, FieldKind.Uuid, "Guid"),
        (AvroKind.String, _) => new FieldFacts(name, FieldKind.Text, "string"),
        (AvroKind.Bytes, AvroLogicalKind.Decimal) => Decimal(name, type.Logical!),
        (_, { } logical) => Unfillable(name, $"the logical type {logical}"),
        (AvroKind.Null, _) => Unfillable(name, "null"),
        _ => Unfillable(name, "bytes"),
    };

    private static FieldFacts Decimal(string name, AvroLogical logical) =>
        new(name, FieldKind.Decimal, "decimal") { Precision = logical.Precision, Scale = logical.Scale };

    private FieldFacts Enum(string name, AvroEnum symbols)
    {
        EquatableArray<string> members = symbols.Symbols.Select(CSharpName.Member).ToEquatableArray();
        bool isKnown = _types.IsKnown(symbols.FullName);
        string type = _types.NameOf(symbols.FullName);
        if (!isKnown)
        {
            _types.Add(symbols.FullName, new ImportedEnum(type, symbols.Symbols.Zip(members, EnumMember).ToEquatableArray()));
        }

        return new FieldFacts(name, FieldKind.Enum, type) { Members = members, Symbols = symbols.Symbols };
    }

    private static string EnumMember(string symbol, string member) => symbol == member ? member : $"[Name({Literal.Text(symbol)})] {member}";

    private FieldFacts Record(string name, AvroRecord record)
    {
        if (!_open.Add(record.FullName))
        {
            return Unfillable(name, $"'{record.FullName}' within itself");
        }

        bool isKnown = _types.IsKnown(record.FullName);
        string type = _types.NameOf(record.FullName);
        if (!isKnown)
        {
            _types.Add(record.FullName, RecordBuilder.Object(type, FactsOf(record)));
        }

        _open.Remove(record.FullName);
        return new FieldFacts(name, FieldKind.Object, type);
    }

    private static FieldFacts Unfillable(string name, string obstacle) => new(name, FieldKind.Unfillable, "object") { Obstacle = $"no sampler fills {obstacle}" };
}
