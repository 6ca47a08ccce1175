using System.Globalization;
using CodeSynth.Modeling;
using CodeSynth.Workflows;

namespace CodeSynth.Hosting.Options;

/// <summary>
/// The settings of a workflow, held against the states, paths and transitions that the model has: <c>Delay.STATE</c>, <c>Delay.FROM.TO</c>, <c>Path.N.Weight</c>,
/// <c>Transition.FROM.TO.Weight</c>.
/// </summary>
/// <param name="entity">The entity.</param>
/// <param name="workflow">Its workflow.</param>
internal sealed class WorkflowSetting(EntityDescriptor entity, WorkflowDescriptor workflow)
{
    private const string Delay = "Delay.";
    private const string Path = "Path.";
    private const string Transition = "Transition.";
    private const string Weight = ".Weight";
    private const int MostListed = 12;

    /// <summary>The keys that this workflow has.</summary>
    public IEnumerable<string> Keys =>
    [
        .. workflow.States.Select(s => Delay + s),
        .. EdgeNames().Select(e => Delay + e),
        .. workflow.Paths.Select((_, i) => $"{Path}{CommandText.Of(i + 1)}{Weight}"),
        .. workflow.Transitions.Count > 0 ? EdgeNames().Select(e => $"{Transition}{e}{Weight}") : [],
    ];

    /// <summary>The forms that a workflow's settings have.</summary>
    public static IReadOnlyList<string> FormsOf(WorkflowDescriptor workflow) =>
        workflow.Paths.Count > 0 ? ["Delay.STATE", "Delay.FROM.TO", "Path.N.Weight"] : ["Delay.STATE", "Delay.FROM.TO", "Transition.FROM.TO.Weight"];

    /// <summary>The settings that say a change.</summary>
    public static IEnumerable<string> TextsOf(WorkflowOverride change) =>
    [
        .. change.Delays.Select(d => $"{Delay}{d.Key}={DelayText.Format(d.Value)}"),
        .. change.EdgeDelays.Select(d => $"{Delay}{d.Key}={DelayText.Format(d.Value)}"),
        .. change.PathWeights.Select(w => $"{Path}{CommandText.Of(w.Key)}{Weight}={CommandText.Of(w.Value)}"),
        .. change.TransitionWeights.Select(w => $"{Transition}{w.Key}{Weight}={CommandText.Of(w.Value)}"),
    ];

    /// <summary>Reads a setting.</summary>
    /// <param name="key">What stands behind the entity's name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Null where it is none of a workflow.</returns>
    /// <exception cref="FormatException">It names what the workflow does not have, or its value cannot be read.</exception>
    public EntitySetting? Parse(string key, string value)
    {
        if (key.StartsWith(Delay, StringComparison.Ordinal))
        {
            return DelayOf(key[Delay.Length..], value);
        }

        return Between(key, Path) is { } number && workflow.Paths.Count > 0 ? PathWeight(number, value)
            : Between(key, Transition) is { } edge && workflow.Transitions.Count > 0 ? TransitionWeight(edge, value)
            : null;
    }

    private EntitySetting DelayOf(string place, string value)
    {
        // A state's name may have a dot in it.
        bool isState = workflow.States.Contains(place, StringComparer.Ordinal) || !place.Contains('.', StringComparison.Ordinal);
        if (isState)
        {
            RequireState(place);
        }
        else
        {
            RequireEdge(place);
        }

        DelayLaw law = DelayText.Parse(value);
        return Setting(Delay + place, change => isState
            ? change with { Delays = change.Delays.SetItem(place, law) }
            : change with { EdgeDelays = change.EdgeDelays.SetItem(place, law) });
    }

    private EntitySetting PathWeight(string text, string value)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number < 1 || number > workflow.Paths.Count)
        {
            IEnumerable<string> paths = workflow.Paths.Select((p, i) => $"{CommandText.Of(i + 1)} [{string.Join(' ', p.States.Select(s => workflow.States[s]))}]");
            throw new FormatException($"{entity.Name} has no path '{text}'. The paths are: {Listed(paths)}");
        }

        double weight = WeightOf(value);
        return Setting($"{Path}{CommandText.Of(number)}{Weight}", change => change with { PathWeights = change.PathWeights.SetItem(number, weight) });
    }

    private EntitySetting TransitionWeight(string edge, string value)
    {
        RequireEdge(edge);
        double weight = WeightOf(value);
        return Setting($"{Transition}{edge}{Weight}", change => change with { TransitionWeights = change.TransitionWeights.SetItem(edge, weight) });
    }

    private EntitySetting Setting(string key, Func<WorkflowOverride, WorkflowOverride> apply) =>
        new(entity.Name, key, change => change with { Workflow = apply(change.Workflow ?? new WorkflowOverride()) });

    private void RequireState(string name)
    {
        if (!workflow.States.Contains(name, StringComparer.Ordinal))
        {
            throw new FormatException($"{entity.Name} has no state '{name}'.{Nearest.Hint(name, workflow.States)} The states are: {Listed(workflow.States)}");
        }
    }

    private void RequireEdge(string edge)
    {
        string[] edges = [.. EdgeNames()];
        if (edges.Contains(edge, StringComparer.Ordinal))
        {
            return;
        }

        // The name that is wrong, where one is; else both are states, and nothing leads from one to the other.
        string[] ends = edge.Split('.');
        foreach (string end in ends.Length == 2 ? ends : [])
        {
            RequireState(end);
        }

        string[] likely = [.. edges.Where(e => e.StartsWith(ends[0] + '.', StringComparison.Ordinal))];
        throw new FormatException(
            $"{entity.Name} does not go {edge.Replace(".", " → ", StringComparison.Ordinal)}.{(likely.Length > 0 ? "" : Nearest.Hint(edge, edges))} It goes: {Listed(likely.Length > 0 ? likely : edges)}");
    }

    private IEnumerable<string> EdgeNames() => Edges().Distinct().Select(e => $"{workflow.States[e.From]}.{workflow.States[e.To]}");

    private IEnumerable<(int From, int To)> Edges() =>
        [.. workflow.Paths.SelectMany(p => p.States.Zip(p.States.Skip(1))), .. workflow.Transitions.Select(t => (t.From, t.To))];

    private static double WeightOf(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double weight) && weight > 0 && double.IsFinite(weight)
            ? weight
            : throw new FormatException("a weight is a number above 0");

    private static string? Between(string key, string prefix) =>
        key.Length > prefix.Length + Weight.Length && key.StartsWith(prefix, StringComparison.Ordinal) && key.EndsWith(Weight, StringComparison.Ordinal)
            ? key[prefix.Length..^Weight.Length]
            : null;

    private static string Listed(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return string.Join(", ", all.Take(MostListed)) + (all.Length > MostListed ? $" and {CommandText.Of(all.Length - MostListed)} more" : "");
    }
}
