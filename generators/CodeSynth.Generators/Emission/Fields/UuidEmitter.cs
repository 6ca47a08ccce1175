using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>A UUID as a <c>Guid</c>.</summary>
internal sealed class UuidEmitter(FieldSpec field, UuidForms uuid, string identifier) : ScalarEmitter(field, identifier)
{
    public override KeyForm? Key => uuid.Key;

    public override bool NeedsTime => uuid.NeedsTime;

    public override bool NeedsBirth => uuid.NeedsBirth;

    protected override string RawOf => uuid.Of;

    protected override string RawHere => uuid.Here;

    public override void EmitState(SourceWriter writer) => uuid.EmitState(writer);

    public override void EmitConstruction(SourceWriter writer) => uuid.EmitConstruction(writer, KeyOf());

    public override void EmitJson(JsonRow row) => uuid.EmitJson(row);
}
