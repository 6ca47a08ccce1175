using Ecommerce;

namespace CodeSynth.Benchmarks.Rows;

/// <summary>How many rows a plan of the row benchmarks has.</summary>
/// <param name="Name">Its name in tables.</param>
/// <param name="Customers">How many customers the orders refer to.</param>
/// <param name="Rows">The orders, or payments, that a benchmark goes through before it starts again; a whole number of batches.</param>
/// <param name="CustomerRows">The same of customers.</param>
public sealed record PlanSize(string Name, int Customers, long Rows, long CustomerRows)
{
    /// <summary>A hundred customers, whose tables stay in the first-level cache, and ids of one length.</summary>
    public static PlanSize Small { get; } = new("small", BenchmarkPlan.Customers, BenchmarkPlan.Rows, BenchmarkPlan.Rows);

    /// <summary>A hundred thousand customers, whose tables do not fit the second-level cache, and a million orders with ids of five to seven digits.</summary>
    public static PlanSize Large { get; } = new("large", 100_000, 977 * BenchmarkPlan.Batch, 97 * BenchmarkPlan.Batch);

    /// <summary>The rows of an entity that a benchmark goes through.</summary>
    /// <typeparam name="T">The annotated type.</typeparam>
    public long RowsOf<T>() => typeof(T) == typeof(Customer) ? CustomerRows : Rows;

    /// <summary>An entity's group of figures.</summary>
    /// <param name="entity">Its name.</param>
    public string GroupOf(string entity) => this == Small ? entity : $"{entity}-{Name}";

    /// <summary>The heading of its table.</summary>
    /// <param name="entity">Its name.</param>
    public string TitleOf(string entity) => $"{entity}, {Name} plan";
}
