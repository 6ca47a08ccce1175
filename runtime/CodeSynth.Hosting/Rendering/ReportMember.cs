using System.Globalization;

namespace CodeSynth.Hosting.Rendering;

/// <summary>A named value of a <see cref="ReportLine"/>.</summary>
/// <param name="Name">The name that a program knows it by: <c>averageBytes</c>.</param>
/// <param name="Value">A text, a number, a truth, members of an object, texts or objects, <see cref="RawJson"/>, or null where there is none.</param>
internal sealed record ReportMember(string Name, object? Value)
{
    /// <summary>The name as a column has it: <c>average bytes</c>.</summary>
    public string Heading => string.Concat(Name.Select(c => char.IsAsciiLetterUpper(c) ? $" {char.ToLowerInvariant(c)}" : c.ToString()));

    /// <summary>The value for people.</summary>
    public string Text => Value switch
    {
        null => "",
        long number => NumberText.Count(number),
        int number => NumberText.Count(number),
        bool truth => truth ? "yes" : "no",
        IEnumerable<string> texts => string.Join(", ", texts),
        IFormattable value => value.ToString("#,0.#########", CultureInfo.InvariantCulture),
        _ => Value.ToString()!,
    };
}
