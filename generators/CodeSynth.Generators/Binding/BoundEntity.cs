using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Binding;

/// <summary>An entity with its contracts.</summary>
/// <param name="Main">What its main file is emitted from.</param>
/// <param name="Avro">What its Avro file is emitted from; null when it does not fit its schema.</param>
/// <param name="Protobuf">The same for Protobuf.</param>
/// <param name="Faults">Where it does not fit.</param>
internal sealed record BoundEntity(MainFace Main, AvroFace? Avro, ProtobufFace? Protobuf, EquatableArray<BindingFault> Faults);
