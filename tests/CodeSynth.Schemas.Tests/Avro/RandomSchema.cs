using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Avro;

namespace CodeSynth.Schemas.Tests.Avro;

/// <summary>Makes a sound schema of choices: a tree as the parser would give it, but for places.</summary>
internal sealed class RandomSchema
{
    private readonly Choices _choices;
    private readonly string _space;
    private readonly List<AvroNamed?> _named = [];
    private readonly List<string> _open = [];

    private RandomSchema(Choices choices)
    {
        _choices = choices;
        _space = choices.Of("", "shop", "a.b");
    }

    public static AvroSchema Of(Choices choices)
    {
        var schema = new RandomSchema(choices);
        AvroType root = choices.OneIn(4) ? schema.Type(3, isOptional: false) : schema.Record(3, schema._space);
        return new AvroSchema(root, schema._named.Select(n => n!).ToEquatableArray());
    }

    /// <param name="depth">How many levels more.</param>
    /// <param name="isOptional">Whether a value can do without, so that a record in it may be the one around it.</param>
    /// <param name="inUnion">Whether it is a branch.</param>
    private AvroType Type(int depth, bool isOptional, bool inUnion = false) => _choices.Below(depth == 0 ? 6 : 12) switch
    {
        0 or 1 => new AvroPrimitive(default, (AvroKind)_choices.Below(8)) { Properties = Properties() },
        2 => Logical(),
        3 => Reference(isOptional),
        4 => Enum(),
        5 => Fixed(),
        6 => new AvroArray(default, Type(depth - 1, isOptional: true)) { Properties = Properties() },
        7 => new AvroMap(default, Type(depth - 1, isOptional: true)) { Properties = Properties() },
        8 or 9 when !inUnion => Union(depth),
        _ => Record(depth - 1, _space),
    };

    private AvroPrimitive Logical() => _choices.Below(11) switch
    {
        0 => Of(AvroKind.Int, AvroLogicalKind.Date),
        1 => Of(AvroKind.Int, AvroLogicalKind.TimeMillis),
        2 => Of(AvroKind.Long, AvroLogicalKind.TimeMicros),
        3 => Of(AvroKind.String, AvroLogicalKind.Uuid),
        4 => Of(AvroKind.Bytes, AvroLogicalKind.BigDecimal),
        5 or 6 => new AvroPrimitive(default, AvroKind.Bytes, new AvroLogical(AvroLogicalKind.Decimal, 20, _choices.Below(21))),
        _ => Of(AvroKind.Long, _choices.Of(
            AvroLogicalKind.TimestampMillis, AvroLogicalKind.TimestampMicros, AvroLogicalKind.TimestampNanos,
            AvroLogicalKind.LocalTimestampMillis, AvroLogicalKind.LocalTimestampMicros, AvroLogicalKind.LocalTimestampNanos)),
    };

    private AvroPrimitive Of(AvroKind kind, AvroLogicalKind logical) => new(default, kind, new AvroLogical(logical)) { Properties = Properties() };

    private AvroType Reference(bool isOptional)
    {
        string[] names = [.. _named.Select((n, i) => n?.FullName ?? (isOptional ? _open[i] : null)).OfType<string>()];
        return names.Length == 0 ? new AvroPrimitive(default, AvroKind.String) : new AvroReference(default, _choices.Of(names));
    }

    private AvroUnion Union(int depth)
    {
        int count = 1 + _choices.Below(4);
        int place = _choices.Below(count);
        return new AvroUnion(default, Enumerable.Range(0, count)
            .Select(i => i == place ? new AvroPrimitive(default, AvroKind.Null) : Type(depth - 1, isOptional: true, inUnion: true))
            .DistinctBy(AvroNames.BranchName)
            .ToEquatableArray());
    }

    private AvroEnum Enum()
    {
        string name = Open(_space, out int place);
        string[] symbols = [.. Enumerable.Range(0, 1 + _choices.Below(4)).Select(i => $"S{i}")];
        return Close(place, new AvroEnum(default, name, symbols.ToEquatableArray(), _choices.OneIn(2) ? _choices.Of(symbols) : null) { Doc = Doc(), Aliases = Aliases(name), Properties = Properties() });
    }

    private AvroFixed Fixed()
    {
        string name = Open(_space, out int place);
        (int size, AvroLogical? logical) = _choices.Below(5) switch
        {
            0 => (16, new AvroLogical(AvroLogicalKind.Uuid)),
            1 => (12, new AvroLogical(AvroLogicalKind.Duration)),
            2 => (8, new AvroLogical(AvroLogicalKind.Decimal, 18, _choices.Below(19))),
            _ => (_choices.Below(20), null),
        };
        return Close(place, new AvroFixed(default, name, size, logical) { Doc = Doc(), Aliases = Aliases(name), Properties = Properties() });
    }

    private AvroRecord Record(int depth, string space)
    {
        string name = Open(space, out int place);
        AvroField[] fields = [.. Enumerable.Range(0, _choices.Below(5)).Select(i => Field(i, depth))];
        return Close(place, new AvroRecord(default, name, fields.ToEquatableArray()) { IsError = _choices.OneIn(8), Doc = Doc(), Aliases = Aliases(name), Properties = Properties() });
    }

    private AvroField Field(int number, int depth)
    {
        AvroType type = Type(Math.Max(depth, 0), isOptional: false);
        return new AvroField(default, $"f{number}", type)
        {
            Doc = Doc(),
            DefaultJson = _choices.OneIn(2) ? Default(type) : null,
            Order = _choices.Of("ascending", "descending", "ignore"),
            Aliases = _choices.OneIn(5) ? new([$"was {number}", $"old{number}"]) : [],
            Properties = Properties(),
        };
    }

    private static string? Default(AvroType type) => type switch
    {
        AvroPrimitive { Kind: AvroKind.Null } => "null",
        AvroPrimitive { Kind: AvroKind.Boolean } => "true",
        AvroPrimitive { Kind: AvroKind.String or AvroKind.Bytes } => "\"\\u0000ÿ\\\"\"",
        AvroPrimitive => "-7",
        AvroArray => "[]",
        AvroMap => "{}",
        AvroEnum symbols => $"\"{symbols.Symbols[^1]}\"",
        AvroUnion union => Default(union.Branches[^1]),
        _ => null,
    };

    private string Open(string space, out int place)
    {
        place = _named.Count;
        string simple = $"T{place}";
        string inner = _choices.OneIn(4) && space.Length != 0 ? space + ".inner" : space;
        string name = inner.Length == 0 ? simple : $"{inner}.{simple}";
        _named.Add(null);
        _open.Add(name);
        return name;
    }

    private T Close<T>(int place, T type)
        where T : AvroNamed
    {
        _named[place] = type;
        return type;
    }

    private string? Doc() => _choices.OneIn(4) ? _choices.Text(6) : null;

    private EquatableArray<string> Aliases(string name) => _choices.OneIn(5) ? new([name + "Before", "else.where." + name[(name.LastIndexOf('.') + 1)..]]) : [];

    private EquatableArray<SchemaProperty> Properties() =>
        _choices.OneIn(6) ? new([new SchemaProperty("note", "{\"a\":[1,null,\"é\"]}"), new SchemaProperty("connect.version", "1")]) : [];
}
