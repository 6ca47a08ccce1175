using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Avro;

namespace CodeSynth.Schemas.Tests.Avro;

/// <summary>Schemas without the places of their parts, so that those of two texts compare.</summary>
internal static class Placeless
{
    public static AvroSchema Of(AvroSchema schema) => new(Of(schema.Root), schema.Named.Select(n => (AvroNamed)Of(n)).ToEquatableArray());

    private static AvroType Of(AvroType type) => type switch
    {
        AvroReference reference => reference with { Position = default, Length = 1 },
        AvroArray array => array with { Position = default, Items = Of(array.Items) },
        AvroMap map => map with { Position = default, Values = Of(map.Values) },
        AvroUnion union => union with { Position = default, Branches = union.Branches.Select(Of).ToEquatableArray() },
        AvroRecord record => record with { Position = default, Fields = record.Fields.Select(f => f with { Position = default, Type = Of(f.Type) }).ToEquatableArray() },
        _ => type with { Position = default },
    };
}
