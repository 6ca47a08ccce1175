using System.Text.RegularExpressions;

namespace CodeSynth.Docs.Tests.Support;

/// <summary>A block of a page that shows a terminal: commands behind <c>$</c>, and below each what it prints; <c>…</c> stands for anything.</summary>
/// <param name="Page">Where it stands.</param>
/// <param name="Text">The block.</param>
internal sealed partial record Transcript(string Page, string Text)
{
    private const string Prompt = "$ ";

    public static IReadOnlyList<Transcript> All { get; } = [.. Support.Page.All.SelectMany(p => p.Blocks("console").Select(text => new Transcript(p.Path, text)))];

    /// <summary>Whether it means a cluster of the reader's own.</summary>
    public bool NeedsBroker => Text.Contains("localhost:9092", StringComparison.Ordinal);

    /// <summary>The commands, with what they say as a terminal has it: in one stream.</summary>
    public string Script => "exec 2>&1\n" + string.Join('\n', Lines.Where(l => l.StartsWith(Prompt, StringComparison.Ordinal)).Select(l => l[Prompt.Length..]));

    private string[] Lines => Text.Split('\n');

    /// <summary>The first line that it shows and that an output has not, behind those before it; null where there is none.</summary>
    public string? MissingIn(string output)
    {
        string rest = Ports().Replace(output, "127.0.0.1:0");
        foreach (string line in Lines.Where(l => l.Length > 0 && l != "…" && !l.StartsWith(Prompt, StringComparison.Ordinal)))
        {
            string pattern = $"^{Regex.Escape(Ports().Replace(line.TrimEnd(), "127.0.0.1:0")).Replace("…", ".*", StringComparison.Ordinal)} *$";
            Match found = Regex.Match(rest, pattern, RegexOptions.Multiline);
            if (!found.Success)
            {
                return line;
            }

            rest = rest[(found.Index + found.Length)..];
        }

        return null;
    }

    public override string ToString() => $"{Page}: {Lines[0]}";

    [GeneratedRegex(@"127\.0\.0\.1:\d+")]
    private static partial Regex Ports();
}
