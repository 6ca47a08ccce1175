using CodeSynth.Docs.Tests.Support;

namespace CodeSynth.Docs.Tests;

/// <summary>Whoever types what a page prints gets what it says; so each command of each page is run, and has to end with 0.</summary>
public class CommandTests
{
    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Command.All.Count)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Command_AsPrinted_Works(int number)
    {
        Command command = Command.All[number];
        using HeldCluster? cluster = command.NeedsBroker ? await HeldCluster.StartAsync(command.Example, command.NeedsRecords) : null;
        using var sandbox = new Sandbox();

        (int exitCode, string output) = await sandbox.RunAsync(command.Script, cluster);

        Assert.True(exitCode == 0, $"{command}\nended with {exitCode}:\n{output}");
    }

    /// <summary>That the tests above find what they are about: without it an empty list would pass.</summary>
    [Fact]
    public void Pages_ThatPrintCommands_AreFound()
    {
        string[] pages = [.. Command.All.Select(c => c.Page).Distinct()];

        Assert.Subset(pages.ToHashSet(), new HashSet<string> { "README.md", "docs/from-testdatapy.md", "docs/from-payment-status-generator.md", "docs/troubleshooting.md", "docs/formats.md" });
        Assert.Contains(Command.All, c => c.NeedsBroker && c.NeedsRecords);
        Assert.Contains(Command.All, c => c.NeedsBroker && !c.NeedsRecords);
    }
}
