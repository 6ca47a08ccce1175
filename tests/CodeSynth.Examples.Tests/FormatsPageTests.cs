using CodeSynth.Benchmarks.Ratios;
using CodeSynth.Benchmarks.Results;

namespace CodeSynth.Examples.Tests;

/// <summary>docs/formats.md says how many bytes a message has; they follow from the seed.</summary>
public class FormatsPageTests
{
    private const string Header = "| B/message | JSON | Avro | Protobuf |";

    [Fact]
    public void Bytes_OfEveryMessageAndFormat_AreThoseOfTheBenchmark()
    {
        string[] rows = [.. Page().Split('\n').SkipWhile(line => line != Header).Skip(2).TakeWhile(line => line.StartsWith('|'))];
        Assert.Equal(FormatTable.Messages().Count(), rows.Length);
        foreach (((string name, SynthModel model, string entity), string row) in FormatTable.Messages().Zip(rows))
        {
            string[] cells = [.. row.Trim('|').Split('|', StringSplitOptions.TrimEntries)];
            Assert.Equal(name, cells[0]);
            string[] bytes = [.. FormatTable.Formats.Select(format => FigureText.Number(FormatTable.BytesOf(model, entity, format)))];
            Assert.Equal(bytes, cells.Skip(1).Select(cell => cell.Split(' ')[0]));
        }
    }

    private static string Page()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CodeSynth.sln")))
        {
            folder = folder.Parent;
        }

        return File.ReadAllText(Path.Combine(folder!.FullName, "docs", "formats.md"));
    }
}
