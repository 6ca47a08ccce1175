using CodeSynth.Generators.Model;

namespace CodeSynth.Schemas.Protobuf;

/// <summary>All .proto files of a project, in which imports and names are found.</summary>
/// <param name="Files">The files.</param>
internal sealed record ProtoLibrary(EquatableArray<ProtoFile> Files)
{
    /// <summary>A library of files in any order.</summary>
    public ProtoLibrary(IEnumerable<ProtoFile> files)
        : this(files.ToEquatableArray())
    {
    }

    /// <summary>Whether the paths of the files are those that imports write, as the names of references in a registry are.</summary>
    public bool HasImportPaths { get; init; }

    /// <summary>
    /// A file with all that it imports, every name a full one. Where the file has a fault, or an import of it does, there is no schema;
    /// the faults are those of this file, in its text, and an import with faults is one at its line.
    /// </summary>
    public (ProtoSchema? Schema, EquatableArray<SchemaFault> Faults) Resolve(ProtoFile root, CancellationToken cancellation) =>
        new ProtoResolver(this, cancellation).Resolve(root);

    /// <summary>
    /// The file that an import means. Nobody tells us the folders that imports start from, so a file is one whose path ends as the
    /// import says; of several the one nearest to who imports it, and none where that leaves a choice.
    /// </summary>
    public ProtoFile? Find(string importPath, ProtoFile importer, out IReadOnlyList<ProtoFile> candidates)
    {
        candidates = [];
        if (ProtoWellKnown.Find(importPath) is { } wellKnown)
        {
            return wellKnown;
        }

        ProtoFile[] ending = [.. Files.Where(f => HasImportPaths ? f.Path == importPath : ProtoPath.EndsWith(f.Path, importPath))];
        if (ending.Length > 1)
        {
            int nearest = ending.Max(f => ProtoPath.SharedFolders(f.Path, importer.Path));
            ending = [.. ending.Where(f => ProtoPath.SharedFolders(f.Path, importer.Path) == nearest)];
        }

        candidates = ending;
        return ending.Length == 1 ? ending[0] : null;
    }
}
