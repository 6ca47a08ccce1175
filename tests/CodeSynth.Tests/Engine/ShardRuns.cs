using System.Collections.Immutable;
using System.Globalization;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Tests.Support;
using CodeSynth.Tests.Verification;
using CodeSynth.Time;

namespace CodeSynth.Tests.Engine;

/// <summary>Models drawn at random, and which of the records of a run belong to a shard.</summary>
internal static class ShardRuns
{
    private static readonly decimal?[] s_rates = [null, 0.5m, 7m, 333.333m, 2_000m, 2_000_000m, 50_000_000m];

    /// <summary>One to four entities, some of them workflows, some referring to those before them; with and without rates, some as Poisson processes.</summary>
    public static (EntityDescriptor[] Model, PlanOptions Options) RandomModelOf(Random random)
    {
        var plain = new List<EntityDescriptor>();
        var model = new List<EntityDescriptor>();
        var options = new PlanOptions { Seed = (ulong)random.Next() };
        for (int i = random.Next(1, 5); i > 0; i--)
        {
            decimal? rate = s_rates[random.Next(s_rates.Length)];
            string name = $"{(char)('A' + random.Next(26))}{i}";
            if (random.Next(3) == 0)
            {
                model.Add(WorkflowEntity.Of(name, random.Next(1, 6_000), rate, RandomModel.Workflow(random), random.Next(2) == 0 ? null : name.ToLowerInvariant()));
            }
            else
            {
                plain.Add(PlainEntity.Of(name, random.Next(1, 12_000), rate, [.. plain.Where(_ => random.Next(3) == 0).Select(e => PlainEntity.To(e, zipf: random.Next(2)))]));
                model.Add(plain[^1]);
            }

            if (rate is not null && random.Next(3) == 0)
            {
                options = With(options, name, change => change with { Arrivals = Arrivals.Poisson });
            }
        }

        return ([.. model], options);
    }

    public static PlanOptions With(PlanOptions options, string entity, Func<EntityOverride, EntityOverride> change) =>
        options with { Entities = options.Entities.SetItem(entity, change(options.Entities.GetValueOrDefault(entity) ?? new EntityOverride())) };

    /// <summary>The row, or instance, that a record is of: its id is the entity's name and that.</summary>
    public static long RowOf(string line)
    {
        string id = WorkflowRuns.Id(line);
        return long.Parse(id.AsSpan(id.IndexOf('-', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);
    }

    /// <summary>By the rule, and without <see cref="Shard"/>.</summary>
    public static bool IsOf(string line, int index, int count) => RowOf(line) / 1024 % count == index;
}
