using System.Text;
using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>The expressions of a sequence, which a record key and an ordinary field share.</summary>
internal static class SequenceForms
{
    /// <summary>The sequence as a record key.</summary>
    public static KeyForm Key(SequenceSpec sequence) => new(
        sequence.Shape,
        sequence.IsStatic,
        MaxBytes(sequence),
        Put(sequence, "p"),
        Number(sequence),
        $"{KnownTypes.SequenceKey}.TryParse(key, {CSharpLiteral.Utf8(sequence.Prefix)}, {CSharpLiteral.Utf8(sequence.Suffix)}, {CSharpLiteral.Int32(sequence.MinDigits)}, {CSharpLiteral.Int64(sequence.Start)}, out row)");

    /// <summary>The most bytes of the text.</summary>
    public static string MaxBytes(SequenceSpec sequence) =>
        Encoding.UTF8.GetByteCount(sequence.Prefix + sequence.Suffix) is var text and > 0
            ? $"{CSharpLiteral.Int32(text)} + {CSharpLiteral.Int32(JsonRow.MaxDigits)}"
            : CSharpLiteral.Int32(JsonRow.MaxDigits);

    /// <summary>Whether the runtime's SequenceHead takes the text before the number.</summary>
    public static bool FitsHead(SequenceSpec sequence) => Encoding.UTF8.GetByteCount(sequence.Prefix) <= JsonRow.MaxHeadBytes;

    /// <summary>The number of a row.</summary>
    public static string Number(SequenceSpec sequence) => sequence.Start == 0 ? "row" : $"row + {CSharpLiteral.Int64(sequence.Start)}";

    /// <summary>Writes the text of a row.</summary>
    public static string Put(SequenceSpec sequence, string destination) => Put(sequence, destination, sequence.Prefix, sequence.Suffix);

    /// <summary>Writes the text of a row as a JSON string.</summary>
    public static string PutJson(SequenceSpec sequence, string destination) =>
        Put(sequence, destination, "\"" + JsonLiteral.Escape(sequence.Prefix), JsonLiteral.Escape(sequence.Suffix) + "\"");

    /// <summary>The sequence in a row of JSON, quoted when it is a text.</summary>
    public static void EmitJson(SequenceSpec sequence, bool isKey, string identifier, JsonRow row)
    {
        string quote = sequence.Shape.Kind == ShapeKind.Text ? "\"" : string.Empty;
        row.Literal(quote);
        if (isKey)
        {
            row.BeginKey();
        }

        row.Literal(JsonLiteral.Escape(sequence.Prefix));
        row.Sequence(identifier + "Head", sequence.MinDigits, sequence.Start);
        row.Literal(JsonLiteral.Escape(sequence.Suffix));
        if (isKey)
        {
            row.EndKey();
        }

        row.Literal(quote);
    }

    /// <summary>Writes the number of a row.</summary>
    public static string PutNumber(string destination, int minDigits, long start)
    {
        string number = start == 0 ? "(ulong)row" : $"(ulong)row + {CSharpLiteral.UInt64((ulong)start)}";
        return minDigits == 1 ? $"{KnownTypes.Put}.UInt64({destination}, {number})" : $"{KnownTypes.Put}.Digits({destination}, {number}, {CSharpLiteral.Int32(minDigits)})";
    }

    private static string Put(SequenceSpec sequence, string destination, string prefix, string suffix)
    {
        string call = prefix.Length == 0 ? destination : $"{KnownTypes.Put}.Literal({destination}, {CSharpLiteral.Utf8(prefix)})";
        call = PutNumber(call, sequence.MinDigits, sequence.Start);
        return suffix.Length == 0 ? call : $"{KnownTypes.Put}.Literal({call}, {CSharpLiteral.Utf8(suffix)})";
    }
}
