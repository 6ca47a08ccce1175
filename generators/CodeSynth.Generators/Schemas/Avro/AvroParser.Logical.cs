using System.Globalization;
using CodeSynth.Schemas.Json;

namespace CodeSynth.Schemas.Avro;

/// <summary>Logical types. What is unknown or does not fit is ignored, as the specification wants, but an author is told of what Avro knows and cannot use.</summary>
internal sealed partial class AvroParser
{
    private AvroLogical? Logical(JsonObject node, AvroKind? kind, int size)
    {
        if (node["logicalType"] is not JsonText { Value: var name } written)
        {
            return null;
        }

        if (AvroLogicals.Find(name) is not { } logical)
        {
            return AvroLogicals.Suggestion(name) is { } suggestion ? Ignored(written, $"Avro does not know '{name}'; did you mean '{suggestion}'?") : null;
        }

        if (!AvroLogicals.Fits(logical, kind, size))
        {
            return Ignored(written, $"'{name}' stands for {AvroLogicals.Carrier(logical)}.");
        }

        return logical == AvroLogicalKind.Decimal ? Decimal(node, kind, size) : new AvroLogical(logical);
    }

    private AvroLogical? Decimal(JsonObject node, AvroKind? kind, int size)
    {
        JsonNode culprit = node["precision"] ?? node["logicalType"]!;
        if (Count(node["precision"]) is not (> 0 and var precision))
        {
            return Ignored(culprit, "A decimal has a \"precision\", the most digits of it, of 1 or more.");
        }

        if (kind is null && AvroLogicals.DigitsOf(size) < precision)
        {
            return Ignored(culprit, $"A fixed of {size} bytes holds decimals of at most {AvroLogicals.DigitsOf(size)} digits.");
        }

        int? scale = node["scale"] is { } written ? Count(written) : 0;
        return scale is { } digits && digits <= precision
            ? new AvroLogical(AvroLogicalKind.Decimal, precision, digits)
            : Ignored(node["scale"]!, "The \"scale\" of a decimal, its digits after the point, is 0 to its precision.");
    }

    private static int? Count(JsonNode? node) =>
        node is JsonNumber number && int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : null;

    private AvroLogical? Ignored(JsonNode culprit, string reason)
    {
        _warnings.Add(new SchemaFault(culprit.Position, culprit.Length, reason + " Readers ignore the logical type."));
        return null;
    }
}
