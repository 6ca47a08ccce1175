using System.Text;

namespace CodeSynth.Generators.Emission.Writing;

/// <summary>
/// The names of emitted files. Two that differ only by case would clash, and then the whole generator dies; hence the hash
/// of the exact name.
/// </summary>
internal static class HintNames
{
    public const string Catalog = "SynthCatalog.g.cs";

    public static string Of(string metadataName)
    {
        var text = new StringBuilder(metadataName.Length + 16);
        foreach (char c in metadataName)
        {
            text.Append(c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '_' ? c : '_');
        }

        return text.Append('.').Append(FixedHash.Of(metadataName)).Append(".g.cs").ToString();
    }
}
