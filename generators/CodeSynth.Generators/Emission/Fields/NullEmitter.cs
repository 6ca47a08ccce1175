using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>The share of a property that is null at a rate, a nested object included. Its stream's name is none that a property can have.</summary>
/// <param name="field">The property.</param>
/// <param name="state">The name of the sampler's field.</param>
internal sealed class NullEmitter(FieldSpec field, string state)
{
    /// <summary>The condition for a row.</summary>
    public string Condition => $"{state}.At(row)";

    public void EmitState(SourceWriter writer) => writer.Line($"private readonly {KnownTypes.NullSampler} {state};");

    public void EmitConstruction(SourceWriter writer) =>
        writer.Line($"{state} = new {KnownTypes.NullSampler}(context.KeyOf(Descriptor, {CSharpLiteral.String(field.StreamPath + "?")}), {Rate()});");

    // A nested object is no field of the wire, so no setting names it.
    private string Rate()
    {
        string rate = CSharpLiteral.Double(field.NullRate!.Value);
        return field.Sampler is ObjectSpec ? rate : $"context.NullRate(Descriptor, {CSharpLiteral.String(field.Path)}, {rate})";
    }
}
