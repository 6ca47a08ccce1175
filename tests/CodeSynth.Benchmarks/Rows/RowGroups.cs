using CodeSynth.Benchmarks.Results;

namespace CodeSynth.Benchmarks.Rows;

/// <summary>The rows of the e-commerce example in each format.</summary>
internal static class RowGroups
{
    /// <summary>What the limit is called in every group.</summary>
    public const string Hand = "by hand";

    /// <summary>JSON.</summary>
    public static IEnumerable<FigureGroup> Json(Effort effort)
    {
        yield return new OrderRows().MeasureJson("order", effort);
        yield return new PaymentRows().MeasureJson("payment", effort);
        yield return new CustomerRows().MeasureJson("customer", effort);
    }

    /// <summary>Avro.</summary>
    public static IEnumerable<FigureGroup> Avro(Effort effort)
    {
        yield return new OrderRows().MeasureAvro("order", effort);
        yield return new PaymentRows().MeasureAvro("payment", effort);
        yield return new CustomerRows().MeasureAvro("customer", effort);
    }

    /// <summary>Protobuf.</summary>
    public static IEnumerable<FigureGroup> Protobuf(Effort effort)
    {
        yield return new OrderProtobuf().Measure("order", effort);
        yield return new PaymentProtobuf().Measure("payment", effort);
        yield return new CustomerProtobuf().Measure("customer", effort);
    }
}
