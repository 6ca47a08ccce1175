using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>A field that is a text.</summary>
internal abstract class TextEmitter(FieldSpec field, string identifier) : FieldEmitter(field, identifier)
{
    public override string Value => IsMeasured ? FromFileHere : $"{KnownTypes.TextValue}.Of(text, {PutHere("text")})";

    public override string? TextRoom => IsMeasured ? null : MemberNames.MaxTextBytes(Path);

    public override WireValue Wire => new WireText(PutHere, MemberNames.MaxTextBytes(Path));

    /// <summary>The most bytes of the text.</summary>
    protected abstract string MaxText { get; }

    /// <summary>The most bytes of the text as a JSON string; two more than the text where nothing is escaped.</summary>
    protected virtual string MaxJson => $"{MemberNames.MaxTextBytes(Path)} + 2";

    /// <summary>Whether the maxima are known when the code is emitted.</summary>
    protected virtual bool HasConstantMaxima => false;

    /// <summary>Whether it is known that JSON escapes nothing of any row's text.</summary>
    protected virtual bool IsPlain => false;

    /// <summary>Whether the text comes from a file: the producer knows the maxima, and the property's value is made of no room on the stack, because texts of files may be long.</summary>
    protected bool IsMeasured => Field.Sampler.IsMeasured;

    /// <summary>Of a text from a file the property's value of a row.</summary>
    protected virtual string FromFileOf => throw new NotSupportedException();

    /// <summary>Of a text from a file the property's value in the midst of a row.</summary>
    protected virtual string FromFileHere => FromFileOf;

    /// <summary>The call that writes a row's text as a JSON string at <c>p</c>.</summary>
    protected virtual string PutJsonOf => $"{KnownTypes.Put}.Literal({PutOf(Quote("p"))}, {QuoteLiteral})";

    /// <summary>The call that writes the JSON string in the midst of a row.</summary>
    protected virtual string PutJsonHere => $"{MemberNames.PutJson(Path)}(p, row)";

    private static string QuoteLiteral => CSharpLiteral.Utf8("\"");

    public override void EmitMembers(SourceWriter writer)
    {
        EmitMaxima(writer);
        writer.Line($"/// <summary>Writes {Path} of a row as UTF-8.</summary>");
        EmitPutText(writer, $"public byte* {MemberNames.PutText(Path)}(byte* p, long row)");
        writer.Line();
        writer.Line($"/// <summary>Writes {Path} of a row as a JSON string.</summary>");
        writer.Line($"public byte* {MemberNames.PutJson(Path)}(byte* p, long row) => {PutJsonOf};");
        if (IsMeasured)
        {
            writer.Line();
            writer.Line($"/// <summary>{Path} of a row as the property has it.</summary>");
            writer.Line($"public {Shape.Type} {MemberNames.FromFile(Path)}(long row) => {FromFileOf};");
        }
    }

    /// <summary>The members that say how long the text can be.</summary>
    protected void EmitMaxima(SourceWriter writer)
    {
        string declaration = HasConstantMaxima ? "const int {0} = {1};" : IsMeasured ? "int {0} => {1};" : "static int {0} => {1};";
        writer.Line($"/// <summary>The most bytes of {Path}.</summary>");
        writer.Line("public " + string.Format(null, declaration, MemberNames.MaxTextBytes(Path), MaxText));
        writer.Line();
        writer.Line($"/// <summary>The most bytes of {Path} as a JSON string, quotes included.</summary>");
        writer.Line("public " + string.Format(null, declaration, MemberNames.MaxJsonBytes(Path), MaxJson));
        writer.Line();
    }

    /// <summary>The member that writes a row's text.</summary>
    protected virtual void EmitPutText(SourceWriter writer, string header) => writer.Line($"{header} => {PutOf("p")};");

    public override TextForm AsText(int minDigits) =>
        IsPlain
            ? new(PutHere("p"), MemberNames.MaxTextBytes(Path), MemberNames.MaxTextBytes(Path), IsPlain)
            : new(PutHere("p"), MemberNames.MaxTextBytes(Path), $"{MemberNames.MaxJsonBytes(Path)} - 2", IsPlain);

    public override void EmitJson(JsonRow row) => row.Write(PutJsonHere, MemberNames.MaxJsonBytes(Path));

    /// <summary>The call that writes a row's text.</summary>
    protected abstract string PutOf(string destination);

    /// <summary>The call that writes the text in the midst of a row.</summary>
    protected virtual string PutHere(string destination) => $"{MemberNames.PutText(Path)}({destination}, row)";

    private static string Quote(string destination) => $"{KnownTypes.Put}.Literal({destination}, {QuoteLiteral})";
}
