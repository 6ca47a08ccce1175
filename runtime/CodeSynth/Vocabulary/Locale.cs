using System.Text;
using CodeSynth.Wire;

namespace CodeSynth.Vocabulary;

/// <summary>
/// How texts look in a language and its country. A form or a table that the locale lacks is that of English. Nothing is read
/// before it is asked for, and then once per process; any number of threads may ask.
/// </summary>
internal sealed class Locale
{
    private const string Default = "en";

    // One lock for all, which the same thread may take again: forms of a locale are made of words and forms of it and of English.
    private static readonly Lock s_lock = new();
    private static readonly Dictionary<string, Locale> s_locales = new(StringComparer.Ordinal);

    private readonly string _name;
    private readonly Dictionary<Fake, TextForm> _forms = [];
    private readonly Dictionary<string, EncodedWords> _words = new(StringComparer.Ordinal);

    private Locale(string name) => _name = name;

    /// <summary>The locale of a name.</summary>
    /// <param name="name">Such as <c>de</c>.</param>
    /// <exception cref="ArgumentException">There is no such locale.</exception>
    public static Locale Named(string name)
    {
        lock (s_lock)
        {
            if (!s_locales.TryGetValue(name, out Locale? locale))
            {
                if (!TableResource.HasForms(name))
                {
                    throw new ArgumentException($"There is no locale '{name}'.", nameof(name));
                }

                locale = new Locale(name);
                s_locales.Add(name, locale);
            }

            return locale;
        }
    }

    /// <summary>How the texts of a kind are put together.</summary>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public TextForm Form(Fake kind)
    {
        lock (s_lock)
        {
            if (!_forms.TryGetValue(kind, out TextForm? form))
            {
                var parser = new FormParser(this);
                form = new TextForm([.. Lines(kind).Select(parser.Parse)]);
                _forms.Add(kind, form);
            }

            return form;
        }
    }

    /// <summary>The words of a table.</summary>
    /// <param name="table"><c>word</c>; <c>^word</c> for upper-case first letters; <c>en/word</c> for those of a certain locale.</param>
    public EncodedWords Words(string table)
    {
        lock (s_lock)
        {
            if (!_words.TryGetValue(table, out EncodedWords words))
            {
                words = table.Split('/') is [string name, string file] ? Named(name).Words(file) : Load(table);
                _words.Add(table, words);
            }

            return words;
        }
    }

    private EncodedWords Load(string table)
    {
        string file = table.TrimStart('^');
        ReadOnlySpan<byte> lines = TableResource.Read(TableResource.Has(_name, file) ? _name : Default, file);
        return EncodedWords.OfLines(file == table ? lines : Capitalised(lines));
    }

    // "City    {city_prefix} {first_name}": a kind, spaces, a form. No kind begins with the '#' of a comment.
    private string[] Lines(Fake kind)
    {
        string start = $"{kind} ";
        foreach (string locale in (string[])[_name, Default])
        {
            string[] lines = [.. Encoding.UTF8.GetString(TableResource.ReadForms(locale)).Split('\n').Where(l => l.StartsWith(start, StringComparison.Ordinal))];
            if (lines.Length > 0)
            {
                return [.. lines.Select(l => l[start.Length..].TrimStart(' '))];
            }
        }

        throw new ArgumentException($"There is no kind {kind} of texts.", nameof(kind));
    }

    private static byte[] Capitalised(ReadOnlySpan<byte> lines) =>
        Encoding.UTF8.GetBytes(string.Join('\n', Encoding.UTF8.GetString(lines).Split('\n').Select(static w => w.Length == 0 ? w : char.ToUpperInvariant(w[0]) + w[1..])));
}
