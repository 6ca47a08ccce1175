using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>The key, a text, of the row that a link leads to; plain enough for JSON, as every key is.</summary>
internal sealed class LinkedKeyTextEmitter(FieldSpec field, Link link, string identifier, string? cells = null) : TextEmitter(field, identifier)
{
    public override IEnumerable<Link> Links => [link];

    public override WireValue Wire => new WireText(PutHere, MemberNames.MaxTextBytes(Path)) { Link = link };

    protected override bool IsPlain => true;

    protected override bool HasConstantMaxima => true;

    protected override string MaxText => $"{link.TargetClass}.KeyMaxBytes";

    public override void EmitJson(JsonRow row)
    {
        row.Literal("\"");
        if (cells is not null && link.TakesCells && row.KeepsHeads)
        {
            row.LinkedKey(link, cells);
        }
        else
        {
            row.Write(PutHere("p"), $"{link.TargetClass}.KeyMaxBytes");
        }

        row.Literal("\"");
    }

    protected override string PutOf(string destination) => $"{link.KeyHolder}.PutKey({destination}, {link.RowOf})";

    protected override string PutHere(string destination) => $"{link.KeyHolder}.PutKey({destination}, {link.Local})";
}
