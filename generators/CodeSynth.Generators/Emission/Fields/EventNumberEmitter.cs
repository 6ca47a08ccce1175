using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>A number or truth value that the state has.</summary>
internal sealed class EventNumberEmitter(FieldSpec field, OneOfNumberSpec numbers, EventIndex index, string identifier, string table) : EventEmitter(field, index, identifier)
{
    private string Raw => $"{table}[{Index.Place}]";

    public override string Value => ScalarForms.ToProperty(Shape, Raw);

    public override WireValue Wire => new WireScalar(Shape, Raw);

    public override TextForm AsText(int minDigits) => TextForm.Of(Shape, Raw, minDigits);

    public override void EmitJson(JsonRow row) => row.Write(ScalarForms.Put(Shape, Raw), ScalarForms.MaxBytes(Shape));

    protected override void EmitTable(SourceWriter writer) => ChoiceTables.EmitNumbers(writer, table, numbers);
}
