using System.IO.Compression;
using System.Xml.Linq;

namespace CodeSynth.Packages.Tests.Packages;

/// <summary>What is in a package.</summary>
/// <param name="Manifest">Its metadata.</param>
/// <param name="Files">Its files by their paths, without what the package format itself needs.</param>
internal sealed record Package(XElement Manifest, IReadOnlyDictionary<string, byte[]> Files)
{
    public string Id => Text("id")!;

    /// <summary>What it depends on: id → (version, what of it is left out).</summary>
    public IReadOnlyDictionary<string, (string Version, string? Exclude)> Dependencies =>
        Manifest.Descendants().Where(e => e.Name.LocalName == "dependency").ToDictionary(e => (string)e.Attribute("id")!, e => ((string)e.Attribute("version")!, (string?)e.Attribute("exclude")));

    /// <summary>An element of the metadata; null when it has none.</summary>
    public string? Text(string name) => (string?)Manifest.Elements().SingleOrDefault(e => e.Name.LocalName == name);

    public static Package Read(string path)
    {
        using ZipArchive archive = ZipFile.OpenRead(path);
        Dictionary<string, byte[]> files = archive.Entries
            .Where(e => e.FullName is not "[Content_Types].xml" && !e.FullName.StartsWith("_rels/", StringComparison.Ordinal) && !e.FullName.StartsWith("package/", StringComparison.Ordinal))
            .ToDictionary(e => Uri.UnescapeDataString(e.FullName), Bytes);
        string manifest = files.Keys.Single(f => f.EndsWith(".nuspec", StringComparison.Ordinal));
        using var text = new MemoryStream(files[manifest]);
        files.Remove(manifest);
        return new Package(XDocument.Load(text).Root!.Elements().Single(), files);
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
