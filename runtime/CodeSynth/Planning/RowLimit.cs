using CodeSynth.Modeling;

namespace CodeSynth.Planning;

/// <summary>
/// How large a row may be. A batch has room for the largest possible rows, so that a row needs no check; a mebibyte keeps that sane,
/// and is about what a Kafka broker takes.
/// </summary>
internal static class RowLimit
{
    private const int MaxBytes = 1 << 20;

    public static void Require(PlannedEntity entity)
    {
        foreach (WireFormat format in Enum.GetValues<WireFormat>())
        {
            if (entity.Descriptor.Has(format) && entity.Producer.MaxRowBytes(format) > MaxBytes)
            {
                string name = format == WireFormat.Json ? "JSON" : format.ToString();
                string advice = entity.Descriptor.Source is null ? "Lower the maximum of its [Items], or split it." : "Shorten the longest texts of its file.";
                throw new PlanException($"A row of {entity.Name} could have more than 1048576 bytes of {name}. {advice}");
            }
        }
    }
}
