using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>A field whose value the event chooses among those of a table.</summary>
internal abstract class EventEmitter(FieldSpec field, EventIndex index, string identifier) : FieldEmitter(field, identifier)
{
    public sealed override bool IsOfEvent => true;

    public sealed override string? LeavesNullHere => index.IsNull;

    public sealed override string Place => index.Place;

    protected EventIndex Index => index;

    public sealed override void EmitStatics(SourceWriter writer)
    {
        EmitTable(writer);
        index.EmitStatics(writer);
    }

    public sealed override void EmitMembers(SourceWriter writer)
    {
    }

    /// <summary>What the index leads into.</summary>
    protected abstract void EmitTable(SourceWriter writer);
}
