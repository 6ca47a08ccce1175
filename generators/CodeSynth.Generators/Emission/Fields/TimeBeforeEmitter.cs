using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>A time before the row's own.</summary>
internal sealed class TimeBeforeEmitter(FieldSpec field, TimeBeforeSpec before, string identifier, string state, bool isOfInstance) : ScalarEmitter(field, identifier)
{
    public override bool NeedsTime => !isOfInstance;

    public override bool NeedsBirth => isOfInstance;

    protected override string RawOf => $"Clock.TimeOf(row) - {state}.At(row)";

    protected override string RawHere => $"{(isOfInstance ? RowStart.Birth : "time")} - {state}.At(row)";

    public override void EmitState(SourceWriter writer) => writer.Line($"private readonly {KnownTypes.UniformTicks} {state};");

    public override void EmitConstruction(SourceWriter writer) =>
        writer.Line($"{state} = {KnownTypes.UniformTicks}.OfMilliseconds({KeyOf()}, 0, {CSharpLiteral.Int64(before.Ticks)}); // at most {before.Before}");
}
