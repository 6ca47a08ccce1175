using System.Text;
using CodeSynth.Wire;

namespace CodeSynth.Vocabulary;

/// <summary>
/// A table of words, indexed when it is first asked for: once per process, by whichever thread comes first; the others wait for
/// it. Not a <see cref="Lazy{T}"/>, whose code the runtime would have to compile for this element type, and a delegate per
/// table with it, before the first row can be written.
/// </summary>
/// <param name="locale">The folder of the files.</param>
/// <param name="files">Whose words, one file after the other; names without their ending.</param>
/// <param name="prefix">What stands before every word.</param>
/// <param name="suffix">What stands behind every word.</param>
internal sealed class WordTable(string locale, string[] files, string prefix = "", string suffix = "")
{
    private readonly Lock _lock = new();
    private readonly EncodedWords[] _parts = new EncodedWords[files.Length];
    private EncodedWords _words;
    private volatile bool _isIndexed;

    /// <summary>The words of all files, ready to be copied.</summary>
    public EncodedWords Words
    {
        get
        {
            EnsureIndexed();
            return _words;
        }
    }

    /// <summary>The words of one file, in the memory of <see cref="Words"/>.</summary>
    /// <param name="file">Its place in the list of files.</param>
    public EncodedWords Part(int file)
    {
        EnsureIndexed();
        return _parts[file];
    }

    private void EnsureIndexed()
    {
        if (!_isIndexed)
        {
            lock (_lock)
            {
                if (!_isIndexed)
                {
                    Index();
                    _isIndexed = true;
                }
            }
        }
    }

    private void Index()
    {
        ReadOnlySpan<byte> text = TableResource.Read(locale, files[0]);
        int[] counts = new int[files.Length];
        counts[0] = text.Count((byte)'\n');
        for (int i = 1; i < files.Length; i++)
        {
            ReadOnlySpan<byte> next = TableResource.Read(locale, files[i]);
            counts[i] = next.Count((byte)'\n');
            text = (byte[])[.. text, .. next];
        }

        _words = EncodedWords.OfLines(text, Encoding.UTF8.GetBytes(prefix), Encoding.UTF8.GetBytes(suffix));
        int first = 0;
        for (int i = 0; i < files.Length; first += counts[i], i++)
        {
            _parts[i] = _words.Slice(first, counts[i]);
        }
    }
}
