namespace CodeSynth.Schemas.Protobuf;

/// <summary>An option, known or not.</summary>
/// <param name="Name">Its name without blanks: <c>deprecated</c>, <c>(confluent.field_meta).doc</c>.</param>
/// <param name="Value">Its value in normal form: a number as it is written, a name, a text in double quotes, <c>{ key: "value" }</c>.</param>
internal sealed record ProtoOption(string Name, string Value);

/// <summary>An option of a oneof.</summary>
/// <param name="Oneof">The oneof's name.</param>
/// <param name="Option">The option.</param>
internal sealed record ProtoOneofOption(string Oneof, ProtoOption Option);
