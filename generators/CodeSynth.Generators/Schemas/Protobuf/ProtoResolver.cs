using CodeSynth.Generators.Model;

namespace CodeSynth.Schemas.Protobuf;

/// <summary>Reads a file together with its imports: first those, then the names in it.</summary>
internal sealed class ProtoResolver
{
    private readonly ProtoLibrary _library;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<string, ProtoUnit> _units = new(StringComparer.Ordinal);
    private readonly List<ProtoSource> _sources = [];
    private readonly List<ProtoFile> _open = [];
    private readonly Dictionary<string, (ProtoSymbol Symbol, ProtoFile File)> _declared = new(StringComparer.Ordinal);

    public ProtoResolver(ProtoLibrary library, CancellationToken cancellation)
    {
        _library = library;
        _cancellation = cancellation;
    }

    public (ProtoSchema? Schema, EquatableArray<SchemaFault> Faults) Resolve(ProtoFile root)
    {
        ProtoUnit unit = Load(root);
        return unit.Faults.Count > 0 ? (null, unit.Faults) : (new ProtoSchema(unit.File, _sources.ToEquatableArray()), default);
    }

    private ProtoUnit Load(ProtoFile file)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (_units.TryGetValue(file.Path, out ProtoUnit? known))
        {
            return known;
        }

        ProtoUnit unit = file.Faults.Count > 0 ? ProtoUnit.Faulty(file) : LoadNames(file);
        _units.Add(file.Path, unit);
        return unit;
    }

    private ProtoUnit LoadNames(ProtoFile file)
    {
        var faults = new ProtoFaults();
        var imports = new List<(ProtoImport Import, ProtoUnit Unit)>();
        _open.Add(file);
        foreach (ProtoImport import in file.Imports)
        {
            if (Import(file, import, faults) is { } imported)
            {
                imports.Add((import, imported));
            }
        }

        _open.RemoveAt(_open.Count - 1);
        var unit = new ProtoUnit(file, imports);
        Declare(file, unit.Own, faults);
        if (faults.Count == 0)
        {
            unit = unit.With(new ProtoBinding(_library, file, unit.VisibleSymbols(), faults, _cancellation).File());
        }

        return unit.With(faults.ToArray());
    }

    private ProtoUnit? Import(ProtoFile file, ProtoImport import, ProtoFaults faults)
    {
        if (_library.Find(import.Path, file, out IReadOnlyList<ProtoFile> candidates) is not { } imported)
        {
            Fault(candidates.Count > 1
                ? $"'{import.Path}' may be {candidates[0].Path} or {candidates[1].Path}; write more of the path."
                : NotFound(import.Path));
            return null;
        }

        if (_open.FindIndex(f => f.Path == imported.Path) is var circle and >= 0)
        {
            IEnumerable<string> names = _open.Skip(circle).Append(imported).Select(f => ProtoPath.FileName(f.Path));
            Fault($"The imports go in a circle, {string.Join(" → ", names)}; put what the files share into one of its own.");
            return null;
        }

        ProtoUnit unit = Load(imported);
        if (unit.Faults.Count > 0)
        {
            SchemaFault first = unit.Faults[0];
            Fault($"'{import.Path}' has mistakes, the first in line {first.Position.Line + 1}: {first.Message}");
            return null;
        }

        ProtoSource? source = _sources.Find(s => s.File.Path == imported.Path);
        if (source is null)
        {
            _sources.Add(new ProtoSource(import.Path, unit.File, ProtoWellKnown.Contains(import.Path)));
        }
        else if (source.ImportPath != import.Path)
        {
            Fault($"This file is imported as '{source.ImportPath}' elsewhere, and protoc would read it twice; write the same path.");
        }

        return unit;

        void Fault(string message) => faults.Add(import.Position, import.Path.Length + 2, message);
    }

    private string NotFound(string path)
    {
        if (_library.HasImportPaths)
        {
            return $"'{path}' is none of the schema's references; register it, and refer to it by this name.";
        }

        string name = ProtoPath.FileName(path);
        return _library.Files.FirstOrDefault(f => ProtoPath.EndsWith(f.Path, name)) is { } alike
            ? $"'{path}' is no file of the project; there is {alike.Path}, so write the end of its path."
            : $"'{path}' is no file of the project; add it as a <Protobuf> item, or mend the path.";
    }

    /// <summary>Two files that are read together must not declare one name.</summary>
    private void Declare(ProtoFile file, IReadOnlyDictionary<string, ProtoSymbol> symbols, ProtoFaults faults)
    {
        foreach (ProtoSymbol symbol in symbols.Values)
        {
            if (!_declared.TryGetValue(symbol.FullName, out (ProtoSymbol Symbol, ProtoFile File) other))
            {
                _declared.Add(symbol.FullName, (symbol, file));
            }
            else if (other.Symbol.Kind != ProtoSymbolKind.Package || symbol.Kind != ProtoSymbolKind.Package)
            {
                faults.Add(symbol.Position, symbol.Name.Length, $"'{symbol.FullName}' is declared in {ProtoPath.FileName(other.File.Path)} as well; rename one of the two, or give the files packages that differ.");
            }
        }
    }
}
