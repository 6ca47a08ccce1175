namespace CodeSynth;

/// <summary>
/// The rows are the records of a file of comma-separated values (RFC 4180), in their order. A property without a sampler is a column of it, found by its header: its name on the
/// wire or its own, with no regard to case, blanks, underscores, hyphens and dots; properties of nested objects by the whole path, <c>address.street</c>. A property with a sampler is
/// generated as usual. Needs the assembly CodeSynth.MasterData, which every app that references CodeSynth.Hosting has.
/// </summary>
/// <param name="path">The file: from the working folder where there is one, else from the folder of the app. <c>--set Product.Source=FILE</c> names another.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class CsvSourceAttribute(string path) : Attribute
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>What stands between fields: an ASCII character other than a quote or the end of a line. Default a comma.</summary>
    public char Delimiter { get; set; } = ',';

    /// <summary>The encoding by a name that .NET knows, such as <c>iso-8859-1</c> or <c>windows-1252</c>; a byte order mark outweighs it. Default <c>utf-8</c>.</summary>
    public string Encoding { get; set; } = "utf-8";

    /// <summary>Whether the first record names the columns; else they are the properties in the order of their declaration. Default true.</summary>
    public bool HasHeader { get; set; } = true;
}
