using CodeSynth.Generators.Emission.Writing;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>What the loops over the items of an array have in common. In each of them <c>row</c> is what an item's expressions take.</summary>
internal static class ItemLoop
{
    /// <summary>The first statement of a loop over picked rows.</summary>
    public const string PickedRow = "long row = rows[i];";

    /// <summary>How a method takes the items.</summary>
    public static string Parameter(WireArray array) => array.IsPicked ? "long* rows" : "long row";

    /// <summary>What a row is in it.</summary>
    public static string Words(WireArray array) => array.IsPicked ? "here a row is the one that an item names" : "here a row is the position of an item";

    /// <summary>The head of the loop.</summary>
    public static string Header(WireArray array) => array.IsPicked ? "for (int i = 0; i < count; i++)" : "for (int i = 0; i < count; i++, row++)";

    /// <summary>The statements of the loop.</summary>
    public static IEnumerable<string> Body(WireArray array, IEnumerable<string> item) => array.IsPicked ? item.Prepend(PickedRow) : item;

    /// <summary>An item and the comma behind it.</summary>
    public static JsonRow Json(FieldEmitter item)
    {
        var json = new JsonRow();
        item.EmitJson(json);
        json.Literal(",");
        json.Flush();
        return json;
    }

    /// <summary>The most bytes of a JSON array.</summary>
    /// <param name="maxItems">The most items.</param>
    /// <param name="item">An item and the comma behind it.</param>
    public static string MaxJson(int maxItems, JsonRow item) =>
        $"{KnownTypes.JsonArray}.MaxBytes({CSharpLiteral.Int32(maxItems)}, {string.Join(" + ", [CSharpLiteral.Int32(item.LiteralBytes), .. item.MaxTerms])})";

    /// <summary>The end of a JSON array, behind the loop.</summary>
    public static void EmitEnd(SourceWriter writer)
    {
        writer.Line();
        writer.Line("p -= count == 0 ? 0 : 1; // in the place of the last comma");
        writer.Line("*p++ = (byte)']';");
        writer.Line("return p;");
    }
}
