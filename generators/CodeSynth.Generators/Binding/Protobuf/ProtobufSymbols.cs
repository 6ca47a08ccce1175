using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Protobuf;

namespace CodeSynth.Generators.Binding.Protobuf;

/// <summary>Finds the values of a Protobuf enumeration that the members of a C# one, or texts, stand for.</summary>
internal static class ProtobufSymbols
{
    public static (ProtobufForm? Form, BindingRule Rule, string Reason) Of(ValueShape shape, SamplerSpec? sampler, ProtoEnum type)
    {
        if (Symbols(shape, sampler) is not { } symbols)
        {
            return (null, BindingRule.TypeMismatch, $"which values {ProtobufScalars.Words(shape)} has is not known when it compiles, so {type.FullName} may lack some. Use a C# enum, '[OneOf]' or '[Constant]', or declare the field as string.");
        }

        var numbers = new List<ProtobufEnumNumber>();
        foreach ((string name, string[] spellings) in symbols)
        {
            if (Find(type, spellings) is not { } value)
            {
                return (null, BindingRule.UnknownSymbol, $"{type.FullName} has no value for '{spellings[0]}'. It has {string.Join(", ", type.Values.Take(8).Select(v => v.Name))}; add it, or choose among these.");
            }

            if (numbers.Find(n => n.Number == value.Number) is { } other)
            {
                return (null, BindingRule.UnknownSymbol, $"'{other.Name}' and '{name}' would both be {type.FullName}.{value.Name}. Remove one of them, or add a value.");
            }

            numbers.Add(new ProtobufEnumNumber(name, value.Number));
        }

        return (new ProtobufEnumForm(numbers.ToEquatableArray()), default, string.Empty);
    }

    /// <summary>What can occur, by the name that the emitted code knows it by and by how it may be spelled; null when nobody knows.</summary>
    private static IEnumerable<(string Name, string[] Spellings)>? Symbols(ValueShape shape, SamplerSpec? sampler) => sampler switch
    {
        OneOfEnumSpec choice => choice.Members.Select(OfMember),
        ConstantEnumSpec constant => [OfMember(constant.Member)],
        OneOfSpec choice => choice.Values.Select(OfText),
        ConstantSpec { Text: { } text } => [OfText(text)],
        StateSpec state => Symbols(shape, state.Values),
        StateValueSpec value => Symbols(shape, value.Values),
        CaseSpec value => Symbols(shape, value.Values),
        _ => shape.Kind == ShapeKind.Enum ? shape.Members.Select(OfMember) : null,
    };

    private static (string, string[]) OfMember(EnumMember member) => (member.Name, [member.WireName, member.Name]);

    private static (string, string[]) OfText(string text) => (text, [text]);

    /// <summary>The value of that very name, else one that is alike, else one that is behind the enumeration's own name: <c>STATUS_PENDING</c> for <c>Pending</c>.</summary>
    private static ProtoEnumValue? Find(ProtoEnum type, string[] spellings) =>
        spellings.Select(s => type.Values.FirstOrDefault(v => v.Name == s)).FirstOrDefault(v => v is not null)
        ?? spellings.Select(s => Only(type.Values.Where(v => FieldNames.AreAlike(v.Name, s)))).FirstOrDefault(v => v is not null)
        ?? spellings.Select(s => Only(type.Values.Where(v => FieldNames.AreAlike(ProtoCase.WithoutPrefix(v.Name, type.Name), s)))).FirstOrDefault(v => v is not null);

    private static ProtoEnumValue? Only(IEnumerable<ProtoEnumValue> values)
    {
        ProtoEnumValue[] found = [.. values];
        return found.Select(v => v.Number).Distinct().Count() == 1 ? found[0] : null;
    }
}
