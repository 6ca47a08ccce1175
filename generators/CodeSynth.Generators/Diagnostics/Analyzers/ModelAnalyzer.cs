using System.Collections.Concurrent;
using System.Collections.Immutable;
using CodeSynth.Generators.Model;
using CodeSynth.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CodeSynth.Generators.Diagnostics.Analyzers;

/// <summary>The mistakes that only all entities together show: circles of references and names that are given twice.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.ReferenceCycle, Rules.DuplicateEntityName, Rules.SharedEntityStream];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var project = new ProjectDeclarations(start.Compilation);
            var entities = new ConcurrentDictionary<string, ModelEntity>(StringComparer.Ordinal);
            start.RegisterSymbolAction(
                action =>
                {
                    var type = (INamedTypeSymbol)action.Symbol;
                    if (SynthAttributes.EntityAttribute(type) is { } attribute)
                    {
                        CatalogEntry entry = EntityParser.Parse(type, project, report: null, action.CancellationToken).Entry;
                        entities[entry.MetadataName] = new ModelEntity(type, attribute, entry);
                    }
                },
                SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end =>
            {
                ModelEntity[] sorted = [.. entities.Values.OrderBy(e => e.Entry.MetadataName, StringComparer.Ordinal)];
                ReportCircles(end, entities, sorted);
                ReportNames(end, sorted);
                ReportStreams(end, sorted);
            });
        });
    }

    private static void ReportCircles(CompilationAnalysisContext end, IReadOnlyDictionary<string, ModelEntity> entities, ModelEntity[] sorted)
    {
        foreach (ModelEntity entity in sorted)
        {
            if (CircleThrough(entity, entities, end.CancellationToken) is { } circle)
            {
                string names = string.Join(" → ", circle.Select(e => e.Entry.Name));
                ReportAt(end, Rules.ReferenceCycle, entity.ReferenceTo(circle[1], end.Compilation, end.CancellationToken), entity, names);
            }
        }
    }

    /// <summary>The shortest way from an entity back to itself, both ends included.</summary>
    private static List<ModelEntity>? CircleThrough(ModelEntity entity, IReadOnlyDictionary<string, ModelEntity> entities, CancellationToken cancellation)
    {
        var cameFrom = new Dictionary<string, ModelEntity>(StringComparer.Ordinal);
        var open = new Queue<ModelEntity>([entity]);
        while (open.Count != 0)
        {
            cancellation.ThrowIfCancellationRequested();
            ModelEntity child = open.Dequeue();
            foreach (string name in child.Entry.Parents)
            {
                if (name == entity.Entry.MetadataName)
                {
                    return WayBack(entity, child, cameFrom);
                }

                if (entities.TryGetValue(name, out ModelEntity? parent) && !cameFrom.ContainsKey(name))
                {
                    cameFrom.Add(name, child);
                    open.Enqueue(parent);
                }
            }
        }

        return null;
    }

    private static List<ModelEntity> WayBack(ModelEntity entity, ModelEntity last, Dictionary<string, ModelEntity> cameFrom)
    {
        List<ModelEntity> circle = [entity];
        for (ModelEntity step = last; step != entity; step = cameFrom[step.Entry.MetadataName])
        {
            circle.Insert(0, step);
        }

        circle.Insert(0, entity);
        return circle;
    }

    private static void ReportNames(CompilationAnalysisContext end, ModelEntity[] sorted)
    {
        foreach (IGrouping<string, ModelEntity> same in sorted.GroupBy(e => e.Entry.Name, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            ModelEntity first = same.First();
            foreach (ModelEntity entity in same.Skip(1))
            {
                end.ReportDiagnostic(Diagnostic.Create(
                    Rules.DuplicateEntityName,
                    entity.NameLocation(end.CancellationToken),
                    entity.Entry.MetadataName,
                    first.Entry.MetadataName,
                    same.Key));
            }
        }
    }

    // Where the names are the same too, that is reported already.
    private static void ReportStreams(CompilationAnalysisContext end, ModelEntity[] sorted)
    {
        foreach (IGrouping<string, ModelEntity> same in sorted.GroupBy(e => FormerNames.OfEntity(e.Type), StringComparer.Ordinal))
        {
            foreach (ModelEntity entity in same.Where(e => e.Entry.Name != same.Key))
            {
                if (same.FirstOrDefault(other => other != entity && other.Entry.Name != entity.Entry.Name) is { } other)
                {
                    Location? location = FormerNames.CulpritOf(entity.Type).Locate(end.CancellationToken);
                    end.ReportDiagnostic(Diagnostic.Create(Rules.SharedEntityStream, location, entity.Entry.Name, other.Entry.Name, same.Key));
                }
            }
        }
    }

    private static void ReportAt(CompilationAnalysisContext end, DiagnosticDescriptor rule, Location? location, ModelEntity entity, string detail) =>
        end.ReportDiagnostic(Diagnostic.Create(rule, location ?? entity.NameLocation(end.CancellationToken), entity.Entry.Name, detail));
}
