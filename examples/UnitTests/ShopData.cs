using CodeSynth;
using Ecommerce;

namespace UnitTests;

/// <summary>
/// The test data. Nothing is stored: a table computes each row when it is asked for, always the same one, from any thread.
/// Any other row, seed or count is one expression away.
/// </summary>
internal static class ShopData
{
    /// <summary>The entities of the example with a seed of our own, and more rows than a run would write.</summary>
    public static SynthModel Model { get; } = SynthCatalog.Model.WithSeed(42).WithCount<Order>(5_000).WithCount<Payment>(5_000);

    public static SynthTable<Customer> Customers { get; } = Model.Table<Customer>();

    public static SynthTable<Order> Orders { get; } = Model.Table<Order>();

    public static SynthTable<Payment> Payments { get; } = Model.Table<Payment>();
}
