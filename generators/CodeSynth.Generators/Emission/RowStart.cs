using CodeSynth.Generators.Emission.Fields;
using CodeSynth.Generators.Emission.Writing;

namespace CodeSynth.Generators.Emission;

/// <summary>
/// How a loop over a batch begins, and each turn of it: over rows that follow each other, whose times are there before the loop; or over the events of a workflow, each of
/// which brings its instance and its time.
/// </summary>
internal static class RowStart
{
    /// <summary>The local that holds the time of a row or an event.</summary>
    public const string Time = "time";

    /// <summary>The local that holds when an event's instance was born.</summary>
    public const string Birth = "birth";

    /// <summary>What the rows of an entity make of a batch beforehand: the picks of their links, then what is drawn.</summary>
    /// <param name="layout">The entity.</param>
    /// <param name="takesCells">Whether the keys that a link leads to are taken encoded.</param>
    /// <param name="drawn">What is drawn.</param>
    public static BatchFill[] Fills(EntityLayout layout, Func<Link, bool> takesCells, IEnumerable<BatchFill> drawn) => layout.IsWorkflow
        ? []
        : [.. layout.Links.Where(l => l.IsFilled).Select(l => l.Fill(takesCells(l))), .. drawn];

    /// <summary>What stands before the loop.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="layout">The entity.</param>
    /// <param name="fills">What is made beforehand; see <see cref="Fills"/>.</param>
    public static void EmitClock(SourceWriter writer, EntityLayout layout, IEnumerable<BatchFill> fills)
    {
        if (!layout.IsWorkflow)
        {
            writer.Line("Clock.Fill(row, count, columns.Time);");
        }

        foreach (BatchFill fill in fills)
        {
            fill.EmitRoom(writer);
        }

        EmitRooms(writer, layout);
    }

    /// <summary>
    /// The loop. Where numbers are made beforehand it is one within another: those of some hundred rows, then the rows. A loop that does nothing but draw or pick has its sampler
    /// in registers, asks once how it picks, takes four draws at a time and waits for many loads at once: an order of 100,000 customers takes three fifths of
    /// what it takes with the pick among the bytes.
    /// </summary>
    public static SourceWriter.Scope Loop(SourceWriter writer, EntityLayout layout, IReadOnlyList<BatchFill> fills)
    {
        if (layout.IsWorkflow)
        {
            return writer.Block("for (long i = 0; i < count; i++)");
        }

        if (fills.Count == 0)
        {
            return writer.Block("for (long i = 0; i < count; i++, row++)");
        }

        writer.Block("for (int first = 0, end; first < count; first = end)");
        writer.Line($"end = global::System.Math.Min(first + {KnownTypes.RowNumbers}.Count, count);");
        foreach (BatchFill fill in fills)
        {
            fill.Emit(writer);
        }

        return writer.Block("for (long i = first; i < end; i++, row++)", levels: 2);
    }

    /// <summary>The row and its time as locals, then the rows of its links.</summary>
    public static void EmitTurn(SourceWriter writer, EntityLayout layout)
    {
        if (layout.IsWorkflow)
        {
            writer.Line($"{KnownTypes.WorkflowEvent} current = columns.Events[i];");
            writer.Line("row = current.Instance;");
            writer.Line("long time = current.Time;");
            writer.Line("columns.Time[i] = time;");
        }
        else
        {
            writer.Line("long time = columns.Time[i];");
        }

        EmitLinks(writer, layout, isFilled: !layout.IsWorkflow);
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
        EmitLinks(writer, layout, isFilled: false);
    }

    private static void EmitLinks(SourceWriter writer, EntityLayout layout, bool isFilled)
    {
        if (layout.NeedsBirth)
        {
            writer.Line($"long {Birth} = Clock.TimeOf(row);");
        }

        // Without a local the sampler asks the clock itself, and only where the picked rows have a rate.
        string row = !layout.IsWorkflow ? "row, time" : layout.NeedsBirth ? $"row, {Birth}" : "row";
        foreach (Link link in layout.Links)
        {
            if (isFilled && link.IsFilled)
            {
                link.EmitFilledLocal(writer);
            }
            else
            {
                link.EmitLocal(writer, row);
            }
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
