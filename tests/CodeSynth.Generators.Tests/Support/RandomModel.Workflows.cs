using System.Globalization;

namespace CodeSynth.Generators.Tests.Support;

/// <summary>An entity with a workflow in a random model: of names or of an enumeration, by paths or by transitions, with delays of every kind.</summary>
internal sealed partial class RandomModel
{
    private static readonly string[] s_stateNames = ["Open", "in work", "é", "\\\"q\\\" <&>", "Waiting", "Done"];

    private static readonly string[] s_stateMembers = ["Kinds.Tier.Basic", "Kinds.Tier.Gold", "Kinds.Tier.@event"];

    private string[] _states = [];

    /// <summary>Two entities of rows, and one of events that may refer to them.</summary>
    public static TestProject WithWorkflow(int number)
    {
        var model = new RandomModel(number);
        model.Entity("EntityA", isReferenced: true);
        model.Entity("EntityB", isReferenced: true);
        model.Entity("Event", isReferenced: false, isWorkflow: true);
        return TestProject.Empty.With("Random.cs", model._text.ToString()) with { AssemblyName = $"RandomEvents{Text(number)}" };
    }

    private string Workflow()
    {
        bool isText = _random.Next(2) == 0;
        _states = isText
            ? [.. s_stateNames.OrderBy(_ => _random.Next()).Take(_random.Next(1, 7)).Select(n => $"\"{n}\"")]
            : [.. s_stateMembers.OrderBy(_ => _random.Next()).Take(_random.Next(1, 4))];
        IEnumerable<string> attributes = _states.Length > 1 && _random.Next(2) == 0 ? Transitions() : Paths();
        return string.Join(' ', attributes.Concat(Delays()).Select(a => $"[{a}]")) + "\n";
    }

    private IEnumerable<string> Paths()
    {
        string[] paths = [.. Enumerable.Range(0, _random.Next(1, 5)).Select(_ => string.Join(", ", Enumerable.Range(0, _random.Next(1, 6)).Select(_ => Pick(_states)))).Distinct()];
        _states = [.. paths.SelectMany(p => p.Split(", ")).Distinct()];
        return paths.Select(p => $"Path({Pick("1", "2.5", "100", "1e-3")}, {p})").Prepend("Workflow");
    }

    /// <summary>From each state to the one behind it, and here and there back or in a circle.</summary>
    private IEnumerable<string> Transitions()
    {
        var pairs = new List<(int From, int To)>();
        for (int state = 0; state < _states.Length - 1; state++)
        {
            pairs.Add((state, state + 1));
            pairs.AddRange(Enumerable.Range(0, _random.Next(3)).Select(_ => (state, _random.Next(_states.Length))));
        }

        return pairs.Distinct()
            .Select(p => $"Transition({_states[p.From]}, {_states[p.To]}{Pick("", ", Weight = 0.25", ", Weight = 7")})")
            .Prepend($"Workflow(Initial = {_states[0]}, MaxSteps = {Text(_states.Length + _random.Next(6))})");
    }

    private IEnumerable<string> Delays() => _states.Where(_ => _random.Next(3) != 0).Select(state => $"Delay({state}, {Pick(
        "0",
        "250",
        "0.0001",
        "Distribution = DelayDistribution.Uniform, Min = 5, Max = 900",
        "Distribution = DelayDistribution.Normal, Mean = 100, StdDev = 50, Max = 150",
        "Distribution = DelayDistribution.Exponential, Mean = 200, Min = 1, Max = 5000",
        "Distribution = DelayDistribution.LogNormal, P50 = 50, P99 = 2000, Max = 60000")})");

    private IEnumerable<string> EventFields()
    {
        string type = _states[0][0] == '"' ? "string" : "Kinds.Tier";
        yield return Property("State", type, "Now");
        if (_random.Next(2) == 0)
        {
            yield return Property("PreviousState", type + "?", "Before");
        }

        yield return Property($"Step(Start = {Pick("0", "1", "-5")})", Pick("int", "long", "short"), "Number");
        foreach (int i in Enumerable.Range(0, _random.Next(6)))
        {
            (string of, string[] values) = Pick(
                ("string", (string[])["\"\"", "\"é\\\"\"", "\"late\""]),
                ("int", ["0", "-7", "100"]),
                ("ulong", ["0", "3", "100"]),
                ("decimal", ["0.5", "-7", "1.25"]),
                ("double", ["0.1", "2", "1e100"]),
                ("float", ["0.1f", "2"]),
                ("bool", ["true", "false"]),
                ("Kinds.Tier", ["Kinds.Tier.Gold", "Kinds.Tier.@event", "Kinds.Tier.Basic"]));
            string[] having = [.. _states.Where(_ => _random.Next(2) == 0)];
            bool isWhole = having.Length == 0 || _random.Next(2) == 0;
            IEnumerable<string> attributes = having.Select(state => $"StateValue({state}, {Pick(values)})").Concat(isWhole ? [$"StateValue({Pick(values)})"] : []);
            yield return Property(string.Join(", ", attributes), of + Mark(!isWhole && having.Length != _states.Length), "Value" + i.ToString(CultureInfo.InvariantCulture) + "ByState");
        }
    }
}
