using CodeSynth.Modeling;
using CodeSynth.Planning;
using Ecommerce;

namespace CodeSynth.Benchmarks.Rows;

/// <summary>The plans that all row benchmarks share: the example's model with more rows.</summary>
public static class BenchmarkPlan
{
    /// <summary>The rows of one call: what a slice of the engine holds of such rows.</summary>
    public const int Batch = 1024;

    /// <summary>The rows that a benchmark goes through before it starts again; a whole number of batches.</summary>
    public const int Rows = 64 * Batch;

    /// <summary>How many customers the orders refer to.</summary>
    public const int Customers = 100;

    private const ulong Seed = 1;

    /// <summary>The generator's producer of an entity in the small plan.</summary>
    /// <typeparam name="T">The annotated type.</typeparam>
    public static EntityProducer<T> Producer<T>() => Producer<T>(PlanSize.Small);

    /// <summary>The generator's producer of an entity.</summary>
    /// <typeparam name="T">The annotated type.</typeparam>
    /// <param name="size">How many rows there are.</param>
    public static EntityProducer<T> Producer<T>(PlanSize size)
    {
        ArgumentNullException.ThrowIfNull(size);
        PlanOptions options = new PlanOptions { Seed = Seed };
        options = options with
        {
            Entities = options.Entities
                .Add("Customer", new EntityOverride { Count = typeof(T) == typeof(Customer) ? size.CustomerRows : size.Customers })
                .Add("Order", new EntityOverride { Count = 3 * size.Rows / 2 })
                .Add("Payment", new EntityOverride { Count = size.Rows }),
        };
        return SynthCatalog.Model.CreatePlan(options).Producer(SynthCatalog.Model.Descriptor<T>());
    }

    /// <summary>The hand-written loops.</summary>
    /// <param name="size">How many rows there are.</param>
    public static HandLoops HandLoops(PlanSize size)
    {
        ArgumentNullException.ThrowIfNull(size);
        return new HandLoops(Seed, PlanOptions.DefaultStart.UtcTicks, size.Customers);
    }

    /// <summary>The hand-written loops for rows of Avro.</summary>
    /// <param name="size">How many rows there are.</param>
    public static AvroHandLoops AvroHandLoops(PlanSize size)
    {
        ArgumentNullException.ThrowIfNull(size);
        return new AvroHandLoops(Seed, PlanOptions.DefaultStart.UtcTicks, size.Customers);
    }

    /// <summary>The same for Protobuf.</summary>
    /// <param name="size">How many rows there are.</param>
    public static ProtobufLoops ProtobufLoops(PlanSize size)
    {
        ArgumentNullException.ThrowIfNull(size);
        return new ProtobufLoops(Seed, PlanOptions.DefaultStart.UtcTicks, size.Customers);
    }
}
