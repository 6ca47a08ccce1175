using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>A field that is an array: made for an object, never for the wire.</summary>
internal abstract class ArrayEmitter(FieldSpec field, string identifier) : FieldEmitter(field, identifier)
{
    public override string Value => Shape.TakesArray ? ArrayHere : $"[.. {ArrayHere}]";

    /// <summary>The expression for a new array in the midst of a row.</summary>
    protected virtual string ArrayHere => $"{MemberNames.Value(Path)}(row)";

    /// <summary>The call that writes the JSON array in the midst of a row.</summary>
    protected virtual string PutJsonHere => $"{MemberNames.PutJson(Path)}(p, row)";

    /// <summary>The most bytes of the JSON array.</summary>
    protected abstract string MaxJson { get; }

    /// <summary>The most items.</summary>
    protected abstract string MaxItems { get; }

    /// <summary>How many items a row has.</summary>
    protected abstract string CountOf { get; }

    /// <summary>Where the items of a row stand.</summary>
    protected abstract string FirstOf { get; }

    public override void EmitMembers(SourceWriter writer)
    {
        writer.Line($"/// <summary>The most items of {Path}.</summary>");
        writer.Line($"public const int {MemberNames.MaxItems(Path)} = {MaxItems};");
        writer.Line();
        writer.Line($"/// <summary>How many items {Path} of a row has.</summary>");
        writer.Line($"public int {MemberNames.ItemCount(Path)}(long row) => {CountOf};");
        writer.Line();
        writer.Line($"/// <summary>The position of the first item of {Path} of a row; the others follow it.</summary>");
        writer.Line($"public long {MemberNames.FirstItem(Path)}(long row) => {FirstOf};");
        writer.Line();
        writer.Line($"/// <summary>The most bytes of {Path} as a JSON array.</summary>");
        writer.Line($"public static int {MemberNames.MaxJsonBytes(Path)} => {MaxJson};");
        writer.Line();
        writer.Line($"/// <summary>{Path} of a row, a new array.</summary>");
        EmitArray(writer, $"public {Shape.Type} {MemberNames.Value(Path)}(long row)");
        writer.Line();
        writer.Line($"/// <summary>Writes {Path} of a row as a JSON array.</summary>");
        EmitPutJson(writer, $"public byte* {MemberNames.PutJson(Path)}(byte* p, long row)");
    }

    public override TextForm AsText(int minDigits) => throw new InvalidOperationException("An array is no part of a text.");

    public override void EmitJson(JsonRow row) => row.Write(PutJsonHere, MemberNames.MaxJsonBytes(Path));

    /// <summary>The member that makes the array.</summary>
    protected abstract void EmitArray(SourceWriter writer, string header);

    /// <summary>The member that writes the array.</summary>
    protected abstract void EmitPutJson(SourceWriter writer, string header);
}
