using CodeSynth.Generators.Model;

namespace CodeSynth.Schemas.Protobuf;

/// <summary>A file, what it declares, and what it sees.</summary>
internal sealed class ProtoUnit
{
    private readonly IReadOnlyList<(ProtoImport Import, ProtoUnit Unit)> _imports;

    public ProtoUnit(ProtoFile file, IReadOnlyList<(ProtoImport Import, ProtoUnit Unit)> imports)
        : this(file, imports, Symbols(file))
    {
    }

    private ProtoUnit(ProtoFile file, IReadOnlyList<(ProtoImport Import, ProtoUnit Unit)> imports, IReadOnlyDictionary<string, ProtoSymbol> own)
    {
        File = file;
        _imports = imports;
        Own = own;
    }

    public ProtoFile File { get; }

    /// <summary>What it declares by full name, its package among it.</summary>
    public IReadOnlyDictionary<string, ProtoSymbol> Own { get; }

    public EquatableArray<SchemaFault> Faults { get; private init; }

    /// <summary>A file that was not read to its end.</summary>
    public static ProtoUnit Faulty(ProtoFile file) => new(file, [], new Dictionary<string, ProtoSymbol>()) { Faults = file.Faults };

    public ProtoUnit With(ProtoFile file) => new(file, _imports, Own) { Faults = Faults };

    public ProtoUnit With(SchemaFault[] faults) => new(File, _imports, Own) { Faults = new EquatableArray<SchemaFault>(faults) };

    /// <summary>What the file may name: its own, what it imports, and what those import publicly.</summary>
    public Dictionary<string, ProtoVisible> VisibleSymbols()
    {
        var visible = new Dictionary<string, ProtoVisible>(StringComparer.Ordinal);
        var seen = new HashSet<ProtoUnit> { this };
        Add(this, visible);
        foreach ((_, ProtoUnit imported) in _imports)
        {
            AddWithPublic(imported, visible, seen);
        }

        return visible;
    }

    private static void AddWithPublic(ProtoUnit unit, Dictionary<string, ProtoVisible> visible, HashSet<ProtoUnit> seen)
    {
        if (!seen.Add(unit))
        {
            return;
        }

        Add(unit, visible);
        foreach ((ProtoImport import, ProtoUnit imported) in unit._imports)
        {
            if (import.IsPublic)
            {
                AddWithPublic(imported, visible, seen);
            }
        }
    }

    private static void Add(ProtoUnit unit, Dictionary<string, ProtoVisible> visible)
    {
        foreach (ProtoSymbol symbol in unit.Own.Values)
        {
            visible[symbol.FullName] = new ProtoVisible(symbol, unit.File);
        }
    }

    private static Dictionary<string, ProtoSymbol> Symbols(ProtoFile file)
    {
        var symbols = new Dictionary<string, ProtoSymbol>(StringComparer.Ordinal);
        for (string package = file.Package; package.Length > 0; package = package.Substring(0, Math.Max(0, package.LastIndexOf('.'))))
        {
            symbols[package] = new ProtoSymbol(ProtoSymbolKind.Package, package, package, default);
        }

        foreach (ProtoSymbol symbol in ProtoSymbol.Of(file))
        {
            symbols[symbol.FullName] = symbol;
        }

        return symbols;
    }
}

/// <summary>A name that a file may use.</summary>
/// <param name="Symbol">What it stands for.</param>
/// <param name="File">Who declares it.</param>
internal readonly record struct ProtoVisible(ProtoSymbol Symbol, ProtoFile File);
