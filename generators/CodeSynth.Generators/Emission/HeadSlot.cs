using System.Text;
using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission;

/// <summary>
/// The place of a sequence's text in a row of a binary format, with what is the same in every row and adjoins: its length in front, tags, constants, and at the
/// start of a row the frame. The local that writes it is declared when all of that is known.
/// </summary>
/// <param name="name">The local.</param>
/// <param name="memory">The local of its memory.</param>
/// <param name="sequence">The sequence.</param>
/// <param name="takesFrame">Whether it begins the row.</param>
/// <param name="isAvro">Whether the length is one of Avro and not of Protobuf.</param>
internal sealed class HeadSlot(string name, string memory, SequenceSpec sequence, bool takesFrame, bool isAvro) : RowSlot
{
    /// <summary>What the runtime's BinaryHead takes before the length; a test compares the two.</summary>
    public const int MaxBefore = 24;

    /// <summary>The same for the text around the digits. With them it is shorter than what a length of one byte can say.</summary>
    public const int MaxText = 40;

    /// <inheritdoc/>
    public override string Call => $"{name}.Write(p, row)";

    /// <summary>The expression for the text as a slice of the row, where it begins the row.</summary>
    public string Key => $"{name}.Key";

    /// <summary>The most bytes of the number.</summary>
    public static string MaxBytes => $"{CSharpLiteral.Int32(JsonRow.MaxDigits)} /* digits of a sequence */";

    /// <summary>The bytes that are the same in every row, beside those before and behind the text.</summary>
    public int ConstantBytes => 1 + Encoding.UTF8.GetByteCount(sequence.Prefix + sequence.Suffix);

    /// <summary>The bytes before the length.</summary>
    public byte[] Before { get; set; } = [];

    /// <summary>Whether a sequence is short enough.</summary>
    public static bool Fits(SequenceSpec sequence) => Encoding.UTF8.GetByteCount(sequence.Prefix + sequence.Suffix) <= MaxText;

    /// <summary>The lines that declare the locals.</summary>
    public IEnumerable<string> Declaration()
    {
        string frame = takesFrame ? "frame" : "default";
        string text = $"{CSharpLiteral.Utf8(sequence.Prefix)}, {CSharpLiteral.Int32(sequence.MinDigits)}, {CSharpLiteral.Int64(sequence.Start)}, {CSharpLiteral.Utf8(sequence.Suffix)}";
        yield return $"{KnownTypes.BinaryHeadMemory} {memory};";
        yield return $"var {name} = new {KnownTypes.BinaryHead}(&{memory}, {frame}, {BinaryLiteral.Of(Before)}, {text}, {BinaryLiteral.Of(After)}, zigZag: {CSharpLiteral.Boolean(isAvro)});";
    }
}
