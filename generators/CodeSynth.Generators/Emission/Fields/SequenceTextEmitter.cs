using System.Text;
using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>A sequence inside a text.</summary>
internal sealed class SequenceTextEmitter(FieldSpec field, SequenceSpec sequence, string identifier) : TextEmitter(field, identifier)
{
    public override KeyForm? Key => SequenceForms.Key(sequence);

    public override WireValue Wire => new WireSequence(sequence);

    protected override bool IsPlain => JsonLiteral.IsPlain(sequence.Prefix + sequence.Suffix);

    protected override bool HasConstantMaxima => true;

    protected override string MaxText => Field.IsKey ? "KeyMaxBytes" : SequenceForms.MaxBytes(sequence);

    protected override string MaxJson =>
        $"{CSharpLiteral.Int32(Encoding.UTF8.GetByteCount(JsonLiteral.Quote(sequence.Prefix + sequence.Suffix)))} + {CSharpLiteral.Int32(JsonRow.MaxDigits)}";

    protected override string PutJsonOf => SequenceForms.PutJson(sequence, "p");

    public override void EmitJson(JsonRow row) => SequenceForms.EmitJson(sequence, Field.IsKey, Identifier, row);

    protected override string PutOf(string destination) => Field.IsKey ? $"PutKey({destination}, row)" : SequenceForms.Put(sequence, destination);
}
