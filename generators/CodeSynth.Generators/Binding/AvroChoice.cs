using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Avro;

namespace CodeSynth.Generators.Binding;

/// <summary>The file and the record that <c>[AvroSchema]</c> means.</summary>
/// <param name="File">The file; null when there is none, or not one.</param>
/// <param name="Record">The record in it; null when there is none, or when the file has a fault, which is reported there.</param>
/// <param name="Fault">What is wrong with the attribute.</param>
internal sealed record AvroChoice(AvroFile? File, AvroRecord? Record, BindingFault? Fault)
{
    public static AvroChoice Of(EntitySpec entity, SchemaUse use, EquatableArray<AvroFile> files)
    {
        IReadOnlyList<AvroFile> found = SchemaLibrary.Matching(files, f => f.Path, use.File);
        return found.Count switch
        {
            0 => Fail(use, files.Count == 0
                ? $"the project has no Avro schema. Add '<AvroSchema Include=\"{use.File}\" />' to its file."
                : $"the project has no such file; it has {List(files.Select(f => FileName(f.Path)).Distinct(StringComparer.Ordinal))}. Name one of them, or add '<AvroSchema Include=\"{use.File}\" />' to the project's file."),
            1 => InFile(entity, use, found[0]),
            _ => Fail(use, $"several files are called so: {List(found.Select(f => f.Path))}. Write as many of its folders as make it the only one."),
        };
    }

    /// <summary>A file's name without its folder.</summary>
    public static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    private static AvroChoice InFile(EntitySpec entity, SchemaUse use, AvroFile file)
    {
        if (file.Schema is not { } schema)
        {
            return new AvroChoice(file, null, null);
        }

        AvroRecord[] records = [.. schema.Named.OfType<AvroRecord>()];
        AvroRecord[] wanted = use.Type is { } name ? [.. records.Where(r => r.FullName == name || r.Name == name)]
            : schema.Root is AvroRecord root ? [root]
            : records.Where(r => r.Name == entity.Type.Name).ToArray() is { Length: > 0 } namesakes ? namesakes
            : records;
        return wanted.Length switch
        {
            1 => new AvroChoice(file, wanted[0], null),
            _ when records.Length == 0 => Fail(use, "it declares no record, and an entity is one. Name another file."),
            0 => Fail(use, $"it has no record '{use.Type}'; it has {List(records.Select(r => r.FullName))}. Name one of them."),
            _ => Fail(use, $"it has several records: {List(wanted.Select(r => r.FullName))}. Say which with 'Record = \"{wanted[0].FullName}\"'."),
        };
    }

    private static AvroChoice Fail(SchemaUse use, string reason) =>
        new(null, null, new BindingFault(BindingRule.UnknownSchema, string.Empty, $"'{use.File}'", reason, IsProtobuf: false));

    private static string List(IEnumerable<string> names) => string.Join(", ", names.OrderBy(n => n, StringComparer.Ordinal).Select(n => $"'{n}'"));
}
