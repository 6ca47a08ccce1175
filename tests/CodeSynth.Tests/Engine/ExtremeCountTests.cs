using System.Collections.Immutable;
using System.Text;
using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Sinks;
using CodeSynth.Tests.Support;

namespace CodeSynth.Tests.Engine;

/// <summary>Counts of 0, 1 and as many as 63 bits hold, with every kind of reference and to every kind of sink.</summary>
public class ExtremeCountTests
{
    public static TheoryData<long, string?, double, int> References
    {
        get
        {
            var data = new TheoryData<long, string?, double, int>();
            foreach (long count in (long[])[0, 1])
            {
                foreach (string? arrivals in (string?[])[null, "Constant", "Poisson"])
                {
                    data.Add(count, arrivals, 0, 0);
                    data.Add(count, arrivals, 1.5, 0);
                    data.Add(count, arrivals, 0, 60);
                }
            }

            return data;
        }
    }

    /// <summary>A population of one is referred to by every row; a count of none writes nothing and needs no parent.</summary>
    [Theory]
    [MemberData(nameof(References))]
    public void Run_ChildrenOfAPopulationOfOne_ReferToIt(long children, string? arrivals, double zipf, int recencySeconds)
    {
        EntityDescriptor parent = PlainEntity.Of("Parent", 1, arrivals is null ? null : 2m);
        EntityDescriptor child = PlainEntity.Of("Child", children, 3m, PlainEntity.To(parent, recencySeconds == 0 ? null : TimeSpan.FromSeconds(recencySeconds), zipf));
        var options = new PlanOptions { Entities = ImmutableDictionary<string, EntityOverride>.Empty.Add("Parent", new EntityOverride { Arrivals = arrivals is null ? null : Enum.Parse<Arrivals>(arrivals) }) };
        Plan plan = Plan.Create([parent, child], options);

        string expected = "{\"id\":\"Parent-0\",\"parents\":[]}\n" + (children == 0 ? string.Empty : "{\"id\":\"Child-0\",\"parents\":[0]}\n");
        Assert.Equal(expected, StreamOf(plan));
        Assert.Equal(expected, FilesOf(plan));
        using var none = new NullSink();
        Assert.Equal(1 + children, SynthEngine.Run(plan, none, new RunOptions(), CancellationToken.None).Counters.Sum(c => c.Written));
    }

    [Fact]
    public void Run_NoRowsAtAll_WritesNothing()
    {
        EntityDescriptor parent = PlainEntity.Of("Parent", 0, 2m);
        Plan plan = Runs.Plan(parent, PlainEntity.Of("Child", 0, 3m, PlainEntity.To(parent, TimeSpan.FromSeconds(1))));

        Assert.Empty(StreamOf(plan));
        Assert.Empty(FilesOf(plan));
    }

    /// <summary>The last of as many rows as there can be, without a rate and at the highest one.</summary>
    [Theory]
    [InlineData(null, Arrivals.Constant)]
    [InlineData(1_000_000_000, Arrivals.Constant)]
    [InlineData(1_000_000_000, Arrivals.Poisson)]
    public void Run_FromTheLastRowsOfAll_WritesThem(int? rate, Arrivals arrivals)
    {
        var change = new EntityOverride { Count = long.MaxValue, FromRow = long.MaxValue - 3, Arrivals = arrivals };
        Plan plan = Plan.Create(
            [PlainEntity.Of("A", 1, rate)],
            new PlanOptions { Entities = ImmutableDictionary<string, EntityOverride>.Empty.Add("A", change) });

        Assert.Equal(
            ["A-9223372036854775804", "A-9223372036854775805", "A-9223372036854775806"],
            StreamOf(plan).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('"')[3]));
    }

    private static string StreamOf(Plan plan)
    {
        using var memory = new MemoryStream();
        using var sink = new StreamSink(memory, "memory");
        SynthEngine.Run(plan, sink, new RunOptions(), CancellationToken.None);
        return Encoding.UTF8.GetString(memory.ToArray());
    }

    private static string FilesOf(Plan plan)
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            using (var sink = new JsonLinesSink(folder))
            {
                SynthEngine.Run(plan, sink, new RunOptions(), CancellationToken.None);
            }

            return string.Concat(plan.Entities.Select(e => File.ReadAllText(Path.Combine(folder, e.Topic + ".jsonl"))));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
