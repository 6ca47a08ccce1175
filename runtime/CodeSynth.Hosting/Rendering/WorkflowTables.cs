using System.Globalization;
using CodeSynth.Engine;
using CodeSynth.Hosting.Statistics;
using CodeSynth.Workflows;

namespace CodeSynth.Hosting.Rendering;

/// <summary>The tables of a workflow behind a run: how often each path or transition was taken, and how often each state was entered, with a verdict beside each.</summary>
/// <param name="entity">The entity.</param>
/// <param name="tally">What was counted.</param>
/// <param name="isWhole">Whether the run wrote all events of all instances. Of a part some are in flight, those that take longer rather than others, so counts of states and transitions lie off.</param>
internal sealed class WorkflowTables(string entity, WorkflowTally tally, bool isWhole)
{
    private readonly Workflow _workflow = tally.Workflow;
    private readonly WorkflowOdds _odds = tally.Workflow.Odds;

    /// <summary>The tables; none where nothing was written.</summary>
    public IEnumerable<OddsTable> All => tally.Events == 0 ? [] : [_workflow.HasPaths ? OfPaths() : OfTransitions(), OfStates()];

    private OddsTable OfPaths()
    {
        IReadOnlyList<WorkflowPath> paths = _workflow.Descriptor.Paths;
        long instances = tally.Begun;
        bool isJudged = isWhole || paths.Select(p => p.States[0]).Distinct().Count() == 1; // else those whose first state comes sooner are more
        OddsRow[] rows =
        [
            .. paths.Select((path, i) => RowOf($"[{string.Join(' ', path.States.Select(s => _workflow.States[s]))}]", tally.BegunOn(i), instances, _odds.Paths[i], isJudged)),
        ];
        var fit = ChiSquare.Of(paths.Select((_, i) => (tally.BegunOn(i), instances * _odds.Paths[i])));
        return new OddsTable("workflow", entity, "WORKFLOW", "COUNT", rows, TotalOf(instances, fit, isJudged));
    }

    private OddsTable OfTransitions()
    {
        WorkflowEdge[] edges = [.. _odds.Edges.Where(e => e.From is not null)];
        OddsRow[] rows =
        [
            .. edges.Select(e => RowOf($"[{_workflow.States[e.From!.Value]} → {_workflow.States[e.To]}]", CountOf(e), tally.Left(e.From.Value), e.Chance, isWhole)),
        ];
        var fit = ChiSquare.Sum(edges.GroupBy(e => e.From!.Value).Select(g => ChiSquare.Of(g.Select(e => (CountOf(e), tally.Left(g.Key) * e.Chance)))));
        return new OddsTable("workflow", entity, "WORKFLOW", "COUNT", rows, TotalOf(rows.Sum(r => r.Count), fit, isWhole));
    }

    private OddsTable OfStates()
    {
        long events = tally.Events;
        long instances = tally.Begun;
        OddsRow[] rows =
        [
            .. _workflow.States.Select((name, state) =>
            {
                long entered = tally.Entered(state);
                double? p = isWhole ? Surprise.PValue(entered, instances * _odds.Visits[state], instances * _odds.VisitVariances[state]) : null;
                return new OddsRow(name, entered, _odds.Visits[state] / _odds.Events, (double)entered / events, p);
            }),
        ];

        // The counts depend on each other in ways that no χ² knows, and so their smallest probability times their number (Bonferroni) is what judges all.
        OddsTotal total = isWhole
            ? new OddsTotal(events, $"expected {NumberText.Count((long)Math.Round(instances * _odds.Events))}", Math.Min(1, rows.Length * rows.Min(r => r.P!.Value)))
            : new OddsTotal(events, "a part of a run: some instances have events before or behind it", null);
        return new OddsTable("status", entity, "STATUS", "PRODUCED EVENTS", rows, total);
    }

    private long CountOf(WorkflowEdge edge) => tally.Moved(edge.From!.Value, edge.To);

    private static OddsRow RowOf(string name, long count, long trials, double share, bool isJudged) =>
        new(name, count, share, trials == 0 ? 0 : (double)count / trials, isJudged ? Surprise.PValue(count, trials * share, trials * share * (1 - share)) : null);

    private static OddsTotal TotalOf(long count, ChiSquare fit, bool isJudged)
    {
        if (!isJudged)
        {
            return new OddsTotal(count, "a part of a run: some instances have events before or behind it", null);
        }

        return fit.DegreesOfFreedom == 0
            ? new OddsTotal(count, "too few for χ²", null)
            : new OddsTotal(count, string.Create(CultureInfo.InvariantCulture, $"χ² {fit.Statistic:N2} at {fit.DegreesOfFreedom} degrees of freedom, p {fit.P:0.####}"), fit.P);
    }
}
