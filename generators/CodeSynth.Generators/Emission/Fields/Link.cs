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
/// <param name="isNull">The condition under which it, or an object around it, is null of itself; null for none.</param>
/// <param name="identifier">A name for locals that something is added to.</param>
/// <param name="sampler">The name of the sampler's field; unused for a copy.</param>
/// <param name="parent">The name of the field that holds the other producer, or <see cref="Itself"/>.</param>
internal sealed class Link(FieldSpec spec, LinkTarget target, Link? through, string? isNull, string identifier, string sampler, string parent)
{
    /// <summary>The producer of the entity itself, whose rows a link may lead to.</summary>
    public const string Itself = "this";

    public string Path => spec.Path;

    /// <summary>The other entity's emitted class.</summary>
    public string TargetClass => target.FullName + ".Synth";

    /// <summary>The expression for the other entity's producer: a field, which exists when the link is read, or this one.</summary>
    public string Parent => parent;

    /// <summary>Whose member the other entity's key is: its class's, or its producer's where that has to be asked.</summary>
    public string KeyHolder => target.IsKeyStatic ? TargetClass : Parent;

    /// <summary>The local that holds the row in the midst of a row.</summary>
    public string Local { get; init; } = identifier + "Row";

    /// <summary>The expression for the row elsewhere.</summary>
    public string RowOf { get; init; } = $"{MemberNames.Row(spec.Path)}(row)";

    /// <summary>Whether the other entity's producer is asked: by a copy through this link, or for its key.</summary>
    public bool IsRead { get; set; } = !target.IsKeyStatic;

    /// <summary>Whether the row's time is needed to follow it.</summary>
    public bool NeedsTime => through is null;

    public Link? Through => through;

    /// <summary>Whether the rows of a batch are picked together, some hundred at a time: by every pick of its own but one that only some rows make.</summary>
    public bool IsFilled => through is null && isNull is null;

    /// <summary>Whether nothing but its own field follows it.</summary>
    public bool IsAlone { get; set; }

    /// <summary>Whether the keys that it leads to may be few and are picked by popularity, so that JSON has them encoded beforehand; how many there are, a plan knows.</summary>
    public bool TakesCells => IsFilled && IsAlone && !IsRead && target.IsKeyStatic && spec.Sampler is ReferenceSpec { Shape.Kind: ShapeKind.Text, Mode: { Zipf: > 0, Recency: null, Except: null, ToEarlierRows: false } };

    private string Picks => Local + "s";

    /// <summary>The name of the sampler's field.</summary>
    public string Sampler => sampler;

    /// <summary>The local that holds the encoded keys.</summary>
    public string Cells => identifier + "Keys";

    /// <summary>Whether there are rows that it leads nowhere from; their <see cref="Local"/> is -1.</summary>
    public bool IsOptional =>
        isNull is not null || (through?.IsOptional ?? false) || spec.Sampler is CopySpec { SourceMayBeNull: true } or ReferenceSpec { Mode.ToEarlierRows: true };

    /// <summary>Whether it leads nowhere, in the midst of a row.</summary>
    public string IsNullHere => $"{Local} < 0";

    /// <summary>Whether it leads nowhere from any row; null when it always leads somewhere.</summary>
    public string? IsNullOf => IsOptional ? $"{RowOf} < 0" : null;

    public void EmitState(SourceWriter writer)
    {
        if (through is null)
        {
            writer.Line($"private readonly {KnownTypes.ReferenceSampler} {sampler};");
        }

        EmitParent(writer);
    }

    /// <summary>The field that holds the other producer, where it is asked.</summary>
    public void EmitParent(SourceWriter writer)
    {
        if (IsRead && parent != Itself)
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

        EmitParentConstruction(writer);
    }

    /// <summary>Its statement of the constructor.</summary>
    public void EmitParentConstruction(SourceWriter writer)
    {
        if (IsRead && parent != Itself)
        {
            writer.Line($"{parent} = context.Producer<{TargetClass}>({TargetClass}.Descriptor);");
        }
    }

    public void EmitMember(SourceWriter writer)
    {
        string nowhere = IsOptional ? ", or -1" : string.Empty;
        writer.Line($"/// <summary>The row of {CommentText.Xml(target.Name)} that {Path} of a row leads to{nowhere}.</summary>");
        writer.Line($"public long {MemberNames.Row(Path)}(long row) => {OrNowhere(through is null ? $"{sampler}.At(row)" : CopiedOf(through))};");
    }

    /// <summary>The local of a row whose picks are filled.</summary>
    public void EmitFilledLocal(SourceWriter writer) => writer.Line($"long {Local} = {Picks}[i];");

    /// <summary>The picks of a batch's rows.</summary>
    /// <param name="takesCells">Whether they are places of encoded keys, where it has those.</param>
    public BatchFill Fill(bool takesCells) => new(Picks, takesCells && TakesCells ? Cells : sampler, TakesTimes: true);

    /// <param name="writer">Where to.</param>
    /// <param name="row">What a pick depends on, as arguments: the row, and its birth where that is a local.</param>
    public void EmitLocal(SourceWriter writer, string row) =>
        writer.Line($"long {Local} = {OrNowhere(through is null ? $"{sampler}.At({row})" : CopiedHere(through))};");

    /// <summary>Whether a field of the row that it leads to is null.</summary>
    public string SourceIsNull(CopySpec copy, string row) => $"{Parent}.{MemberNames.IsNull(copy.SourcePath)}({row})";

    /// <summary>Whether what is copied through it is null for any row; null when it never is.</summary>
    public string? CopyIsNull(CopySpec copy) => (IsOptional, copy.SourceMayBeNull) switch
    {
        (true, true) => $"{RowOf} is var parent && (parent < 0 || {SourceIsNull(copy, "parent")})",
        (false, true) => SourceIsNull(copy, RowOf),
        _ => IsNullOf,
    };

    private string OrNowhere(string row) => isNull is null ? row : $"{isNull} ? -1 : {row}";

    private string CopiedHere(Link through) => through.IsOptional ? $"{through.IsNullHere} ? -1 : {Copied(through.Local)}" : Copied(through.Local);

    private string CopiedOf(Link through) => through.IsOptional ? $"{through.RowOf} is >= 0 and var parent ? {Copied("parent")} : -1" : Copied(through.RowOf);

    private string Copied(string row) => $"{through!.Parent}.{MemberNames.Row(((CopySpec)spec.Sampler).SourcePath)}({row})";
}
