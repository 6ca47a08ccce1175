using CodeSynth.Generators.Model;
using CodeSynth.Generators.Parsing.Workflows;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing;

/// <summary>One reading of one entity: where its mistakes go, and whether there were any.</summary>
internal sealed class ParseContext(Compilation compilation, INamedTypeSymbol entity, Action<Diagnostic>? report, CancellationToken cancellation)
{
    // Following a chain of copies this far means that it has no end; the circle of references behind it is reported as such.
    private const int MaxDepth = 64;

    private readonly List<string> _parents = [];
    private readonly Dictionary<string, IReadOnlyList<INamedTypeSymbol>> _entitiesByKey = new(StringComparer.Ordinal);
    private readonly int _depth;

    private ParseContext(ParseContext outer, INamedTypeSymbol entity)
        : this(outer.Compilation, entity, report: null, outer.Cancellation)
    {
        _depth = outer._depth + 1;
        _entitiesByKey = outer._entitiesByKey;
    }

    public Compilation Compilation { get; } = compilation;

    public INamedTypeSymbol Entity { get; } = entity;

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Whether the entity has a mistake, reported here or elsewhere, that keeps it from being emitted.</summary>
    public bool Failed { get; private set; }

    public bool IsTooDeep => _depth > MaxDepth;

    /// <summary>Whether something is read for the sake of another property or entity, so that nothing is reported.</summary>
    public bool IsOfAnother => _depth > 0;

    /// <summary>The entity's workflow; null when it has none, and while another entity is read.</summary>
    public WorkflowReading? Workflow { get; set; }

    /// <summary>The types, without escapes, that the entity references; known even when the entity has a mistake.</summary>
    public EquatableArray<string> Parents => _parents.Distinct().ToEquatableArray();

    /// <summary>Reports what may be meant so, and keeps nothing from being emitted.</summary>
    public void Warn(DiagnosticDescriptor rule, Culprit culprit, params object[] arguments) => Report(rule, culprit, arguments);

    public void Error(DiagnosticDescriptor rule, Culprit culprit, params object[] arguments)
    {
        Failed = true;
        Report(rule, culprit, arguments);
    }

    /// <summary>Fails without a word, because the compiler or another entity's diagnostic says what is wrong.</summary>
    public void FailSilently() => Failed = true;

    /// <summary>
    /// The entities whose record key has a name, ordered by theirs: those that declare it as a property, else those that have it as a
    /// positional parameter, else those that inherit it. Asked once per name: it looks at every type of the compilation.
    /// </summary>
    public IReadOnlyList<INamedTypeSymbol> EntitiesByKey(string name)
    {
        if (!_entitiesByKey.TryGetValue(name, out IReadOnlyList<INamedTypeSymbol>? entities))
        {
            INamedTypeSymbol[] declaring = [.. Declaring(name)];
            IEnumerable<INamedTypeSymbol> found = declaring.Where(t => SynthAttributes.EntityAttribute(t) is not null);
            entities = [.. (declaring.Length == 0 || found.Any() ? found : Inheriting(name)).OrderBy(TypeNames.Metadata, StringComparer.Ordinal)];
            _entitiesByKey.Add(name, entities);
        }

        return entities;
    }

    // The index of names, which costs next to nothing, does not have the properties of positional records.
    private IEnumerable<INamedTypeSymbol> Declaring(string key)
    {
        INamedTypeSymbol[] indexed =
            [.. Compilation.GetSymbolsWithName(key, SymbolFilter.Member, Cancellation).OfType<IPropertySymbol>().Select(p => p.ContainingType).Where(t => HasKey(t.GetMembers(key)))];
        return indexed.Length != 0 ? indexed : ProjectTypes.WithParameter(key, Compilation, Cancellation).Where(t => HasKey(t.GetMembers(key)));
    }

    // Only a base type that is no entity itself declares the key.
    private IEnumerable<INamedTypeSymbol> Inheriting(string key) =>
        ProjectTypes.Entities(Compilation, Cancellation).Where(e => HasKey(PropertyList.Of(e).Where(p => p.Name == key)));

    private static bool HasKey(IEnumerable<ISymbol> members) =>
        members.OfType<IPropertySymbol>().Any(p => SynthAttributes.Find(p, AttributeKind.RecordKey) is not null);

    private void Report(DiagnosticDescriptor rule, Culprit culprit, object[] arguments) =>
        report?.Invoke(Diagnostic.Create(rule, culprit.Locate(Cancellation) ?? Culprit.Name(Entity).Locate(Cancellation), arguments));

    public void AddParent(LinkTarget target) => _parents.Add(target.MetadataName);

    /// <summary>Reads another property of this entity, whose mistakes are reported where it is read for its own sake.</summary>
    public ParseContext Silent() => new(this, Entity) { Workflow = Workflow };

    /// <summary>Reads another entity, whose mistakes are that entity's to report.</summary>
    public ParseContext Within(INamedTypeSymbol other) => new(this, other);
}
