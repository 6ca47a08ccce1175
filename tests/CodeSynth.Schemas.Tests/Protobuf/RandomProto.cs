using System.Globalization;
using System.Text;
using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Protobuf;

namespace CodeSynth.Schemas.Tests.Protobuf;

/// <summary>A random file that is sound by itself, with anything in it that the language has.</summary>
internal sealed class RandomProto
{
    private readonly Random _random;
    private readonly ProtoSyntax _syntax;
    private readonly List<string> _messages = [];
    private readonly List<(string FullName, string Value)> _enums = [];
    private int _names;

    private RandomProto(int seed)
    {
        _random = new Random(seed);
        _syntax = Flip() ? ProtoSyntax.Proto3 : ProtoSyntax.Proto2;
    }

    public static ProtoFile File(int seed) => new RandomProto(seed).File();

    private ProtoFile File()
    {
        string package = Flip() ? string.Empty : Flip() ? "shop" : "shop.v1.inner";
        EquatableArray<ProtoEnum> enums = List(2, () => Enum(package));
        EquatableArray<ProtoMessage> messages = List(4, () => Message(package, depth: 0));
        return new ProtoFile("random.proto", string.Empty, _syntax, package, Imports(), messages, enums, default)
        {
            CSharpNamespace = Flip() ? "A.B" : null,
            Options = Flip() ? new EquatableArray<ProtoOption>([new("java_package", Text()), new("java_multiple_files", "true")]) : default,
            Services = _messages.Count == 0 ? default : List(1, () => Service(package)),
            Extends = List(1, Extend, when: !_isExtended && _extendable is not null),
        };
    }

    private string? _extendable;
    private bool _isExtended;

    private bool Flip() => _random.Next(2) == 0;

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private EquatableArray<T> List<T>(int most, Func<T> make, bool when = true)
        where T : IEquatable<T> => Enumerable.Range(0, when ? _random.Next(most + 1) : 0).Select(_ => make()).ToEquatableArray();

    private string Name(string stem) => $"{stem}{_names++}{Pick(["", "_", "_x", "Y"])}";

    private static string Join(string scope, string name) => scope.Length == 0 ? name : scope + "." + name;

    private EquatableArray<ProtoImport> Imports()
    {
        string[] files = ["google/protobuf/any.proto", "google/protobuf/timestamp.proto", "google/protobuf/struct.proto"];
        return files.Where(_ => Flip()).Select(f => new ProtoImport(default, f, Flip())).ToEquatableArray();
    }

    private ProtoMessage Message(string scope, int depth)
    {
        string fullName = Join(scope, Name("M"));
        _messages.Add(fullName);
        EquatableArray<ProtoEnum> enums = List(1, () => Enum(fullName));
        EquatableArray<ProtoMessage> nested = List(2, () => Message(fullName, depth + 1), when: depth < 3);
        var fields = new List<ProtoField>();
        var oneofs = new List<string>();
        int number = _random.Next(4);
        for (int left = _random.Next(8); left > 0; left--)
        {
            if (_random.Next(5) > 0)
            {
                fields.Add(Field(fullName, number += Gap(), oneof: null));
                continue;
            }

            oneofs.Add(Name("choice"));
            for (int members = 1 + _random.Next(3); members > 0; members--)
            {
                fields.Add(Field(fullName, number += Gap(), oneofs[^1]));
            }
        }

        bool isExtendable = _syntax == ProtoSyntax.Proto2 && Flip();
        _extendable ??= isExtendable ? fullName : null;
        return new ProtoMessage(default, fullName, fields.ToEquatableArray(), oneofs.ToEquatableArray(), nested, enums)
        {
            Options = Flip() ? new EquatableArray<ProtoOption>([new("deprecated", "true")]) : default,
            Reserved = Flip() ? new EquatableArray<ProtoRange>([Range(20_000, 20_000), Range(20_005, 21_000)]) : default,
            ReservedNames = Flip() ? new EquatableArray<string>(["gone", "lost"]) : default,
            Extensions = isExtendable ? new EquatableArray<ProtoRange>([Range(1_000_000, ProtoRange.MaxField)]) : default,
        };
    }

    private static ProtoRange Range(int first, int last) => new(default, first, last);

    private int Gap() => 1 + (_random.Next(6) == 0 ? _random.Next(200) : 0);

    private ProtoField Field(string scope, int number, string? oneof)
    {
        if (oneof is null && _random.Next(6) == 0)
        {
            ProtoKind key = Pick([ProtoKind.String, ProtoKind.Int32, ProtoKind.Bool, ProtoKind.SFixed64]);
            return new ProtoField(default, Name("map"), Math.Max(1, number), ProtoLabel.None, new ProtoMap(key, Type(scope)));
        }

        ProtoLabel label = oneof is not null ? ProtoLabel.None
            : _syntax == ProtoSyntax.Proto3 ? Pick([ProtoLabel.None, ProtoLabel.Optional, ProtoLabel.Repeated])
            : Pick([ProtoLabel.Optional, ProtoLabel.Required, ProtoLabel.Repeated]);
        ProtoType type = Type(scope);
        bool isNumber = type is ProtoScalar { Kind: not (ProtoKind.String or ProtoKind.Bytes) };
        bool? packed = label == ProtoLabel.Repeated && isNumber && Flip() ? Flip() : null;
        return new ProtoField(default, Name("f"), Math.Max(1, number), label, type)
        {
            Oneof = oneof,
            PackedOption = packed,
            IsPacked = label == ProtoLabel.Repeated && isNumber && (packed ?? _syntax == ProtoSyntax.Proto3),
            JsonName = _random.Next(5) == 0 ? Name("json ü😀") : null,
            Default = _syntax == ProtoSyntax.Proto2 && label != ProtoLabel.Repeated && Flip() ? Default(type) : null,
            Options = Flip() ? new EquatableArray<ProtoOption>([new("deprecated", Flip() ? "true" : "false")]) : default,
        };
    }

