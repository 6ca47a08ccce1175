using CodeSynth.Benchmarks.Results;

namespace CodeSynth.Benchmarks.Rows;

/// <summary>The rows of the e-commerce example in each format.</summary>
internal static class RowGroups
{
    /// <summary>What the limit is called in every group.</summary>
    public const string Hand = "by hand";

    private static readonly PlanSize[] s_sizes = [PlanSize.Small, PlanSize.Large];

    /// <summary>JSON.</summary>
    public static IEnumerable<FigureGroup> Json(Effort effort)
    {
        foreach (PlanSize size in s_sizes)
        {
            yield return new OrderRows(size).MeasureJson("order", effort);
            yield return new PaymentRows(size).MeasureJson("payment", effort);
            yield return new CustomerRows(size).MeasureJson("customer", effort);
        }
    }

    /// <summary>Avro.</summary>
    public static IEnumerable<FigureGroup> Avro(Effort effort)
    {
        foreach (PlanSize size in s_sizes)
        {
            yield return new OrderRows(size).MeasureAvro("order", effort);
            yield return new PaymentRows(size).MeasureAvro("payment", effort);
            yield return new CustomerRows(size).MeasureAvro("customer", effort);
        }
    }

    /// <summary>Protobuf.</summary>
    public static IEnumerable<FigureGroup> Protobuf(Effort effort)
    {
        foreach (PlanSize size in s_sizes)
        {
            yield return new OrderProtobuf(size).Measure("order", effort);
            yield return new PaymentProtobuf(size).Measure("payment", effort);
            yield return new CustomerProtobuf(size).Measure("customer", effort);
        }
    }
}
