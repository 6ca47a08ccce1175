using System.CommandLine;
using CodeSynth.Hosting.Configuration;

namespace CodeSynth.Hosting.Options;

/// <summary>An option with one value, with its words for help and documentation.</summary>
/// <typeparam name="T">What its text means.</typeparam>
internal sealed class ValueOption<T> : IDocumentedOption
{
    private readonly Option<string> _symbol;
    private readonly Func<string, T> _read;
    private ConfiguredValue? _configured;

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
        Key = OptionKey.Of(name);
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

    public string? Key { get; init; }

    public void Configure(ConfiguredValue value) => _configured = value;

    /// <summary>Whether a configuration gives it, which the command line may override.</summary>
    public bool IsConfigured => _configured is not null;

    /// <summary>Whether the command line gives it, and not only a configuration.</summary>
    public bool IsTyped(ParseResult line) => line.GetResult(_symbol) is not null;

    /// <summary>Whether the command line or a configuration gives it.</summary>
    public bool IsGiven(ParseResult line) => IsTyped(line) || _configured is not null;

    /// <summary>What the user wrote it as, for messages.</summary>
    public string NameIn(ParseResult line) => ConfiguredIn(line)?.Origin.Text ?? _symbol.Name;

    /// <summary>The configured value, where it counts.</summary>
    public ConfiguredValue? ConfiguredIn(ParseResult line) => IsTyped(line) ? null : _configured;

    /// <summary>The value when it was given.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public bool TryGet(ParseResult line, out T value)
    {
        if (!IsGiven(line))
        {
            value = default!;
            return false;
        }

        ConfiguredValue? configured = ConfiguredIn(line);
        string text = configured?.Text ?? line.GetResult(_symbol)!.Tokens[0].Value;
        try
        {
            value = _read(text);
            return true;
        }
        catch (FormatException exception)
        {
            throw new UsageException($"{configured?.Origin.WithValue(text) ?? $"{_symbol.Name} {text}"}: {exception.Message}{(exception.Message.EndsWith('?') ? "" : ".")}");
        }
    }

    /// <summary>The value, or another when it was not given.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public T GetOr(ParseResult line, T otherwise) => TryGet(line, out T value) ? value : otherwise;
}
