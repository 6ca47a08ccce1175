using CodeSynth.Generators.Emission.Writing;

namespace CodeSynth.Generators.Emission;

/// <summary>Numbers of some hundred rows that are made together, before the bytes of those rows are written.</summary>
/// <param name="Name">The local that points to them; the number of a row is at <c>i</c>.</param>
/// <param name="Filler">What makes them.</param>
/// <param name="TakesTimes">Whether it asks for the rows' times.</param>
internal sealed record BatchFill(string Name, string Filler, bool TakesTimes)
{
    private string Room => Name + "Room";

    /// <summary>What stands before the loops.</summary>
    public void EmitRoom(SourceWriter writer) => writer.Line($"{KnownTypes.RowNumbers} {Room};");

    /// <summary>What stands before the loop over the hundreds.</summary>
    public void Emit(SourceWriter writer)
    {
        writer.Line($"long* {Name} = {Room}.At - first;");
        writer.Line($"{Filler}.Fill(row, end - first, {(TakesTimes ? "columns.Time + first, " : string.Empty)}{Name} + first);");
    }
}
