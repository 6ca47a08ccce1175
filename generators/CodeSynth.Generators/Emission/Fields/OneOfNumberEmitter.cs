using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>One of some numbers.</summary>
internal sealed class OneOfNumberEmitter(FieldSpec field, OneOfNumberSpec choices, string identifier, string state, string table) : ScalarEmitter(field, identifier)
{
    private readonly ChoiceForms _choice = new(choices.Numbers.Count + choices.Reals.Count, choices.Weights, state);

    protected override string RawOf => $"{table}[{_choice.Index}]";

    public override void EmitStatics(SourceWriter writer) =>
        writer.Line($"private static readonly {ScalarForms.RawType(Shape)}[] {table} = [{string.Join(", ", Literals)}];");

    private IEnumerable<string> Literals => Shape.Kind switch
    {
        ShapeKind.Real => choices.Reals.Select(CSharpLiteral.Double),
        ShapeKind.Single => choices.Reals.Select(r => CSharpLiteral.Single((float)r)),
        _ => choices.Numbers.Select(CSharpLiteral.Int64),
    };

    public override void EmitState(SourceWriter writer) => _choice.EmitState(writer);

    public override void EmitConstruction(SourceWriter writer) => _choice.EmitConstruction(writer, KeyOf());
}