    private ProtoType Type(string scope)
    {
        if (_messages.Count > 0 && _random.Next(4) == 0)
        {
            return new ProtoNamed(default, Written(Pick(_messages), scope));
        }

        return _enums.Count > 0 && _random.Next(4) == 0
            ? new ProtoNamed(default, Written(Pick(_enums).FullName, scope))
            : new ProtoScalar(Pick(System.Enum.GetValues<ProtoKind>()));
    }

    /// <summary>With a leading point, or with as little of the scope as says which.</summary>
    private string Written(string fullName, string scope) =>
        Flip() && fullName.StartsWith(scope + ".", StringComparison.Ordinal) ? fullName[(scope.Length + 1)..] : "." + fullName;

    private string? Default(ProtoType type) => type switch
    {
        ProtoScalar { Kind: ProtoKind.String } => ProtoLiteral.Quote(Text(8)),
        ProtoScalar { Kind: ProtoKind.Bytes } => Bytes(),
        ProtoScalar { Kind: ProtoKind.Bool } => Flip() ? "true" : "false",
        ProtoScalar { Kind: ProtoKind.Float or ProtoKind.Double } => Pick(["inf", "-inf", "nan", "-0.0", "1e300", ".5", "17", _random.NextDouble().ToString("R", CultureInfo.InvariantCulture)]),
        ProtoScalar { Kind: ProtoKind.UInt32 or ProtoKind.UInt64 or ProtoKind.Fixed32 or ProtoKind.Fixed64 } => Pick(["0", "4294967295", "0xFF", "017"]),
        ProtoScalar => Pick(["0", "-2147483648", "2147483647", "-0x7F", "-017"]),
        ProtoNamed named when _enums.Find(e => named.Name == "." + e.FullName) is { Value: { } value } => value,
        _ => null,
    };

    private string Bytes()
    {
        var bytes = new byte[_random.Next(12)];
        _random.NextBytes(bytes);
        return ProtoLiteral.Quote(bytes);
    }

    private string Text() => ProtoLiteral.Quote(Text(12));

    private string Text(int most)
    {
        var text = new StringBuilder();
        for (int left = _random.Next(most); left > 0; left--)
        {
            text.Append(Pick(["a", "Z", "\"", "'", "\\", "\n", "\0", "ü", "日", "😀", "\u007f", "?", "\u2028"]));
        }

        return text.ToString();
    }

    private ProtoEnum Enum(string scope)
    {
        string fullName = Join(scope, Name("E"));
        bool allowsAliases = Flip();
        var values = new List<ProtoEnumValue> { new(default, Name("V"), 0) };
        _enums.Add((fullName, values[0].Name));
        for (int left = _random.Next(4); left > 0; left--)
        {
            values.Add(new ProtoEnumValue(default, Name("V"), Flip() ? values.Max(v => v.Number) + 1 + _random.Next(1000) : values.Min(v => v.Number) - 1)
            {
                Options = Flip() ? new EquatableArray<ProtoOption>([new("deprecated", "true")]) : default,
            });
        }

        if (allowsAliases)
        {
            values.Add(new ProtoEnumValue(default, Name("V"), Pick(values).Number));
        }

        return new ProtoEnum(default, fullName, values.ToEquatableArray())
        {
            AllowsAliases = allowsAliases,
            IsClosed = _syntax == ProtoSyntax.Proto2,
            Reserved = Flip() ? new EquatableArray<ProtoRange>([Range(int.MinValue, -1_000_000), Range(1_000_000, int.MaxValue)]) : default,
            ReservedNames = Flip() ? new EquatableArray<string>(["GONE"]) : default,
        };
    }

    private ProtoService Service(string package) => new(default, Join(package, Name("S")), List(2, Method));

    private ProtoMethod Method() => new(default, Name("Do"), new ProtoNamed(default, "." + Pick(_messages)), new ProtoNamed(default, "." + Pick(_messages)))
    {
        TakesStream = Flip(),
        GivesStream = Flip(),
        Options = Flip() ? new EquatableArray<ProtoOption>([new("deprecated", "true")]) : default,
    };

    private ProtoExtend Extend()
    {
        _isExtended = true;
        return new ProtoExtend(
            new ProtoNamed(default, "." + _extendable),
            new EquatableArray<ProtoField>([new(default, Name("ext"), 1_000_007, ProtoLabel.Optional, new ProtoScalar(ProtoKind.Bytes))]));
    }
}
