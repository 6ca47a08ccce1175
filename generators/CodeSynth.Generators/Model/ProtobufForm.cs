using CodeSynth.Schemas.Protobuf;

namespace CodeSynth.Generators.Model;

/// <summary>How a value is written in a message.</summary>
internal abstract record ProtobufForm;

/// <summary>A scalar: a number, truth value, text or bytes.</summary>
/// <param name="Kind">Which.</param>
internal sealed record ProtobufScalarForm(ProtoKind Kind) : ProtobufForm;

/// <summary>A value of an enumeration.</summary>
/// <param name="Values">Its numbers by the name of the C# member or by the text that stands for it.</param>
internal sealed record ProtobufEnumForm(EquatableArray<ProtobufEnumNumber> Values) : ProtobufForm;

/// <summary>What stands for a value of an enumeration.</summary>
/// <param name="Name">The name of a C# member, or a text.</param>
/// <param name="Number">The number on the wire.</param>
internal sealed record ProtobufEnumNumber(string Name, int Number);

/// <summary>A <c>google.protobuf.Timestamp</c>.</summary>
internal sealed record ProtobufTimestampForm : ProtobufForm;

/// <summary>A message whose only field has the number 1: Google's wrappers, its decimal, and a list that may be null.</summary>
/// <param name="Value">The field; its path is that of the property.</param>
internal sealed record ProtobufWrapperForm(ProtobufFieldSpec Value) : ProtobufForm;

/// <summary>A message of fields.</summary>
/// <param name="Fields">The fields that are written, in the order of their numbers.</param>
internal sealed record ProtobufMessageForm(EquatableArray<ProtobufFieldSpec> Fields) : ProtobufForm;

/// <summary>A repeated field.</summary>
/// <param name="Item">How an item is written.</param>
/// <param name="IsPacked">Whether all items share one tag and length.</param>
internal sealed record ProtobufListForm(ProtobufForm Item, bool IsPacked) : ProtobufForm;
