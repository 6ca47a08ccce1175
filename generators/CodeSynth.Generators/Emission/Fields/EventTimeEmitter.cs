using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>The row's event time.</summary>
internal sealed class EventTimeEmitter(FieldSpec field, string identifier) : ScalarEmitter(field, identifier)
{
    public override bool NeedsTime => true;

    protected override string RawOf => "Clock.TimeOf(row)";

    protected override string RawHere => "time";
}
