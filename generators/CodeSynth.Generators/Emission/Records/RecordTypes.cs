using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Avro;

namespace CodeSynth.Generators.Emission.Records;

/// <summary>The named types that a record's schema holds, and what they are in C#.</summary>
internal sealed class RecordTypes
{
    private readonly Dictionary<string, AvroNamed> _types;
    private readonly Dictionary<string, TypedRecordName> _names;
    private readonly Dictionary<string, RecordShape> _shapes = new(StringComparer.Ordinal);

    public RecordTypes(TypedRecordSpec spec, AvroSchema schema)
    {
        _types = schema.Named.ToDictionary(t => t.FullName, StringComparer.Ordinal);
        _names = spec.Others.Append(spec.Type).ToDictionary(n => n.AvroName, StringComparer.Ordinal);
    }

    /// <summary>What a name stands for; any other type as it is.</summary>
    public AvroType Resolve(AvroType type) => type is AvroReference reference ? _types[reference.FullName] : type;

    /// <summary>The named type of a name.</summary>
    public AvroNamed Find(string avroName) => _types[avroName];

    /// <summary>A record's or enum's name in C#, from the root.</summary>
    public string NameOf(AvroNamed type) => "global::" + CSharpIdentifier.EscapeAll(_names[type.FullName].FullName);

    /// <summary>The names within a record.</summary>
    public RecordShape ShapeOf(AvroRecord record)
    {
        if (!_shapes.TryGetValue(record.FullName, out RecordShape? shape))
        {
            _shapes.Add(record.FullName, shape = new RecordShape(record, _names[record.FullName].Name));
        }

        return shape;
    }

    /// <summary>An enum's members, in the order of the symbols.</summary>
    public static IReadOnlyList<string> MembersOf(AvroEnum type)
    {
        var scope = new NameScope();
        return [.. type.Symbols.Select(s => scope.Take(Binding.PascalCase.Of(s)))];
    }
}
