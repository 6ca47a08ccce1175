using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>A field that is not a text: a number, a truth value, an instant.</summary>
internal abstract class ScalarEmitter(FieldSpec field, string identifier) : FieldEmitter(field, identifier)
{
    public override string Value => ScalarForms.ToProperty(Shape, RawHere);

    public override WireValue Wire => new WireScalar(Shape, RawHere);

    /// <summary>The expression for the value as it travels, in the midst of a row.</summary>
    public string Here => RawHere;

    /// <summary>The value of a row.</summary>
    protected abstract string RawOf { get; }

    /// <summary>The value in the midst of a row.</summary>
    protected virtual string RawHere => $"{MemberNames.Value(Path)}(row)";

    /// <summary>The bounds of a number, by the plan where a run may change them.</summary>
    protected string Bounds(string min, string max, int? decimals = null) =>
        !IsPlanned ? $"{min}, {max}"
        : decimals is { } digits ? Planned("Bounds", min, max, "decimals: " + CSharpLiteral.Int32(digits))
        : Planned("Bounds", min, max);

    public override void EmitMembers(SourceWriter writer)
    {
        writer.Line($"/// <summary>{Path} of a row{ScalarForms.Words(Shape)}.</summary>");
        writer.Line($"public {ScalarForms.RawType(Shape)} {MemberNames.Value(Path)}(long row) => {RawOf};");
    }

    public override TextForm AsText(int minDigits) => TextForm.Of(Shape, RawHere, minDigits);

    public override void EmitJson(JsonRow row)
    {
        if (Shape.IsDate)
        {
            row.Literal("\"");
            row.Write($"{KnownTypes.Put}.Date(p, {RawHere})", $"{KnownTypes.Put}.DateBytes");
            row.Literal("\"");
        }
        else if (Shape is { Kind: ShapeKind.Time, Type: not "long" })
        {
            string iso = Identifier + "Iso";
            row.Local(KnownTypes.IsoTime, iso);
            row.Literal("\"");
            row.Write($"{iso}.Write(p, {RawHere})", $"{KnownTypes.IsoTime}.Bytes");
            row.Literal("\"");
        }
        else if (Shape.Kind == ShapeKind.Uuid)
        {
            row.Literal("\"");
            row.Write(ScalarForms.Put(Shape, RawHere), ScalarForms.MaxBytes(Shape));
            row.Literal("\"");
        }
        else
        {
            row.Write(ScalarForms.Put(Shape, RawHere), ScalarForms.MaxBytes(Shape));
        }
    }
}
