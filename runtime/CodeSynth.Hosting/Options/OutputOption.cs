using System.CommandLine;
using CodeSynth.Hosting.Commands;

namespace CodeSynth.Hosting.Options;

/// <summary>The option that says who reads what a command prints.</summary>
internal static class OutputOption
{
    private const string Name = "--output";
    private const string Json = "json";

    public static ValueOption<OutputKind> Create() => new(Name, $"text|{Json}", "What to print: text for people, or one JSON object a line for programs, errors too.", "text", Read);

    /// <summary>What a line asks for.</summary>
    /// <exception cref="UsageException">The value cannot be read.</exception>
    public static OutputKind Of(IAppCommand command, ParseResult line) =>
        command.Options.OfType<ValueOption<OutputKind>>().FirstOrDefault()?.GetOr(line, OutputKind.Text) ?? OutputKind.Text;

    /// <summary>What words ask for that may be no command line at all: a program wants to read what is wrong with them, too.</summary>
    public static OutputKind Guess(IReadOnlyList<string> words)
    {
        int at = words.ToList().FindLastIndex(w => w == Name);
        return words.Contains($"{Name}={Json}", StringComparer.Ordinal) || words.Contains($"{Name}:{Json}", StringComparer.Ordinal) || (at >= 0 && words.ElementAtOrDefault(at + 1) == Json)
            ? OutputKind.Json
            : OutputKind.Text;
    }

    private static OutputKind Read(string text) => text switch
    {
        "text" => OutputKind.Text,
        Json => OutputKind.Json,
        _ => throw new FormatException($"the kinds of output are: text, {Json}"),
    };
}
