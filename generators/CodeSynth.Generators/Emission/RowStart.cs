using CodeSynth.Generators.Emission.Fields;
using CodeSynth.Generators.Emission.Writing;

namespace CodeSynth.Generators.Emission;

/// <summary>
/// How a loop over a batch begins, and each turn of it: over rows that follow each other, with a cursor on the clock; or over the events of a workflow, each of
/// which brings its instance and its time.
/// </summary>
internal static class RowStart
{
    /// <summary>The local that holds the time of a row or an event.</summary>
    public const string Time = "time";

    /// <summary>The local that holds when an event's instance was born.</summary>
    public const string Birth = "birth";

    /// <summary>What stands before the loop.</summary>
    public static void EmitClock(SourceWriter writer, EntityLayout layout)
    {
        if (!layout.IsWorkflow)
        {
            writer.Line($"{KnownTypes.ClockCursor} clock = Clock.CursorAt(row);");
        }

        EmitRooms(writer, layout);
    }

    /// <summary>The loop.</summary>
    public static SourceWriter.Scope Loop(SourceWriter writer, EntityLayout layout) =>
        writer.Block(layout.IsWorkflow ? "for (int i = 0; i < count; i++)" : "for (int i = 0; i < count; i++, row++)");

    /// <summary>The row and its time as locals, then the rows of its links.</summary>
    public static void EmitTurn(SourceWriter writer, EntityLayout layout)
    {
        if (layout.IsWorkflow)
        {
            writer.Line($"{KnownTypes.WorkflowEvent} current = columns.Events[i];");
            writer.Line("row = current.Instance;");
            writer.Line("long time = current.Time;");
        }
        else
        {
            writer.Line("long time = clock.Next();");
        }

        writer.Line("columns.Time[i] = time;");
        EmitLinks(writer, layout);
    }

    /// <summary>The same for an object, which is made alone and has what it needs only.</summary>
    public static void EmitObject(SourceWriter writer, EntityLayout layout)
    {
        if (layout.IsWorkflow)
        {
            writer.Line("long row = current.Instance;");
        }

        if (layout.ObjectNeedsTime)
        {
            writer.Line(layout.IsWorkflow ? "long time = current.Time;" : "long time = Clock.TimeOf(row);");
        }

        EmitRooms(writer, layout);
        EmitLinks(writer, layout);
    }

    private static void EmitLinks(SourceWriter writer, EntityLayout layout)
    {
        if (layout.NeedsBirth)
        {
            writer.Line($"long {Birth} = Clock.TimeOf(row);");
        }

        // Without a local the sampler asks the clock itself, and only where the picked rows have a rate.
        string row = !layout.IsWorkflow ? "row, time" : layout.NeedsBirth ? $"row, {Birth}" : "row";
        foreach (Link link in layout.Links)
        {
            link.EmitLocal(writer, row);
        }

        foreach (PickedArrayEmitter array in layout.Fields.OfType<PickedArrayEmitter>())
        {
            array.EmitLocal(writer, row);
        }
    }

    private static void EmitRooms(SourceWriter writer, EntityLayout layout)
    {
        foreach (PickedArrayEmitter array in layout.Fields.OfType<PickedArrayEmitter>())
        {
            array.EmitRoom(writer);
        }
    }
}
