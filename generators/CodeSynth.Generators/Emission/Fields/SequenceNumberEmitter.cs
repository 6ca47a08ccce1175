using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>A sequence as an integer.</summary>
internal sealed class SequenceNumberEmitter(FieldSpec field, SequenceSpec sequence, string identifier) : ScalarEmitter(field, identifier)
{
    public override KeyForm? Key => SequenceForms.Key(sequence);

    protected override string RawOf => SequenceForms.Number(sequence);

    public override void EmitJson(JsonRow row) => SequenceForms.EmitJson(sequence, Field.IsKey, Identifier, row);
}
