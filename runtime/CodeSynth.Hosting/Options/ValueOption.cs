using System.CommandLine;

namespace CodeSynth.Hosting.Options;

/// <summary>An option with one value, with its words for help and documentation.</summary>
/// <typeparam name="T">What its text means.</typeparam>
internal sealed class ValueOption<T> : IDocumentedOption
{
    private readonly Option<string> _symbol;
    private readonly Func<string, T> _read;

    /// <param name="name">With its dashes.</param>
    /// <param name="valueName">What stands for the value in help.</param>
    /// <param name="description">One sentence.</param>
    /// <param name="defaultText">The default in words.</param>
    /// <param name="read">Reads the value; throws <see cref="FormatException"/> with what a value has to be.</param>
    /// <param name="aliases">Other names.</param>
    public ValueOption(string name, string valueName, string description, string defaultText, Func<string, T> read, params string[] aliases)
    {
        _read = read;
        Description = description;
        DefaultText = defaultText;
        _symbol = new Option<string>(name, aliases)
        {
            HelpName = valueName,
            Description = $"{description} Default: {defaultText}.",
            Arity = ArgumentArity.ExactlyOne,
        };
    }

    public Option Symbol => _symbol;

    public string Description { get; }

    public string DefaultText { get; }

    public bool IsGiven(ParseResult line) => line.GetResult(_symbol) is not null;

    /// <summary>The value when it was given.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public bool TryGet(ParseResult line, out T value)
    {
        if (line.GetResult(_symbol) is not { } given)
        {
            value = default!;
            return false;
        }

        string text = given.Tokens[0].Value;
        try
        {
            value = _read(text);
            return true;
        }
        catch (FormatException exception)
        {
            throw new UsageException($"{_symbol.Name} {text}: {exception.Message}{(exception.Message.EndsWith('?') ? "" : ".")}");
        }
    }

    /// <summary>The value, or another when it was not given.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public T GetOr(ParseResult line, T otherwise) => TryGet(line, out T value) ? value : otherwise;
}
