using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>A text that follows from the event: a state's name, or a text that the state has.</summary>
internal sealed class EventTextEmitter(FieldSpec field, EquatableArray<string> texts, EventIndex index, string identifier, string table) : EventEmitter(field, index, identifier)
{
    public override string Value => $"{table}[{Index.Place}]";

    public override WireValue Wire => new WireCategory(texts, Index.Place);

    public override TextForm AsText(int minDigits) => new($"{table}.WriteText(p, {Index.Place})", $"{table}.MaxTextBytes", $"{table}.MaxJsonBytes - 2", IsPlain: false);

    public override void EmitJson(JsonRow row) => row.Write($"{table}.WriteJson(p, {Index.Place})", $"{table}.MaxJsonBytes");

    protected override void EmitTable(SourceWriter writer) => ChoiceTables.EmitTexts(writer, table, texts);
}
