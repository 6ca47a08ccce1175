using System.Text;
using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>
/// A text made of other fields, written piece by piece by a method of its own. What the pieces follow from beside the row (its time, the rows of its links) are parameters
/// with the names of the locals in the midst of a row, so that the pieces are the expressions that the fields themselves have there.
/// </summary>
/// <param name="field">The field.</param>
/// <param name="template">Its pieces.</param>
/// <param name="layout">Where the other fields are found, once all of them are there.</param>
/// <param name="identifier">A name for locals that something is added to.</param>
internal sealed class TemplateEmitter(FieldSpec field, TemplateSpec template, EntityLayout layout, string identifier) : TextEmitter(field, identifier)
{
    private readonly Lazy<(FieldEmitter[] Fields, Link[] Links, bool IsPlain)> _made = new(() =>
    {
        FieldEmitter[] fields = [.. template.Parts.Select(p => p.Path).OfType<string>().Distinct(StringComparer.Ordinal).Select(layout.FieldAt)];
        return (fields, [.. fields.SelectMany(f => f.Links).Distinct()], template.Parts.All(p => p.Path is null ? JsonLiteral.IsPlain(p.Text) : layout.FieldAt(p.Path).AsText(p.MinDigits).IsPlain));
    });

    public override bool NeedsTime => Fields.Any(f => f.NeedsTime);

    public override bool NeedsBirth => Fields.Any(f => f.NeedsBirth);

    public override bool IsOfEvent => Fields.Any(f => f.IsOfEvent);

    public override IEnumerable<Link> Links => _made.Value.Links;

    protected override bool IsPlain => _made.Value.IsPlain;

    protected override string MaxText => Sum(template.Parts.Sum(p => TextBytes(p.Text)), f => f.MaxBytes);

    protected override string MaxJson =>
        IsPlain ? base.MaxJson : Sum(template.Parts.Sum(p => EscapedBytes(p.Text)) + "\"\"".Length, f => f.MaxEscaped);

    protected override string PutJsonOf => IsPlain
        ? base.PutJsonOf
        : $"{KnownTypes.Put}.Literal({KnownTypes.JsonEscape}.InPlace(p + 1, {PutOf($"{KnownTypes.Put}.Literal(p, {Quote})")}), {Quote})";

    private static string Quote => CSharpLiteral.Utf8("\"");

    private FieldEmitter[] Fields => _made.Value.Fields;

    /// <summary>What the text follows from beside the row: the type and name of a parameter, and its value where only the row is known.</summary>
    private IEnumerable<(string Type, string Name, string Of)> Given
    {
        get
        {
            if (IsOfEvent)
            {
                yield return ($"in {KnownTypes.WorkflowEvent}", "current", string.Empty);
            }

            if (NeedsTime)
            {
                yield return ("long", "time", "Clock.TimeOf(row)");
            }

            if (NeedsBirth)
            {
                yield return ("long", RowStart.Birth, "Clock.TimeOf(row)");
            }

            foreach (Link link in Links)
            {
                yield return ("long", link.Local, link.RowOf);
            }
        }
    }

    public override void EmitMembers(SourceWriter writer)
    {
        if (IsOfEvent)
        {
            EmitMaxima(writer);
            EmitHere(writer);
            return;
        }

        base.EmitMembers(writer);
    }

    public override void EmitJson(JsonRow row)
    {
        row.Literal("\"");
        if (IsPlain)
        {
            row.Write(PutHere("p"), MemberNames.MaxTextBytes(Path));
        }
        else
        {
            row.Write($"{KnownTypes.JsonEscape}.InPlace(p, {PutHere("p")})", $"{MemberNames.MaxJsonBytes(Path)} - 2");
        }

        row.Literal("\"");
    }

    protected override void EmitPutText(SourceWriter writer, string header)
    {
        if (!Given.Any())
        {
            EmitBody(writer, header);
            return;
        }

        writer.Line($"{header} => {MemberNames.PutTextHere(Path)}(p, row{string.Concat(Given.Select(g => ", " + g.Of))});");
        writer.Line();
        EmitHere(writer);
    }

    protected override string PutOf(string destination) => $"{MemberNames.PutText(Path)}({destination}, row)";

    protected override string PutHere(string destination) =>
        Given.Any() ? $"{MemberNames.PutTextHere(Path)}({destination}, row{string.Concat(Given.Select(g => ", " + g.Name))})" : PutOf(destination);

    private void EmitHere(SourceWriter writer)
    {
        string parameters = string.Concat(Given.Select(g => $", {g.Type} {g.Name}"));
        writer.Line($"/// <summary>Writes {Path} as UTF-8, where what it follows from is known.</summary>");
        EmitBody(writer, $"private byte* {MemberNames.PutTextHere(Path)}(byte* p, long row{parameters})");
    }

    private void EmitBody(SourceWriter writer, string header)
    {
        using (writer.Block(header))
        {
            foreach (TemplatePart part in template.Parts)
            {
                if (part.Path is null)
                {
                    writer.Line($"p = {KnownTypes.Put}.Literal(p, {CSharpLiteral.Utf8(part.Text)});");
                }
                else if (layout.IsNullAnywhere(layout.FieldAt(part.Path).Field) is { } isNull)
                {
                    writer.Line($"p = {isNull} ? p : {FormOf(part).Put};");
                }
                else
                {
                    writer.Line($"p = {FormOf(part).Put};");
                }
            }

            writer.Line("return p;");
        }
    }

    private string Sum(int literals, Func<TextForm, string> of)
    {
        IEnumerable<string> terms = template.Parts.Where(p => p.Path is not null).Select(p => of(FormOf(p)));
        return string.Join(" + ", literals == 0 ? terms : terms.Prepend(CSharpLiteral.Int32(literals)));
    }

    private TextForm FormOf(TemplatePart part) => layout.FieldAt(part.Path!).AsText(part.MinDigits);

    private static int TextBytes(string text) => Encoding.UTF8.GetByteCount(text);

    private static int EscapedBytes(string text) => TextBytes(JsonLiteral.Escape(text));
}
