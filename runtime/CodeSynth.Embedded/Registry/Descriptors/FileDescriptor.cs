using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Protobuf;

namespace CodeSynth.Embedded.Registry.Descriptors;

/// <summary>
/// Reads what the Protobuf serializers of .NET, Python and C send in the place of a .proto file's text: a FileDescriptorProto
/// (descriptor.proto of Protobuf) in Base64. What changes no byte of a message — most options, services, comments — is left out.
/// </summary>
internal static class FileDescriptor
{
    private const int MostLevels = 64;
    private const int TypeString = 9;
    private const int TypeGroup = 10;
    private const int TypeMessage = 11;
    private const int TypeBytes = 12;
    private const int TypeEnum = 14;

    /// <summary>The scalars by their numbers in FieldDescriptorProto.Type, from 1; those between are no scalars.</summary>
    private static readonly ProtoKind[] s_kinds =
    [
        ProtoKind.Double, ProtoKind.Float, ProtoKind.Int64, ProtoKind.UInt64, ProtoKind.Int32, ProtoKind.Fixed64, ProtoKind.Fixed32, ProtoKind.Bool, ProtoKind.String,
        default, default, ProtoKind.Bytes, ProtoKind.UInt32, default, ProtoKind.SFixed32, ProtoKind.SFixed64, ProtoKind.SInt32, ProtoKind.SInt64,
    ];

    /// <summary>The bytes of a text that is Base64, which that of a .proto file never is; null where it is none.</summary>
    public static byte[]? TryDecode(string text)
    {
        byte[] bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out int length) && length > 0 ? bytes[..length] : null;
    }

    /// <summary>The text of the .proto file that a descriptor is of.</summary>
    /// <exception cref="FormatException">It is none, or of a language that is not read here; the message says why.</exception>
    public static string ToText(byte[] bytes)
    {
        var file = new WireMessage(bytes);
        string syntax = file.Text(12);
        if (syntax is not ("" or "proto2" or "proto3"))
        {
            throw new FormatException($"the syntax '{syntax}' is not supported");
        }

        bool proto3 = syntax == "proto3";
        string package = file.Text(2);
        int[] isPublic = [.. file.Numbers(10)];
        string csharpNamespace = file.Message(8).Text(37);
        return ProtoText.Write(new ProtoFile(
            file.Text(1),
            string.Empty,
            proto3 ? ProtoSyntax.Proto3 : ProtoSyntax.Proto2,
            package,
            file.Texts(3).Select((path, i) => new ProtoImport(default, path, isPublic.Contains(i))).ToEquatableArray(),
            file.Messages(4).Select(m => Message(m, package, proto3, 1)).ToEquatableArray(),
            file.Messages(5).Select(e => Enum(e, package)).ToEquatableArray(),
            default)
        {
            CSharpNamespace = csharpNamespace.Length == 0 ? null : csharpNamespace,
        });
    }

    private static ProtoMessage Message(WireMessage message, string scope, bool proto3, int level)
    {
        if (level > MostLevels)
        {
            throw new FormatException("its messages are nested too deeply");
        }

        string name = Within(scope, message.Text(1));
        ILookup<bool, WireMessage> nested = message.Messages(3).ToLookup(m => m.Message(7).Number(7) != 0); // MessageOptions.map_entry
        Dictionary<string, ProtoMap> maps = nested[true].DistinctBy(m => m.Text(1)).ToDictionary(m => "." + Within(name, m.Text(1)), Map);
        string[] oneofs = [.. message.Messages(8).Select(o => o.Text(1))];
        return new ProtoMessage(
            default,
            name,
            message.Messages(2).Select(f => Field(f, oneofs, maps, proto3)).ToEquatableArray(),
            oneofs.ToEquatableArray(),
            nested[false].Select(m => Message(m, name, proto3, level + 1)).ToEquatableArray(),
            message.Messages(4).Select(e => Enum(e, name)).ToEquatableArray())
        {
            Reserved = Ranges(message.Messages(9), exclusive: 1),
            ReservedNames = message.Texts(10).ToEquatableArray(),
            Extensions = Ranges(message.Messages(5), exclusive: 1),
        };
    }

    private static ProtoField Field(WireMessage field, string[] oneofs, Dictionary<string, ProtoMap> maps, bool proto3)
    {
        bool isOptional = field.Number(17) != 0; // proto3_optional; its oneof is there for reflection alone
        string? oneof = field.Has(9) && !isOptional ? oneofs.ElementAtOrDefault(field.Number(9)) ?? throw new FormatException("a field is of a oneof that is not there") : null;
        bool isMap = maps.TryGetValue(field.Text(6), out ProtoMap? map);
        ProtoLabel label = isMap || oneof is not null ? ProtoLabel.None
            : field.Number(4) switch
            {
                3 => ProtoLabel.Repeated,
                2 => ProtoLabel.Required,
                _ => proto3 && !isOptional ? ProtoLabel.None : ProtoLabel.Optional,
            };
        WireMessage options = field.Message(8);
        return new ProtoField(default, field.Text(1), field.Number(3), label, map ?? Type(field))
        {
            Oneof = oneof,
            PackedOption = options.Has(2) ? options.Number(2) != 0 : null,
            Default = field.Has(7) ? Default(field) : null,
            JsonName = field.Has(10) && field.Text(10) != ProtoCase.Json(field.Text(1)) ? field.Text(10) : null,
        };
    }

    private static string Default(WireMessage field) => field.Number(5) switch
    {
        TypeString => ProtoLiteral.Quote(field.Text(7)),
        TypeBytes => $"\"{field.Text(7)}\"", // escaped already
        _ => field.Text(7),
    };

    private static ProtoMap Map(WireMessage entry)
    {
        WireMessage[] fields = [.. entry.Messages(2)];
        return fields.Length == 2 && Type(fields[0]) is ProtoScalar key ? new ProtoMap(key.Kind, Type(fields[1])) : throw new FormatException("the entry of a map is malformed");
    }

    private static ProtoType Type(WireMessage field) => field.Number(5) switch
    {
        TypeMessage or TypeEnum => new ProtoNamed(default, field.Text(6)),
        TypeGroup => throw new FormatException($"'{field.Text(1)}' is a group, which is not supported"),
        var type => type >= 1 && type <= s_kinds.Length ? new ProtoScalar(s_kinds[type - 1]) : throw new FormatException($"'{field.Text(1)}' has a type that is not known"),
    };

    private static ProtoEnum Enum(WireMessage type, string scope) => new(
        default,
        Within(scope, type.Text(1)),
        type.Messages(2).Select(v => new ProtoEnumValue(default, v.Text(1), v.Number(2))).ToEquatableArray())
    {
        AllowsAliases = type.Message(3).Number(2) != 0,
        Reserved = Ranges(type.Messages(4), exclusive: 0),
        ReservedNames = type.Texts(5).ToEquatableArray(),
    };

    private static EquatableArray<ProtoRange> Ranges(IEnumerable<WireMessage> ranges, int exclusive) =>
        ranges.Select(r => new ProtoRange(default, r.Number(1), r.Number(2) - exclusive)).ToEquatableArray();

    private static string Within(string scope, string name) => scope.Length == 0 ? name : $"{scope}.{name}";
}
