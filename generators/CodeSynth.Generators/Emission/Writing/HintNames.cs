using System.Text;

namespace CodeSynth.Generators.Emission.Writing;

/// <summary>
/// The names of emitted files. Two that differ only by case would clash, and then the whole generator dies; hence the hash
/// of the exact name.
/// </summary>
internal static class HintNames
{
    public const string Catalog = "SynthCatalog.g.cs";

    /// <summary>An entity's main file.</summary>
    public static string Of(string metadataName) => Of(metadataName, string.Empty);

    /// <summary>The file of one of its wire faces: <c>Shop.Order.1f0c3a55.Avro.g.cs</c>.</summary>
    public static string OfFace(string metadataName, string format) => Of(metadataName, "." + format);

    private static string Of(string metadataName, string part)
    {
        var text = new StringBuilder(metadataName.Length + 16);
        foreach (char c in metadataName)
        {
            text.Append(c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '_' ? c : '_');
        }

        return text.Append('.').Append(FixedHash.Of(metadataName)).Append(part).Append(".g.cs").ToString();
    }
}
