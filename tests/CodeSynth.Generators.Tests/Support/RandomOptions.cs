using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Generators.Tests.Support;

/// <summary>Draws counts, rates and arrivals over those that a model's attributes give, whether or not its references go with them.</summary>
internal static class RandomOptions
{
    public static SynthModel Of(SynthModel model, Random random)
    {
        PlanOptions options = model.Options with { Seed = (ulong)random.Next() };
        foreach (EntityDescriptor entity in model.Entities.Where(_ => random.Next(3) == 0))
        {
            decimal rate = Pick<decimal>(random, 0, 0.3m, 3, 40, 12.25m, 5_000_000);
            options = options with
            {
                Entities = options.Entities.SetItem(entity.Name, new EntityOverride
                {
                    Count = random.Next(8) == 0 ? random.Next(3) : random.Next(1, 90),
                    Rate = random.Next(3) == 0 ? null : rate,
                    Arrivals = random.Next(3) switch { 0 => Arrivals.Poisson, 1 => Arrivals.Constant, _ => null },
                }),
            };
        }

        return model.With(options);
    }

    private static T Pick<T>(Random random, params T[] choices) => choices[random.Next(choices.Length)];
}
