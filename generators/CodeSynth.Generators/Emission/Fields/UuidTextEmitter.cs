using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>A UUID as a text.</summary>
internal sealed class UuidTextEmitter(FieldSpec field, UuidForms uuid, string identifier) : TextEmitter(field, identifier)
{
    public override KeyForm? Key => uuid.Key;

    public override bool NeedsTime => uuid.NeedsTime;

    public override bool NeedsBirth => uuid.NeedsBirth;

    public override WireValue Wire => uuid.Wire;

    protected override bool IsPlain => true;

    protected override bool HasConstantMaxima => true;

    protected override string MaxText => UuidForms.Bytes;

    public override void EmitState(SourceWriter writer) => uuid.EmitState(writer);

    public override void EmitConstruction(SourceWriter writer) => uuid.EmitConstruction(writer, KeyOf());

    public override void EmitJson(JsonRow row) => uuid.EmitJson(row);

    protected override string PutOf(string destination) => UuidForms.Put(destination, uuid.Of);

    protected override string PutHere(string destination) => UuidForms.Put(destination, uuid.Here);
}
