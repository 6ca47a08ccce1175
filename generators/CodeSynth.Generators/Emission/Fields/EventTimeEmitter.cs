using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>The row's event time; with a workflow that of the event.</summary>
internal sealed class EventTimeEmitter(FieldSpec field, string identifier, bool isOfEvent) : ScalarEmitter(field, identifier)
{
    public override bool NeedsTime => true;

    public override bool IsOfEvent => isOfEvent;

    protected override string RawOf => "Clock.TimeOf(row)";

    protected override string RawHere => RowStart.Time;

    public override void EmitMembers(SourceWriter writer)
    {
        if (!isOfEvent)
        {
            base.EmitMembers(writer);
        }
    }
}
