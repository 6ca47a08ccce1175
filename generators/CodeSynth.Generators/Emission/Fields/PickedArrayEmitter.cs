using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>
/// An array whose items are named by rows of another entity. The rows of one array are picked together, into memory on the stack that stands before the loop over the rows;
/// in the midst of a row they are locals, as the row of a link is.
/// </summary>
/// <param name="field">The field.</param>
/// <param name="identifier">A name for locals that something is added to.</param>
internal abstract class PickedArrayEmitter(FieldSpec field, string identifier) : FieldEmitter(field, identifier)
{
    public override string Value => Shape.TakesArray ? ArrayHere : $"[.. {ArrayHere}]";

    public override WireValue Wire => new WireArray(Count, Rows, MemberNames.MaxItems(Path), Item) { IsPicked = true };

    /// <summary>The most items.</summary>
    protected abstract string MaxItems { get; }

    /// <summary>The most bytes of the JSON array.</summary>
    protected abstract string MaxJson { get; }

    /// <summary>An item, given its row.</summary>
    protected abstract WireValue Item { get; }

    /// <summary>The call that picks the rows of any row, into <c>rows</c>.</summary>
    protected abstract string PicksOf { get; }

    /// <summary>The local that holds how many items the row has.</summary>
    protected string Count => Identifier + "Count";

    /// <summary>The local that points to the rows of the items.</summary>
    protected string Rows => Identifier + "Rows";

    /// <summary>The types and names of both.</summary>
    public IEnumerable<(string Type, string Name)> Locals => [("int", Count), ("long*", Rows)];

    private string ArrayHere => $"{MemberNames.Value(Path)}({Count}, {Rows})";

    /// <summary>What stands before the loop over the rows.</summary>
    public void EmitRoom(SourceWriter writer) => writer.Line($"long* {Rows} = stackalloc long[{MemberNames.MaxItems(Path)}]; // the rows that the items of {Path} name");

    /// <summary>The pick in the midst of a row.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="row">What a pick depends on, as arguments: the row, and its birth where that is a local.</param>
    public void EmitLocal(SourceWriter writer, string row) => writer.Line($"int {Count} = {PicksHere(row)};");

    public override void EmitMembers(SourceWriter writer)
    {
        writer.Line($"// Of the items of {Path}: here a row is the one that an item names.");
        EmitItemMembers(writer);
        writer.Line();
        writer.Line($"/// <summary>The most items of {Path}.</summary>");
        writer.Line($"public const int {MemberNames.MaxItems(Path)} = {MaxItems};");
        writer.Line();
        writer.Line($"/// <summary>Picks the rows that the items of {Path} of a row name, and gives their number.</summary>");
        writer.Line($"public int {MemberNames.Rows(Path)}(long row, long* rows) => {PicksOf};");
        writer.Line();
        writer.Line($"/// <summary>The most bytes of {Path} as a JSON array.</summary>");
        writer.Line($"public static int {MemberNames.MaxJsonBytes(Path)} => {MaxJson};");
        writer.Line();
        writer.Line($"/// <summary>{Path} of some rows, a new array.</summary>");
        EmitArray(writer, $"public {Shape.Type} {MemberNames.Value(Path)}(int count, long* rows)");
        writer.Line();
        writer.Line($"/// <summary>Writes {Path} of some rows as a JSON array.</summary>");
        EmitPutJson(writer, $"public byte* {MemberNames.PutJson(Path)}(byte* p, int count, long* rows)");
    }

    public override TextForm AsText(int minDigits) => throw new InvalidOperationException("An array is no part of a text.");

    public override void EmitJson(JsonRow row) => row.Write($"{MemberNames.PutJson(Path)}(p, {Count}, {Rows})", MemberNames.MaxJsonBytes(Path));

    /// <summary>The call that picks the rows in the midst of a row.</summary>
    protected abstract string PicksHere(string row);

    /// <summary>The members by which other entities read an item.</summary>
    protected abstract void EmitItemMembers(SourceWriter writer);

    /// <summary>The member that makes the array.</summary>
    protected abstract void EmitArray(SourceWriter writer, string header);

    /// <summary>The member that writes the array.</summary>
    protected abstract void EmitPutJson(SourceWriter writer, string header);
}
