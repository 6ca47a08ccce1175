using System.Numerics;
using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Avro;

namespace CodeSynth.Generators.Emission.Avro;

/// <summary>Values that are the same in every row, as bytes.</summary>
internal static class AvroConstants
{
    public static byte[] Of(ConstantSpec constant, AvroForm form) => form switch
    {
        AvroDecimalForm { Size: 0 } number => AvroBytes.Decimal(Unscaled(constant, number)),
        AvroDecimalForm number => AvroBytes.Decimal(Unscaled(constant, number), number.Size),
        AvroScalarForm { Encoding: AvroEncoding.Boolean } => AvroBytes.Boolean(constant.Number != 0),
        AvroScalarForm { Encoding: AvroEncoding.Float } => AvroBytes.Float((float)constant.Real),
        AvroScalarForm { Encoding: AvroEncoding.Double } => AvroBytes.Double(constant.Real),
        AvroScalarForm { Encoding: AvroEncoding.Long } => AvroBytes.Long(constant.Number),
        _ => throw new ArgumentOutOfRangeException(nameof(form), form.GetType().Name, null),
    };

    public static byte[] Of(string text, AvroForm form) => form is AvroSymbolForm symbols ? AvroBytes.Long(PlaceOf(text, symbols)) : AvroBytes.String(text);

    /// <summary>The place of a symbol.</summary>
    public static int PlaceOf(string symbol, AvroSymbolForm symbols)
    {
        int place = 0;
        while (symbols.Symbols[place] != symbol)
        {
            place++;
        }

        return place;
    }

    private static BigInteger Unscaled(ConstantSpec constant, AvroDecimalForm number) => constant.Number * BigInteger.Pow(10, number.MoreDigits);
}
