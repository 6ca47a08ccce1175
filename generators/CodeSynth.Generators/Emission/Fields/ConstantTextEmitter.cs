using System.Text;
using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>A text that is the same in every row, and so part of the literals around it.</summary>
internal class ConstantTextEmitter(FieldSpec field, string text, string identifier) : TextEmitter(field, identifier)
{
    private readonly string _text = text;

    public override string Value => CSharpLiteral.String(_text);

    public override string? TextRoom => null;

    public override string Place => "0";

    public override WireValue Wire => new WireConstantText(_text);

    protected override bool IsPlain => JsonLiteral.IsPlain(_text);

    protected override bool HasConstantMaxima => true;

    protected override string MaxText => CSharpLiteral.Int32(Encoding.UTF8.GetByteCount(_text));

    protected override string MaxJson => CSharpLiteral.Int32(Encoding.UTF8.GetByteCount(JsonLiteral.Quote(_text)));

    protected override string PutJsonOf => $"{KnownTypes.Put}.Literal(p, {CSharpLiteral.Utf8(JsonLiteral.Quote(_text))})";

    public override void EmitJson(JsonRow row) => row.Literal(JsonLiteral.Quote(_text));

    protected override string PutOf(string destination) => $"{KnownTypes.Put}.Literal({destination}, {CSharpLiteral.Utf8(_text)})";
}
