using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Json;

namespace CodeSynth.Schemas.Avro;

/// <summary>The .avsc files of a project: a name that one of them uses may be defined in another. Their order does not matter.</summary>
internal sealed class AvroLibrary
{
    private readonly Dictionary<string, (AvroNamed Type, AvroFile File)> _types = new(StringComparer.Ordinal);
    private readonly bool _isComplete;

    /// <summary>Takes what sound files define; where two define one name, the one with the lower path counts.</summary>
    public AvroLibrary(IEnumerable<AvroFile> files)
    {
        AvroFile[] sorted = [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)];
        _isComplete = sorted.All(f => f.Schema is not null);
        foreach (AvroFile file in sorted)
        {
            foreach (AvroNamed type in file.Schema?.Named ?? default)
            {
                if (!_types.ContainsKey(type.FullName))
                {
                    _types.Add(type.FullName, (type, file));
                }
            }
        }
    }

    /// <summary>The type of a full name; null where no file defines it.</summary>
    public AvroNamed? Find(string fullName) => _types.TryGetValue(fullName, out (AvroNamed Type, AvroFile File) entry) ? entry.Type : null;

    /// <summary>The file that defines a type; null where none does.</summary>
    public AvroFile? FileOf(string fullName) => _types.TryGetValue(fullName, out (AvroNamed Type, AvroFile File) entry) ? entry.File : null;

    /// <summary>The mistakes of a file that only show beside the others: names that none defines, or that two define differently, and defaults of their types.</summary>
    /// <param name="file">A sound file; one with faults of its own has no others.</param>
    /// <param name="cancellation">Gives up with an <see cref="OperationCanceledException"/>.</param>
    public EquatableArray<SchemaFault> FaultsOf(AvroFile file, CancellationToken cancellation)
    {
        if (file.Schema is not { } schema)
        {
            return [];
        }

        // The name may be in a file that cannot be read; then that file's fault is the one to mend.
        IEnumerable<SchemaFault> missing = schema.Unresolved
            .Where(r => _isComplete && Find(r.FullName) is null)
            .Select(r => new SchemaFault(r.Position, r.Length, Missing(r.FullName)));
        IEnumerable<SchemaFault> clashes = schema.Named.Select(n => Clash(n, cancellation)).OfType<SchemaFault>();
        IEnumerable<SchemaFault> faults = missing.Concat(clashes).Concat(Defaults(schema, cancellation));
        return faults.OrderBy(f => f.Position.Line).ThenBy(f => f.Position.Column).ToEquatableArray();
    }

    private string Missing(string fullName)
    {
        string name = AvroNames.SimpleName(fullName);
        return (AvroNames.Suggestion(name) ?? Typo.Of(name, AvroNames.Primitives.Concat(AvroNames.Complex))) is { } known ? $"There is no type '{name}'; did you mean \"{known}\"?"
            : Typo.Of(name, _types.Keys.Select(AvroNames.SimpleName)) is { } near ? $"There is no type '{fullName}'; did you mean '{_types.Keys.OrderBy(n => n, StringComparer.Ordinal).First(n => AvroNames.SimpleName(n) == near)}'?"
            : $"No schema of the project defines '{fullName}'; add its .avsc file, or write the full name of another.";
    }

    private SchemaFault? Clash(AvroNamed type, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return _types.TryGetValue(type.FullName, out (AvroNamed Type, AvroFile File) first) && AvroText.Alone(first.Type) != AvroText.Alone(type)
            ? new SchemaFault(type.NamePosition, type.NameLength, $"'{type.FullName}' is defined otherwise in {FileName(first.File.Path)}, line {first.Type.NamePosition.Line + 1}; keep one of the two, and use its name.")
            : null;
    }

    /// <summary>Defaults whose type another file defines; the others were checked when their file was read.</summary>
    private IEnumerable<SchemaFault> Defaults(AvroSchema schema, CancellationToken cancellation)
    {
        if (schema.Unresolved.Count == 0)
        {
            yield break;
        }

        var defaults = new AvroDefaults(Find);
        foreach (AvroField field in schema.Named.OfType<AvroRecord>().SelectMany(r => r.Fields).Where(f => f.DefaultJson is not null))
        {
            JsonNode value = JsonReader.Read(field.DefaultJson!, cancellation, out _)!;
            if (defaults.Check(field.Type, value) is { } fault)
            {
                yield return new SchemaFault(field.Position, field.Name.Length + 2, $"The default of '{field.Name}' does not fit: {fault.Message}");
            }
        }
    }

    private static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
