using System.Text.RegularExpressions;
using CodeSynth.Hosting.Running;

namespace CodeSynth.Hosting.Configuration;

/// <summary>Every secret that any layer of the configuration was seen to hold, to be kept out of what is printed. Filled before the first value is judged, as a message about a wrong one may quote it.</summary>
internal sealed partial class SecretBook
{
    private const string Mask = "***";

    private readonly HashSet<string> _secrets = new(StringComparer.Ordinal);

    /// <summary>Takes down what is secret about a value, by the name that it stands under and by what it looks like.</summary>
    public void Note(string name, string value)
    {
        _secrets.UnionWith(Secrets.Of(name, value));
        foreach (Match user in UserInfo().Matches(value))
        {
            string info = user.Groups["info"].Value;
            int colon = info.IndexOf(':', StringComparison.Ordinal);
            string password = colon < 0 ? info : info[(colon + 1)..];
            _secrets.UnionWith([info, password, Uri.UnescapeDataString(password)]);
        }
    }

    /// <summary>Takes down what the words of a command line hold, before anything is said about them.</summary>
    public void NoteWords(IReadOnlyList<string> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            int equals = words[i].IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? words[i] : words[i][..equals];
            Note(name, equals < 0 ? i + 1 < words.Count ? words[i + 1] : "" : words[i][(equals + 1)..]);
            Note("", words[i]);
        }
    }

    /// <summary>A text without any of them.</summary>
    public string Hide(string text) => Secrets.Hide(text, _secrets);

    /// <summary>A value for printing: masked where its name says that it is secret, else without what is secret within it.</summary>
    public string Show(string name, string value) => Secrets.IsSecret(name) ? Mask : Hide(UserInfo().Replace(value, $"://{Mask}@"));

    [GeneratedRegex(@"://(?<info>[^\s,]*)@")]
    private static partial Regex UserInfo();
}
