namespace CodeSynth.Schemas.Protobuf;

/// <summary>The scalar types and their names.</summary>
internal static class ProtoKinds
{
    private static readonly string[] s_names = [.. Enum.GetNames(typeof(ProtoKind)).Select(n => n.ToLowerInvariant())];

    /// <summary>Its name in .proto files.</summary>
    public static string Name(ProtoKind kind) => s_names[(int)kind];

    /// <summary>The type of a name; false where the name is no scalar's.</summary>
    public static bool TryParse(string name, out ProtoKind kind)
    {
        int index = Array.IndexOf(s_names, name);
        kind = (ProtoKind)Math.Max(0, index);
        return index >= 0;
    }

    /// <summary>What is wrong with a default of a field of this type; null where nothing is.</summary>
    public static string? WhyNoDefault(ProtoKind kind, ProtoConstant value) => kind switch
    {
        ProtoKind.String or ProtoKind.Bytes => value.Token.Kind == ProtoTokenKind.String ? null : "The default of this field is a text; put it in quotes.",
        ProtoKind.Bool => value.IsBool ? null : "The default of a bool is true or false; write one of them.",
        ProtoKind.Float or ProtoKind.Double => IsNumber(value) ? null : "The default of this field is a number; write one, 'inf' or 'nan'.",
        _ => IsWithin(kind, value) ? null : $"{value.Text} is no {Name(kind)}; write an integer within its bounds.",
    };

    private static bool IsNumber(ProtoConstant value) =>
        value.Token.Kind switch
        {
            ProtoTokenKind.Float => true,
            ProtoTokenKind.Integer => ProtoLiteral.TryInteger(value.Token.Text, out _),
            _ => value.Token.Text is "inf" or "nan",
        };

    private static bool IsWithin(ProtoKind kind, ProtoConstant value)
    {
        if (value.Token.Kind != ProtoTokenKind.Integer || !ProtoLiteral.TryInteger(value.Token.Text, out ulong number))
        {
            return false;
        }

        ulong most = kind switch
        {
            ProtoKind.UInt64 or ProtoKind.Fixed64 => ulong.MaxValue,
            ProtoKind.UInt32 or ProtoKind.Fixed32 => uint.MaxValue,
            ProtoKind.Int32 or ProtoKind.SInt32 or ProtoKind.SFixed32 => int.MaxValue,
            _ => long.MaxValue,
        };
        bool isUnsigned = kind is ProtoKind.UInt64 or ProtoKind.Fixed64 or ProtoKind.UInt32 or ProtoKind.Fixed32;
        return value.IsNegative ? !isUnsigned && number <= most + 1 : number <= most;
    }
}
