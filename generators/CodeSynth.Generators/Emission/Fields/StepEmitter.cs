using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>Which event of its instance a record is.</summary>
internal sealed class StepEmitter(FieldSpec field, StepSpec step, string identifier) : ScalarEmitter(field, identifier)
{
    public override bool IsOfEvent => true;

    protected override string RawOf => step.Start == 0 ? "current.Step" : $"current.Step + {CSharpLiteral.Int64(step.Start)}";

    protected override string RawHere => RawOf;

    public override void EmitMembers(SourceWriter writer)
    {
    }
}
