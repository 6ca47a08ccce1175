using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>A member of an enumeration that is the same in every row.</summary>
internal sealed class ConstantEnumEmitter(FieldSpec field, EnumMember member, string identifier) : ConstantTextEmitter(field, member.WireName, identifier)
{
    public override string Value => $"{Shape.Type}.{CSharpIdentifier.Escape(member.Name)}";

    public override WireValue Wire => new WireConstantEnum(member);

    public override void EmitMembers(SourceWriter writer)
    {
        EnumForms.EmitNumber(writer, Path, CSharpLiteral.Int64(member.Value));
        base.EmitMembers(writer);
    }
}
