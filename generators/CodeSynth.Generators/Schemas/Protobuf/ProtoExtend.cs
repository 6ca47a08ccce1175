using CodeSynth.Generators.Model;

namespace CodeSynth.Schemas.Protobuf;

/// <summary>Fields that a message gets from elsewhere; in proto3 only the messages of options can be extended.</summary>
/// <param name="Message">The message that is extended.</param>
/// <param name="Fields">Its further fields.</param>
internal sealed record ProtoExtend(ProtoNamed Message, EquatableArray<ProtoField> Fields);
