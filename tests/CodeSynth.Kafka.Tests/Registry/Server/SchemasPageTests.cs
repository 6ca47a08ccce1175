using System.Text.RegularExpressions;
using CodeSynth.Embedded.Registry;

namespace CodeSynth.Kafka.Tests.Registry.Server;

/// <summary>The tables of docs/schemas.md, "The embedded Schema Registry", against the registry.</summary>
public partial class SchemasPageTests
{
    private static readonly string s_root = FindRoot();

    [Fact]
    public void Page_Paths_AreServedByThoseMethodsAlone()
    {
        var store = new SchemaStore(SchemaLanguages.All);
        var routes = new RegistryRoutes(store);
        int paths = 0;
        foreach (Match row in Row().Matches(Section()))
        {
            paths++;
            Guid guid = store.Register("s", new SchemaRequest("\"string\"", null, null, null), normalize: false).Schema.Guid; // what the row before it has deleted
            string path = row.Groups[1].Value.Replace("{subject}", "s", StringComparison.Ordinal).Replace("{version}", "latest", StringComparison.Ordinal)
                .Replace("{id}", "1", StringComparison.Ordinal).Replace("{guid}", guid.ToString(), StringComparison.Ordinal);
            foreach (string method in (string[])["GET", "POST", "PUT", "DELETE"])
            {
                Assert.Equal((path, method, row.Groups[2].Value.Contains(method, StringComparison.Ordinal)), (path, method, CodeOf(routes, method, path) is not (404 or 405)));
            }
        }

        Assert.Equal(20, paths);
    }

    [Fact]
    public void Page_Codes_AreThoseThatTheSourcesName()
    {
        string sources = string.Concat(Directory.EnumerateFiles(Path.Combine(s_root, "runtime/CodeSynth.Embedded/Registry"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

        Assert.Equal(
            Code().Matches(sources).Select(m => m.Groups[1].Value + m.Groups[2].Value).Distinct().Order(),
            CodeRow().Matches(Section()).SelectMany(m => m.Groups[1].Value.Split(", ")).Order());
    }

    private static string Section()
    {
        string page = File.ReadAllText(Path.Combine(s_root, "docs/schemas.md"));
        string section = page[page.IndexOf("\n## The embedded Schema Registry\n", StringComparison.Ordinal)..];
        int end = section.IndexOf("\n## ", 1, StringComparison.Ordinal);
        return end < 0 ? section : section[..end];
    }

    private static int CodeOf(RegistryRoutes routes, string method, string path)
    {
        try
        {
            return routes.Answer(RegistryRequest.Of(method, path, default)).Status;
        }
        catch (RegistryException refusal)
        {
            return refusal.Code;
        }
    }

    [GeneratedRegex(@"^\| `(/[^`]*)` \| ([^|]*) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"(?:new\(|RegistryException\()(4\d{2,4}),|Incompatible = (\d+);")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\| (\d{3}[\d, ]*) \|", RegexOptions.Multiline)]
    private static partial Regex CodeRow();

    private static string FindRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "CodeSynth.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
