using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Binding;

/// <summary>
/// Holds an entity against the schemas that it names and derives those that it does not. The generator and the analyzer share it, so a
/// face is emitted exactly when there is nothing to report. It sees specs and schemas, no symbols.
/// </summary>
internal static class Binder
{
    public static BoundEntity Bind(EntitySpec entity, SchemaLibrary schemas, CancellationToken cancellation)
    {
        // A schema that is derived takes over the names of the one that is given; of two that are given, JSON goes by the Avro one.
        Bound<ProtobufFace>? protobuf = entity.Protobuf is null ? null : ProtobufBinder.Bind(entity.ForFace(), schemas, cancellation);
        Bound<AvroFace>? avro = entity.Avro is null ? null : AvroBinder.Bind(entity.ForFace(), schemas, cancellation);
        EntitySpec named = Rename(Rename(entity, protobuf?.Names), avro?.Names);
        protobuf ??= ProtobufBinder.Bind(named.ForFace(), schemas, cancellation);
        avro ??= AvroBinder.Bind(named.ForFace(), schemas, cancellation);
        return new BoundEntity(
            new MainFace(named, avro.Face is not null, protobuf.Face is not null),
            avro.Face,
            protobuf.Face,
            avro.Faults.Concat(protobuf.Faults).ToEquatableArray());
    }

    private static EntitySpec Rename(EntitySpec entity, EquatableArray<BoundName>? names) => names is not { Count: > 0 } given
        ? entity
        : entity with { Fields = Rename(entity.Fields, given.ToDictionary(n => n.Path, n => n.Name, StringComparer.Ordinal)) };

    private static EquatableArray<FieldSpec> Rename(EquatableArray<FieldSpec> fields, IReadOnlyDictionary<string, string> names) =>
        fields.Select(field => field with
        {
            WireName = !field.HasOwnName && names.TryGetValue(field.Path, out string? name) ? name : field.WireName,
            Sampler = field.Sampler is ObjectSpec nested ? nested with { Fields = Rename(nested.Fields, names) } : field.Sampler,
        }).ToEquatableArray();
}
