using System.Collections.Immutable;
using System.Text;
using CodeSynth.Engine;
using CodeSynth.Generators.Tests.Support;
using CodeSynth.Planning;
using CodeSynth.Sinks;

namespace CodeSynth.Generators.Tests.Faces;

/// <summary>Models that nobody thought of, under options that nobody thought of and with several workers.</summary>
public class RandomPlanTests
{
    private static readonly string[] s_fixes = ["Raise ", "raise ", "Lower ", "lower ", "Set ", "Give ", "give ", "remove ", "make "];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(301, 24)];

    /// <summary>A plan is carried out with every link intact, or refused in one line that says what to change.</summary>
    [Fact]
    public void RandomModel_UnderRandomOptions_KeepsItsLinksOrIsRefusedClearly()
    {
        const int Models = 10;
        const int Draws = 6;
        int refused = 0;
        foreach (int number in Enumerable.Range(401, Models))
        {
            SynthModel model = ExecutedModel.Of(RandomModel.Of(number));
            var random = new Random(number);
            for (int draw = 0; draw < Draws; draw++)
            {
                SynthModel drawn = RandomOptions.Of(model, random);
                if (Refusal(drawn) is not { } message)
                {
                    FaceCheck.Run(drawn);
                    continue;
                }

                refused++;
                Assert.DoesNotContain('\n', message);
                Assert.Contains(s_fixes, fix => message.Contains(fix, StringComparison.Ordinal));
            }
        }

        Assert.InRange(refused, 1, Models * Draws / 2);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void RandomModel_WithAnyNumberOfWorkers_GivesTheSameBytesInTotalOrder(int number)
    {
        SynthModel model = Longer(ExecutedModel.Of(RandomModel.Of(number)).WithSeed((ulong)number));
        Plan plan = model.CreatePlan(model.Options);

        byte[] one = Merged(plan, workers: 1);

        Assert.Equal(one, Merged(plan, workers: 2));
        Assert.Equal(one, Merged(plan, workers: 5));
        EncodedRows rows = EncodedRows.Of(model);
        Assert.InRange(rows.Batches, 3, int.MaxValue); // enough for workers to come out of step
        IEnumerable<string> expected = plan.Entities
            .SelectMany(e => rows[e.Descriptor].Select((r, i) => (r.Ticks, e.Rank, Row: i, r.Json)))
            .OrderBy(r => (r.Ticks, r.Rank, r.Row))
            .Select(r => r.Json + "\n");
        Assert.Equal(string.Concat(expected), Encoding.UTF8.GetString(one));
    }

    /// <summary>Many times the rows in the same time, which leaves every reference what it needs.</summary>
    private static SynthModel Longer(SynthModel model)
    {
        long times = 15_000 / model.Entities.Sum(e => e.Count);
        return model.With(model.Options with
        {
            Entities = model.Entities.ToImmutableDictionary(e => e.Name, e => new EntityOverride { Count = e.Count * times, Rate = e.Rate * times }),
        });
    }

    private static byte[] Merged(Plan plan, int workers)
    {
        using var stream = new MemoryStream();
        using var sink = new StreamSink(stream, "memory");
        SynthEngine.Run(plan, sink, new RunOptions { Workers = workers }, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }

    private static string? Refusal(SynthModel model)
    {
        try
        {
            model.CreatePlan(model.Options);
            return null;
        }
        catch (PlanException exception)
        {
            return exception.Message;
        }
    }
}
