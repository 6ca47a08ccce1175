using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>
/// The way to a row of another entity: a reference, or a copy of one. It is one pick per row, which the field itself and every
/// copy through it share.
/// </summary>
/// <param name="spec">The field that is the link.</param>
/// <param name="target">Where it leads.</param>
/// <param name="through">For a copy the link that it is copied through, else null.</param>
/// <param name="identifier">A name for locals that something is added to.</param>
/// <param name="sampler">The name of the sampler's field; unused for a copy.</param>
/// <param name="parent">The name of the field that holds the other producer.</param>
internal sealed class Link(FieldSpec spec, LinkTarget target, Link? through, string identifier, string sampler, string parent)
{
    public string Path => spec.Path;

    /// <summary>The other entity's emitted class.</summary>
    public string TargetClass => target.FullName + ".Synth";

    /// <summary>The field that holds the other entity's producer, which exists when the link is read.</summary>
    public string Parent => parent;

    /// <summary>Whose member the other entity's key is: its class's, or its producer's where that has to be asked.</summary>
    public string KeyHolder => target.IsKeyStatic ? TargetClass : Parent;

    /// <summary>The local that holds the row in the midst of a row.</summary>
    public string Local => identifier + "Row";

    /// <summary>The expression for the row elsewhere.</summary>
    public string RowOf => $"{MemberNames.Row(Path)}(row)";

    /// <summary>Whether the other entity's producer is asked: by a copy through this link, or for its key.</summary>
    public bool IsRead { get; set; } = !target.IsKeyStatic;

    /// <summary>Whether the row's time is needed to follow it.</summary>
    public bool NeedsTime => through is null;

    public Link? Through => through;

    public void EmitState(SourceWriter writer)
    {
        if (through is null)
        {
            writer.Line($"private readonly {KnownTypes.ReferenceSampler} {sampler};");
        }

        if (IsRead)
        {
            writer.Line($"private readonly {TargetClass} {parent};");
        }
    }

    public void EmitConstruction(SourceWriter writer)
    {
        if (through is null)
        {
            writer.Line($"{sampler} = context.Reference(Descriptor, {CSharpLiteral.String(Path)});");
        }

        if (IsRead)
        {
            writer.Line($"{parent} = context.Producer<{TargetClass}>({TargetClass}.Descriptor);");
        }
    }

    public void EmitMember(SourceWriter writer)
    {
        writer.Line($"/// <summary>The row of {CommentText.Xml(target.Name)} that {Path} of a row leads to.</summary>");
        writer.Line($"public long {MemberNames.Row(Path)}(long row) => {(through is null ? $"{sampler}.At(row)" : Copied(through.RowOf))};");
    }

    public void EmitLocal(SourceWriter writer) =>
        writer.Line($"long {Local} = {(through is null ? $"{sampler}.At(row, time)" : Copied(through.Local))};");

    private string Copied(string row) => $"{through!.Parent}.{MemberNames.Row(((CopySpec)spec.Sampler).SourcePath)}({row})";
}
