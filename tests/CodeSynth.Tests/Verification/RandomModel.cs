using CodeSynth.Workflows;

namespace CodeSynth.Tests.Verification;

/// <summary>Workflows of a few states drawn at random: of paths or of transitions, with states that follow themselves, without delays and with those shorter than a millisecond.</summary>
internal static class RandomModel
{
    private static readonly long[] s_longest = [0, 1, 7, 20_000, 50_000_000];

    public static WorkflowDescriptor Workflow(Random random)
    {
        int states = random.Next(1, 6);
        long longest = s_longest[random.Next(s_longest.Length)];
        var workflow = new WorkflowDescriptor
        {
            States = [.. Enumerable.Range(0, states).Select(s => $"State{s}")],
            Delays = [.. Enumerable.Range(0, states).Where(_ => random.Next(4) > 0).Select(s => new WorkflowDelay(s, Law(random, longest)))],
        };
        return random.Next(2) == 0
            ? workflow with { Paths = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => new WorkflowPath(random.Next(1, 9), States(random, states)))] }
            : workflow with { Transitions = Transitions(random, states), MaxSteps = states + random.Next(8) };
    }

    private static DelayLaw Law(Random random, long longest) =>
        random.Next(2) == 0 ? DelayLaw.Constant(random.NextInt64(longest + 1)) : new DelayLaw(DelayDistribution.Uniform, 0, longest);

    private static int[] States(Random random, int states) => [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => random.Next(states))];

    /// <summary>From each state to the next one, so that there is an end, and some back, further on, or to itself.</summary>
    private static WorkflowTransition[] Transitions(Random random, int states) =>
    [
        .. Enumerable.Range(0, states - 1).SelectMany(from => Enumerable.Range(0, states)
            .Where(to => to == from + 1 || random.Next(3) == 0)
            .Select(to => new WorkflowTransition(from, to, random.Next(1, 9)))),
    ];
}
