using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>A time after another one of the row.</summary>
internal sealed class TimeAfterEmitter(FieldSpec field, TimeAfterSpec after, TimeStart start, string identifier, string state) : ScalarEmitter(field, identifier)
{
    public override bool NeedsTime => start.Field?.NeedsTime ?? false;

    public override bool NeedsBirth => start.Field?.NeedsBirth ?? false;

    public override bool IsOfEvent => start.Field?.IsOfEvent ?? false;

    public override IEnumerable<Link> Links => start.Links;

    public override string? LeavesNullHere => start.IsNullHere;

    public override string? LeavesNullOf => start.IsNullOf;

    protected override string RawOf => $"{start.Of} + {state}.At(row)";

    protected override string RawHere => $"{start.Here} + {state}.At(row)";

    public override void EmitState(SourceWriter writer) => writer.Line($"private readonly {KnownTypes.UniformTicks} {state};");

    public override void EmitConstruction(SourceWriter writer) => writer.Line(
        $"{state} = {KnownTypes.UniformTicks}.OfMilliseconds({KeyOf()}, {CSharpLiteral.Int64(after.Min.Ticks)}, {CSharpLiteral.Int64(after.Max.Ticks)}); // {RuleWords.Between(after)}");

    public override void EmitMembers(SourceWriter writer)
    {
        if (!IsOfEvent)
        {
            base.EmitMembers(writer);
        }
    }
}
