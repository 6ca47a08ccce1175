using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>An integer, or a decimal number drawn as an integer of its last digit.</summary>
internal sealed class UniformGridEmitter(FieldSpec field, UniformGridSpec uniform, string identifier, string state) : ScalarEmitter(field, identifier)
{
    protected override string RawOf => $"{state}.At(row)";

    public override void EmitState(SourceWriter writer) => writer.Line($"private readonly {KnownTypes.UniformInt64} {state};");

    public override void EmitConstruction(SourceWriter writer) =>
        writer.Line($"{state} = new {KnownTypes.UniformInt64}({KeyOf()}, {Bounds(CSharpLiteral.Int64(uniform.Min), CSharpLiteral.Int64(uniform.Max), Shape.Decimals)});");

    public override void EmitJson(JsonRow row)
    {
        string? drawn = Sampler is { } sampler ? row.Filled(Identifier + "Values", sampler) : null;
        row.Write(ScalarForms.Put(Shape, drawn ?? RawHere), ScalarForms.MaxBytes(Shape));
    }

    public override WireValue Wire => new WireScalar(Shape, RawHere) { Sampler = Sampler };

    private string? Sampler => IsItem ? null : state;
}
