using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>A number, truth value, instant or UUID of a file.</summary>
internal sealed class ColumnScalarEmitter(FieldSpec field, ColumnSpec column, ColumnKey? key, string identifier, string state) : ScalarEmitter(field, identifier)
{
    public override KeyForm? Key => key?.Form(RawOf);

    public override string? LeavesNullHere => column.IsNullable ? $"{state}.IsNull(row)" : null;

    public override string? LeavesNullOf => LeavesNullHere;

    public override string? Place => Shape.Kind == ShapeKind.Boolean ? $"({RawOf} ? 1 : 0)" : null;

    protected override string RawOf => $"{state}.At(row)";

    public override void EmitState(SourceWriter writer)
    {
        key?.EmitState(writer);
        writer.Line($"private readonly {KnownTypes.ValueColumn}<{ScalarForms.RawType(Shape)}> {state};");
    }

    public override void EmitConstruction(SourceWriter writer)
    {
        key?.EmitConstruction(writer);
        writer.Line($"{state} = context.MasterTable(Descriptor).Values<{ScalarForms.RawType(Shape)}>({CSharpLiteral.String(Path)});");
    }

    public override void EmitJson(JsonRow row)
    {
        if (key is null)
        {
            base.EmitJson(row);
        }
        else
        {
            key.EmitJson(row);
        }
    }
}
