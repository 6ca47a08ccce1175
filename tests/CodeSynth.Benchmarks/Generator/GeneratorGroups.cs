using CodeSynth.Benchmarks.Ratios;
using CodeSynth.Benchmarks.Results;
using CodeSynth.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeSynth.Benchmarks.Generator;

/// <summary>
/// What the generator adds to a keystroke: processor time of the driver over a compilation that nobody has bound anything of, beside a generator that looks at nothing.
/// </summary>
internal static class GeneratorGroups
{
    private static readonly int[] s_counts = [10, 100, 500];

    /// <summary>Measures all of it.</summary>
    public static IEnumerable<FigureGroup> Measure(Effort effort)
    {
        int turns = effort == Effort.Full ? 41 : 7;
        foreach (int count in s_counts)
        {
            var project = new ManyEntities(count, isByName: false);
            yield return Cold($"generator-cold-{count}", $"first run, {count} entities", turns / 4 + 2, project);
            yield return Keystroke($"generator-unrelated-{count}", $"keystroke in a body of an unrelated file, {count} entities", turns, project, project.WithOtherEdited, isEmitting: false);
            yield return Keystroke($"generator-entity-{count}", $"keystroke in an entity, {count} entities", turns, project, project.WithEntityEdited, isEmitting: true);
        }

        var byName = new ManyEntities(100, isByName: true);
        yield return Keystroke("generator-byname-100", "keystroke in an entity, 100 entities, references by name", turns, byName, byName.WithEntityEdited, isEmitting: true);
    }

    private static FigureGroup Cold(string id, string title, int turns, ManyEntities project) =>
        Turns(id, title, turns, turn => [Timed(new EmptyGenerator(), project.WithOtherEdited(2 * turn)), Timed(new SynthGenerator(), project.WithOtherEdited(2 * turn + 1))]);

    private static FigureGroup Keystroke(string id, string title, int turns, ManyEntities project, Func<int, CSharpCompilation> edited, bool isEmitting)
    {
        GeneratorDriver empty = Driver(new EmptyGenerator()).RunGenerators(project.Compilation);
        GeneratorDriver ours = Driver(new SynthGenerator()).RunGenerators(project.Compilation);
        return Turns(id, title, turns, turn =>
        {
            // A compilation each, or the second would find bound what the first has paid for.
            double first = Timed(ref empty, edited(2 * turn + 1));
            HashSet<object> before = [.. Sources(ours)];
            double second = Timed(ref ours, edited(2 * turn + 2));
            int emitted = Sources(ours).Count(s => !before.Contains(s));
            if (emitted > 0 != isEmitting)
            {
                throw new InvalidOperationException($"{title}: {emitted} files were emitted anew.");
            }

            return [first, second];
        });
    }

    private static FigureGroup Turns(string id, string title, int turns, Func<int, double[]> turn)
    {
        for (int i = 0; i < turns / 2 + 2; i++)
        {
            turn(i); // until most of it is compiled
        }

        double[][] times = [.. Enumerable.Range(turns, turns).Select(turn)];
        double[] empty = [.. times.Select(t => t[0])];
        double[] ours = [.. times.Select(t => t[1])];
        return new FigureGroup(id, title, "ms", [Statistics.Figure("empty generator", empty, empty), Statistics.Figure(Figure.Ours, ours, empty)]);
    }

    private static double Timed(IIncrementalGenerator generator, CSharpCompilation compilation)
    {
        GeneratorDriver driver = Driver(generator);
        return Timed(ref driver, compilation);
    }

    private static double Timed(ref GeneratorDriver driver, CSharpCompilation compilation)
    {
        long began = ThreadClock.Now();
        driver = driver.RunGenerators(compilation);
        return (ThreadClock.Now() - began) / 1e6;
    }

    private static GeneratorDriver Driver(IIncrementalGenerator generator) => CSharpGeneratorDriver.Create(generator);

    private static IEnumerable<object> Sources(GeneratorDriver driver) => driver.GetRunResult().Results.Single().GeneratedSources.Select(s => s.SourceText);
}
