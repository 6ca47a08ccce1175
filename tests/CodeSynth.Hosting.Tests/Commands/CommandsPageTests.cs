using System.Globalization;
using System.Reflection;
using CodeSynth.Hosting.Commands;
using CodeSynth.Hosting.Options;
using CodeSynth.Testing;
using Ecommerce;

namespace CodeSynth.Hosting.Tests.Commands;

public class CommandsPageTests
{
    private const string Page = "docs/commands.md";
    private const string End = "<!-- end of options -->";

    [Fact]
    public void Page_EveryOption_StandsThereAsTheParserHasIt()
    {
        string page = File.ReadAllText(RepositoryFiles.PathOf(Page));
        var tree = new CommandTree(SynthCatalog.Model);
        foreach ((string name, IReadOnlyList<IDocumentedOption> options) in tree.Commands.Select(c => (c.Name, c.Options)).Append(("every command", tree.Configuration.All)))
        {
            string begin = $"<!-- options of {name} -->\n";
            int from = page.IndexOf(begin, StringComparison.Ordinal);
            Assert.True(from >= 0, $"{Page} has no options of {name}");
            from += begin.Length;
            page = page[..from] + TableOf(options) + page[page.IndexOf(End, from, StringComparison.Ordinal)..];
        }

        RepositoryFiles.MustBe(Page, page);
    }

    [Fact]
    public void Page_EveryExitCode_StandsThere()
    {
        string page = File.ReadAllText(RepositoryFiles.PathOf(Page));
        FieldInfo[] codes = typeof(ExitCodes).GetFields(BindingFlags.Public | BindingFlags.Static);
        Assert.Equal(6, codes.Length);
        Assert.All(codes, code => Assert.Contains($"| {Convert.ToString(code.GetRawConstantValue(), CultureInfo.InvariantCulture)} | {code.Name} |", page, StringComparison.Ordinal));
    }

    [Fact]
    public void RunScript_EveryCommand_IsNotTakenForAnExample()
    {
        IEnumerable<string> words = new CommandTree(SynthCatalog.Model).Commands.Select(c => c.Group ?? c.Symbol.Name).Distinct();

        Assert.Contains($"printf '%s\\n' {string.Join(' ', words)} | grep -qx", File.ReadAllText(RepositoryFiles.PathOf("run.sh")), StringComparison.Ordinal);
    }

    private static string TableOf(IReadOnlyList<IDocumentedOption> options)
    {
        IEnumerable<string> rows = options.Select(o => $"| {NamesOf(o)} | {Cell(o.Description)} | {Cell(o.DefaultText)} |\n");
        return "| option | meaning | default |\n|---|---|---|\n" + string.Concat(rows);
    }

    private static string NamesOf(IDocumentedOption option)
    {
        IEnumerable<string> names = option.Symbol.Aliases.Append(option.Symbol.Name).Select(n => option is SwitchOption ? $"`{n}`" : $"`{n} {Cell(option.Symbol.HelpName!)}`");
        return string.Join(", ", names);
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
