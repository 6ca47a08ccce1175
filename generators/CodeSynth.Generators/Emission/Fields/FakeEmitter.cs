using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>A text that looks like a name, a city …; its words need no escape in JSON.</summary>
internal sealed class FakeEmitter(FieldSpec field, FakeSpec fake, string identifier, string state) : TextEmitter(field, identifier)
{
    private readonly string _sampler = fake.Locale is null ? "global::" + KnownTypes.OwnFakeSampler(fake.Kind) : KnownTypes.FakeSampler;
    private readonly string? _choice = fake.Locale is null ? null : $"{KnownTypes.Fake}.{fake.Kind}, {CSharpLiteral.String(fake.Locale)}";

    protected override bool IsPlain => true;

    protected override string MaxText => _choice is null ? $"{_sampler}.MaxBytes" : $"{_sampler}.MaxBytes({_choice})";

    public override void EmitState(SourceWriter writer) => writer.Line($"private readonly {_sampler} {state};");

    public override void EmitConstruction(SourceWriter writer) => writer.Line($"{state} = new {_sampler}({KeyOf()}{(_choice is null ? string.Empty : ", " + _choice)});");

    // The quotes become part of the literals around the text.
    public override void EmitJson(JsonRow row)
    {
        row.Literal("\"");
        row.Write($"{state}.Write(p, row)", MemberNames.MaxTextBytes(Path));
        row.Literal("\"");
    }

    protected override string PutOf(string destination) => $"{state}.Write({destination}, row)";
}
