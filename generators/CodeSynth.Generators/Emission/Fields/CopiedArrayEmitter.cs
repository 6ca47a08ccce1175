using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>An array of the row that a link leads to.</summary>
internal sealed class CopiedArrayEmitter(FieldSpec field, CopySpec copy, Link link, string identifier) : ArrayEmitter(field, identifier)
{
    protected override string ArrayHere => ArrayOf(link.Local);

    protected override string PutJsonHere => PutJsonOf(link.Local);

    protected override string MaxJson => $"{link.TargetClass}.{MemberNames.MaxJsonBytes(copy.SourcePath)}";

    protected override void EmitArray(SourceWriter writer, string header) => writer.Line($"{header} => {ArrayOf(link.RowOf)};");

    protected override void EmitPutJson(SourceWriter writer, string header) => writer.Line($"{header} => {PutJsonOf(link.RowOf)};");

    private string ArrayOf(string row) => $"{link.Parent}.{MemberNames.Value(copy.SourcePath)}({row})";

    private string PutJsonOf(string row) => $"{link.Parent}.{MemberNames.PutJson(copy.SourcePath)}(p, {row})";
}
