using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Avro;
using CodeSynth.Schemas.Json;

namespace CodeSynth.Generators.Binding;

/// <summary>A schema file with those that it refers to, as an entity's Avro file carries them.</summary>
internal static class AvroFaceSchemas
{
    public static AvroFaceSchema Of(AvroFile file, AvroRecord record, AvroLibrary library)
    {
        string fileName = AvroChoice.FileName(file.Path);
        if (!ReferenceEquals(file.Schema!.Root, record))
        {
            // The file declares more than the record, so the record's schema is no file's text.
            return new AvroFaceSchema(fileName, record.FullName, JsonLayout.Print(AvroText.Inline(new AvroSchema(record, file.Schema.Named), library)));
        }

        AvroFaceImport[] imports = [.. Imports(file, library, [file.Path])];
        return new AvroFaceSchema(fileName, record.FullName, file.Text)
        {
            Imports = new(imports),
            SelfContainedText = imports.Length == 0 ? null : AvroText.Inline(file.Schema, library),
        };
    }

    /// <summary>The other files that a file refers to, each once and behind those that it refers to itself.</summary>
    private static IEnumerable<AvroFaceImport> Imports(AvroFile file, AvroLibrary library, HashSet<string> seen)
    {
        foreach ((string name, AvroFile other) in Direct(file, library))
        {
            if (seen.Add(other.Path))
            {
                foreach (AvroFaceImport deeper in Imports(other, library, seen))
                {
                    yield return deeper;
                }

                yield return new AvroFaceImport(name, other.Text, Direct(other, library).Select(d => d.Name).ToEquatableArray());
            }
        }
    }

    /// <summary>The files that a file refers to, each by the first of its types that is meant.</summary>
    private static IEnumerable<(string Name, AvroFile File)> Direct(AvroFile file, AvroLibrary library) => file.Schema!.Unresolved
        .Select(reference => (Name: reference.FullName, File: library.FileOf(reference.FullName)))
        .Where(found => found.File is not null)
        .Select(found => (found.Name, File: found.File!))
        .GroupBy(found => found.File.Path, StringComparer.Ordinal)
        .Select(group => group.First());
}
