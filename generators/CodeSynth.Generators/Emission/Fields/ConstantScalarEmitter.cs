using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>A number or truth value that is the same in every row.</summary>
internal sealed class ConstantScalarEmitter(FieldSpec field, ConstantSpec constant, string identifier) : ScalarEmitter(field, identifier)
{
    public override string Value => constant.Shape switch
    {
        { Kind: ShapeKind.Scaled } => RuleWords.ConstantText(constant) + "m",

        // By a call, because the compiler warns of a literal that 32 bits would not hold.
        { Kind: ShapeKind.Integer, Type: "nint" or "nuint" } => ScalarForms.ToProperty(constant.Shape, $"{MemberNames.Value(Path)}(row)"),
        { Kind: ShapeKind.Integer, Type: not "long" } => RuleWords.ConstantText(constant),
        _ => RawOf,
    };

    public override string Place => "0";

    public override WireValue Wire => new WireConstantScalar(constant);

    protected override string RawOf => constant.Shape.Kind switch
    {
        ShapeKind.Boolean => CSharpLiteral.Boolean(constant.Number != 0),
        ShapeKind.Real => CSharpLiteral.Double(constant.Real),
        ShapeKind.Single => CSharpLiteral.Single((float)constant.Real),
        _ => CSharpLiteral.Int64(constant.Number),
    };

    protected override string RawHere => RawOf;

    public override void EmitJson(JsonRow row) => row.Literal(RuleWords.ConstantText(constant));
}
