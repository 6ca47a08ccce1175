using CodeSynth.Docs.Tests.Support;

namespace CodeSynth.Docs.Tests;

/// <summary>Whoever types what a page prints gets what it says; so each command of each page is run, and has to end with 0.</summary>
public class CommandTests(CommandRuns runs) : IClassFixture<CommandRuns>
{
    public static TheoryData<int, string> Commands => Numbered(Command.All);

    public static TheoryData<int, string> Transcripts => Numbered(Transcript.All);

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Command_AsPrinted_Works(int number, string command)
    {
        (int exitCode, string output) = await runs.OfCommand(number);

        Assert.True(exitCode == 0, $"{command}\nended with {exitCode}:\n{output}");
    }

    [Theory]
    [MemberData(nameof(Transcripts))]
    public async Task Transcript_AsPrinted_IsWhatATerminalShows(int number, string transcript)
    {
        (int exitCode, string output) = await runs.OfTranscript(number);

        Assert.True(exitCode == 0, $"{transcript}\nended with {exitCode}:\n{output}");
        Assert.True(Transcript.All[number].MissingIn(output) is null, $"{transcript}\ndoes not show '{Transcript.All[number].MissingIn(output)}', but:\n{output}");
    }

    /// <summary>That the tests above find what they are about: without it an empty list would pass.</summary>
    [Fact]
    public void Pages_ThatPrintCommands_AreFound()
    {
        string[] pages = [.. Command.All.Select(c => c.Page).Concat(Transcript.All.Select(t => t.Page)).Distinct()];

        Assert.Superset(
            new HashSet<string> { "README.md", "CONTRIBUTING.md", "docs/from-testdatapy.md", "docs/from-payment-status-generator.md", "docs/troubleshooting.md", "docs/formats.md", "docs/configuration.md", "docs/deployment.md", "docs/master-data.md", "docs/schemas.md" },
            pages.ToHashSet());
        Assert.Contains(Command.All, c => c.NeedsBroker && c.IsReadOnly);
        Assert.Contains(Command.All, c => c.NeedsBroker && c.NeedsRecords && !c.IsReadOnly);
        Assert.Contains(Command.All, c => c.NeedsBroker && !c.NeedsRecords);
    }

    private static TheoryData<int, string> Numbered<T>(IReadOnlyList<T> all)
        where T : notnull
    {
        var data = new TheoryData<int, string>();
        for (int i = 0; i < all.Count; i++)
        {
            data.Add(i, all[i].ToString()!);
        }

        return data;
    }
}
