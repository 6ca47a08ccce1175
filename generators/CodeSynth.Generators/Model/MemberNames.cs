namespace CodeSynth.Generators.Model;

/// <summary>
/// The names of the members by which one emitted producer reads another's fields. They follow from the field's path alone,
/// so that neither needs to know the other's file; no two of them end alike, so those of two fields never clash.
/// </summary>
internal static class MemberNames
{
    /// <summary>The part that a field's members share. Two paths can have the same one, which is a mistake to report.</summary>
    public static string Stem(string path) => path.Replace("[]", "_Item").Replace('.', '_');

    /// <summary>The value of a row: a number, or the index of a category.</summary>
    public static string Value(string path) => Stem(path) + "Of";

    /// <summary>Which of the values of its cases a row has.</summary>
    public static string Case(string path) => Stem(path) + "Case";

    /// <summary>What holds the value of a partial property.</summary>
    public static string Backing(string property) => "Synth" + property;

    /// <summary>The row that a link leads to.</summary>
    public static string Row(string path) => Stem(path) + "Row";

    /// <summary>The rows that the items of a row's array name.</summary>
    public static string Rows(string path) => Stem(path) + "Rows";

    /// <summary>How many items a row's array has.</summary>
    public static string ItemCount(string path) => Stem(path) + "ItemCount";

    /// <summary>The position of a row's first item.</summary>
    public static string FirstItem(string path) => Stem(path) + "FirstItem";

    /// <summary>The most items of an array.</summary>
    public static string MaxItems(string path) => Stem(path) + "MaxItems";

    /// <summary>Whether the value of a row is null.</summary>
    public static string IsNull(string path) => Stem(path) + "IsNull";

    /// <summary>Writes a text as it is.</summary>
    public static string PutText(string path) => "Put" + Stem(path) + "Of";

    /// <summary>Writes a text as it is, given what else it follows from.</summary>
    public static string PutTextHere(string path) => "Put" + Stem(path) + "Here";

    /// <summary>Writes a text as a JSON string with its quotes.</summary>
    public static string PutJson(string path) => "Put" + Stem(path) + "AsJson";

    /// <summary>The property's value of a text that comes from a file.</summary>
    public static string FromFile(string path) => Stem(path) + "FromFile";

    /// <summary>The most bytes of the text as it is.</summary>
    public static string MaxTextBytes(string path) => Stem(path) + "MaxTextBytes";

    /// <summary>The most bytes of the text as a JSON string.</summary>
    public static string MaxJsonBytes(string path) => Stem(path) + "MaxJsonBytes";
}
