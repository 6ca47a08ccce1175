using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Protobuf;

namespace CodeSynth.Schemas.Tests.Protobuf;

/// <summary>Files without the places of what is in them, so that two texts of one file are equal.</summary>
internal static class ProtoBare
{
    public static ProtoFile Of(ProtoFile file) => file with
    {
        Path = string.Empty,
        Text = string.Empty,
        Imports = Each(file.Imports, i => i with { Position = default }),
        Messages = Each(file.Messages, Message),
        Enums = Each(file.Enums, Enum),
        Services = Each(file.Services, s => s with { Position = default, Methods = Each(s.Methods, Method) }),
        Extends = Each(file.Extends, Extend),
    };

    private static ProtoMessage Message(ProtoMessage message) => message with
    {
        Position = default,
        Fields = Each(message.Fields, Field),
        Messages = Each(message.Messages, Message),
        Enums = Each(message.Enums, Enum),
        OneofPositions = default,
        Reserved = Each(message.Reserved, Range),
        Extensions = Each(message.Extensions, Range),
        Extends = Each(message.Extends, Extend),
    };

    private static ProtoField Field(ProtoField field) => field with { Position = default, Type = Type(field.Type) };

    private static ProtoType Type(ProtoType type) => type switch
    {
        ProtoNamed named => Named(named),
        ProtoMap map => map with { Value = Type(map.Value) },
        _ => type,
    };

    private static ProtoNamed Named(ProtoNamed named) => named with { Position = default };

    private static ProtoEnum Enum(ProtoEnum type) => type with
    {
        Position = default,
        Values = Each(type.Values, v => v with { Position = default }),
        Reserved = Each(type.Reserved, Range),
    };

    private static ProtoExtend Extend(ProtoExtend extend) => new(Named(extend.Message), Each(extend.Fields, Field));

    private static ProtoMethod Method(ProtoMethod method) => method with { Position = default, Input = Named(method.Input), Output = Named(method.Output) };

    private static ProtoRange Range(ProtoRange range) => range with { Position = default };

    private static EquatableArray<T> Each<T>(EquatableArray<T> items, Func<T, T> bare)
        where T : IEquatable<T> => items.Select(bare).ToEquatableArray();
}
