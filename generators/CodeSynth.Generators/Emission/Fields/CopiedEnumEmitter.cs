using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>A member of an enumeration, of the row that a link leads to.</summary>
internal sealed class CopiedEnumEmitter(FieldSpec field, CopySpec copy, Link link, string identifier) : CopiedTextEmitter(field, copy, link, identifier)
{
    public override string Value => EnumForms.ToProperty(Shape, Number(Through.Local));

    public override string? TextRoom => null;

    public override WireValue Wire => new WireEnumNumber(Shape.Members, Number(Through.Local));

    public override void EmitMembers(SourceWriter writer)
    {
        EnumForms.EmitNumber(writer, Path, Number(Through.RowOf));
        base.EmitMembers(writer);
    }

    private string Number(string row) => $"{Through.Parent}.{MemberNames.Value(Copy.SourcePath)}({row})";
}
