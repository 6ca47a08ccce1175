using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Avro;

namespace CodeSynth.Generators.Binding;

/// <summary>Schema files → the records and enums to emit. A record that lacks a type is left out, for its file has a fault then, which is reported there.</summary>
internal static class TypedRecordBinder
{
    public static EquatableArray<TypedRecordSpec> Bind(
        EquatableArray<AvroFile> files, EquatableArray<TypedRecordOptions> options, EquatableArray<TypedRecordName> names, CancellationToken cancellation)
    {
        var library = new AvroLibrary(files);
        Dictionary<string, TypedRecordName> known = names.ToDictionary(n => n.AvroName, StringComparer.Ordinal);
        HashSet<string> unwanted = [.. options.Where(o => !o.HasRecords).Select(o => o.Path)];
        var specs = new SortedDictionary<string, TypedRecordSpec>(StringComparer.Ordinal);
        foreach (AvroFile file in files.Where(f => f.Schema is not null && !unwanted.Contains(f.Path)))
        {
            foreach (AvroNamed type in file.Schema!.Named)
            {
                cancellation.ThrowIfCancellationRequested();
                Add(type.FullName);
            }
        }

        return specs.Values.ToEquatableArray();

        // What a wanted record is made of is wanted too, wherever it is defined.
        void Add(string name)
        {
            if (known.TryGetValue(name, out TypedRecordName? type) && !specs.ContainsKey(name) && Uses(library, name) is { } uses)
            {
                var schema = new AvroSchema(library.Find(name)!, library.FileOf(name)!.Schema!.Named);
                TypedRecordName[] others = [.. uses.Where(u => u != name && known.ContainsKey(u)).Select(u => known[u])];
                specs.Add(name, new TypedRecordSpec(name, AvroText.Inline(schema, library), type, others.ToEquatableArray()));
                foreach (TypedRecordName other in others)
                {
                    Add(other.AvroName);
                }
            }
        }
    }

    /// <summary>The named types that a type is made of, itself and those of others within, ordinally sorted; null when one is not there.</summary>
    private static IEnumerable<string>? Uses(AvroLibrary library, string root)
    {
        var met = new SortedSet<string>(StringComparer.Ordinal);
        return Walk(new AvroReference(default, root)) ? met : null;

        bool Walk(AvroType type) => type switch
        {
            AvroReference reference => met.Contains(reference.FullName) || (library.Find(reference.FullName) is { } named && Walk(named)),
            AvroRecord record => !met.Add(record.FullName) || record.Fields.All(f => Walk(f.Type)),
            AvroNamed named => met.Add(named.FullName) || true,
            AvroArray array => Walk(array.Items),
            AvroMap map => Walk(map.Values),
            AvroUnion union => union.Branches.All(Walk),
            _ => true,
        };
    }
}
