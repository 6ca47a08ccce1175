using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Avro;

namespace CodeSynth.Generators.Binding;

/// <summary>
/// Makes the Avro schema of an entity that names none. It follows from names and types alone, not from bounds and choices: then another
/// range or one more choice is no new version of the schema.
/// </summary>
internal sealed class AvroDerivation
{
    // What the C# types hold: a decimal has 29 digits at most, 128 bits have 39.
    private const int DigitsOfDecimal = 29;
    private const int DigitsOf64Bits = 20;
    private const int DigitsOf128Bits = 39;

    private readonly string _namespace;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AvroNamed> _types = new(StringComparer.Ordinal);

    private AvroDerivation(EntitySpec entity)
    {
        _namespace = string.Join(".", entity.Type.Namespace.Split(['.'], StringSplitOptions.RemoveEmptyEntries).Select(Legal));
        Fields = LegalNames(entity.Fields);
        string name = FullName(Legal(entity.Name));
        _taken.Add(name);
        Root = new AvroRecord(default, name, Record(Fields));
    }

    /// <summary>The entity's fields with names that Avro allows.</summary>
    public EquatableArray<FieldSpec> Fields { get; }

    /// <summary>The record.</summary>
    public AvroRecord Root { get; }

    /// <summary>The record and the types that it is made of.</summary>
    public AvroSchema Schema => new(Root, new([Root, .. _types.Values]));

    public static AvroDerivation Of(EntitySpec entity) => new(entity);

    private static EquatableArray<FieldSpec> LegalNames(EquatableArray<FieldSpec> fields)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return fields.Select(field => field with
        {
            WireName = Free(Legal(field.WireName), taken),
            HasOwnName = true,
            Sampler = field.Sampler is ObjectSpec nested ? nested with { Fields = LegalNames(nested.Fields) } : field.Sampler,
        }).ToEquatableArray();
    }

    private EquatableArray<AvroField> Record(EquatableArray<FieldSpec> fields) => fields.Select(Field).ToEquatableArray();

    private AvroField Field(FieldSpec field)
    {
        AvroType type = field.Sampler is ObjectSpec nested ? Named(nested.Shape.Type, name => new AvroRecord(default, name, Record(nested.Fields))) : Type(field.Sampler);
        return field.IsOptional
            ? new AvroField(default, field.WireName, new AvroUnion(default, new([Primitive(AvroKind.Null), type]))) { DefaultJson = "null" }
            : new AvroField(default, field.WireName, type);
    }

    private AvroType Type(SamplerSpec sampler) => sampler switch
    {
        UuidSpec => Logical(AvroKind.String, AvroLogicalKind.Uuid),
        ItemsSpec items => new AvroArray(default, Type(items.Item)),
        { Shape.Item: { } item } => new AvroArray(default, Type(item)),
        _ => Type(sampler.Shape),
    };

    private AvroType Type(ValueShape shape) => shape.Kind switch
    {
        ShapeKind.Boolean => Primitive(AvroKind.Boolean),
        ShapeKind.Uuid => Logical(AvroKind.String, AvroLogicalKind.Uuid),
        ShapeKind.Time when shape.Type == "string" => Primitive(AvroKind.String),
        ShapeKind.Time when shape.IsDate => Logical(AvroKind.Int, AvroLogicalKind.Date),
        ShapeKind.Time => Logical(AvroKind.Long, AvroLogicalKind.TimestampMillis),
        ShapeKind.Enum when shape.Members.All(m => AvroNames.IsName(m.WireName)) =>
            Named(shape.Type, name => new AvroEnum(default, name, shape.Members.Select(m => m.WireName).ToEquatableArray(), null)),
        _ => shape.Type switch
        {
            "sbyte" or "byte" or "short" or "ushort" or "int" => Primitive(AvroKind.Int),
            "uint" or "long" or "nint" => Primitive(AvroKind.Long),
            "ulong" or "nuint" => Decimal(DigitsOf64Bits, 0),
            "global::System.Int128" or "global::System.UInt128" => Decimal(DigitsOf128Bits, 0),
            "float" or "global::System.Half" => Primitive(AvroKind.Float),
            "double" => Primitive(AvroKind.Double),
            "decimal" => Decimal(DigitsOfDecimal, shape.Decimals),
            _ => Primitive(AvroKind.String),
        },
    };

    /// <summary>The type that a C# type stands for; the same one for the same, another name where its parts differ.</summary>
    private AvroReference Named(string type, Func<string, AvroNamed> define)
    {
        string plain = type.Split('<')[0];
        string name = FullName(Legal(plain.Substring(plain.LastIndexOfAny(['.', ':']) + 1).TrimStart('@')));
        for (int i = 1; ; i++)
        {
            string candidate = i == 1 ? name : $"{name}{i}";
            if (_types.TryGetValue(candidate, out AvroNamed? known))
            {
                if (known == define(candidate))
                {
                    return new AvroReference(default, candidate);
                }
            }
            else if (_taken.Add(candidate))
            {
                AvroNamed made = define(candidate);
                _types.Add(candidate, made);
                return new AvroReference(default, candidate);
            }
        }
    }

    private string FullName(string name) => _namespace.Length == 0 ? name : $"{_namespace}.{name}";

    private static AvroPrimitive Primitive(AvroKind kind) => new(default, kind);

    private static AvroPrimitive Logical(AvroKind kind, AvroLogicalKind logical) => new(default, kind, new AvroLogical(logical));

    private static AvroPrimitive Decimal(int precision, int scale) => new(default, AvroKind.Bytes, new AvroLogical(AvroLogicalKind.Decimal, precision, scale));

    private static string Free(string name, HashSet<string> taken)
    {
        string free = name;
        for (int i = 2; !taken.Add(free); i++)
        {
            free = $"{name}{i}";
        }

        return free;
    }

    private static string Legal(string name)
    {
        string legal = new([.. name.Select(c => c is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') ? c : '_')]);
        return legal.Length == 0 || legal[0] is >= '0' and <= '9' ? "_" + legal : legal;
    }
}
