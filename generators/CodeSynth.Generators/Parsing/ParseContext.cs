using CodeSynth.Generators.Model;
using CodeSynth.Generators.Parsing.Workflows;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing;

/// <summary>One reading of one entity: where its mistakes go, and whether there were any.</summary>
internal sealed class ParseContext(ProjectDeclarations project, INamedTypeSymbol entity, Action<Diagnostic>? report, CancellationToken cancellation)
{
    // Following a chain of copies this far means that it has no end; the circle of references behind it is reported as such.
    private const int MaxDepth = 64;

    private readonly List<string> _parents = [];
    private readonly int _depth;

    private ParseContext(ParseContext outer, INamedTypeSymbol entity)
        : this(outer.Project, entity, report: null, outer.Cancellation)
    {
        _depth = outer._depth + 1;
    }

    public ProjectDeclarations Project { get; } = project;

    public Compilation Compilation => Project.Compilation;

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

    private void Report(DiagnosticDescriptor rule, Culprit culprit, object[] arguments) =>
        report?.Invoke(Diagnostic.Create(rule, culprit.Locate(Cancellation) ?? Culprit.Name(Entity).Locate(Cancellation), arguments));

    public void AddParent(LinkTarget target) => _parents.Add(target.MetadataName);

    /// <summary>Reads another property of this entity, whose mistakes are reported where it is read for its own sake.</summary>
    public ParseContext Silent() => new(this, Entity) { Workflow = Workflow };

    /// <summary>Reads another entity, whose mistakes are that entity's to report.</summary>
    public ParseContext Within(INamedTypeSymbol other) => new(this, other);
}
