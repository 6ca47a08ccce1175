using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>A member of an enumeration that follows from the event: the state, or a member that the state has.</summary>
internal sealed class EventEnumEmitter(FieldSpec field, EquatableArray<EnumMember> members, EventIndex index, string identifier, string table, string numbers)
    : EventEmitter(field, index, identifier)
{
    public override string Value => EnumForms.ToProperty(Shape, $"{numbers}[{Index.Place}]");

    public override WireValue Wire => new WireEnumChoice(members, Index.Place);

    public override TextForm AsText(int minDigits) => new($"{table}.WriteText(p, {Index.Place})", $"{table}.MaxTextBytes", $"{table}.MaxJsonBytes - 2", IsPlain: false);

    public override void EmitJson(JsonRow row) => row.Write($"{table}.WriteJson(p, {Index.Place})", $"{table}.MaxJsonBytes");

    protected override void EmitTable(SourceWriter writer) => ChoiceTables.EmitMembers(writer, table, numbers, members);
}
