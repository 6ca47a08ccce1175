using System.Text;
using CodeSynth.Generators.Emission.Fields;
using CodeSynth.Generators.Emission.Writing;

namespace CodeSynth.Generators.Emission;

/// <summary>The keys that a link leads to, encoded when the plan is made, with the JSON that follows them.</summary>
/// <param name="Link">The link.</param>
/// <param name="Field">The name of the field that holds them.</param>
/// <param name="Suffix">The JSON that follows each key.</param>
internal sealed record KeyCellsState(Link Link, string Field, string Suffix)
{
    /// <summary>The most bytes of the suffix: a cell has 31 for it and the key.</summary>
    public const int MaxSuffixBytes = 20;

    /// <summary>The expression that writes the key and the suffix at <c>p</c>.</summary>
    public string Put
    {
        get
        {
            string computed = $"{Link.TargetClass}.PutKey(p, {Link.Local})";
            string whole = Suffix.Length == 0 ? computed : $"{KnownTypes.Put}.Literal({computed}, {CSharpLiteral.Utf8(Suffix)})";
            return $"{Link.Cells}.IsEmpty ? {whole} : {Link.Cells}.Write(p, {Link.Local})";
        }
    }

    /// <summary>The declaration that stands before the loop.</summary>
    public string Local => $"{KnownTypes.KeyCells} {Link.Cells} = {Field};";

    /// <summary>Whether a text is short enough to follow the key.</summary>
    public static bool IsSuffix(string json) => Encoding.UTF8.GetByteCount(json) <= MaxSuffixBytes;

    public void EmitState(SourceWriter writer) => writer.Line($"private readonly {KnownTypes.KeyCells} {Field};");

    public void EmitConstruction(SourceWriter writer) =>
        writer.Line($"{Field} = new {KnownTypes.KeyCells}({Link.Sampler}, {Link.TargetClass}.KeyMaxBytes, &{Link.TargetClass}.PutKey, {CSharpLiteral.Utf8(Suffix)});");
}
