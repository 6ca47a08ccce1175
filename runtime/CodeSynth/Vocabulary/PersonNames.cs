using CodeSynth.Wire;

namespace CodeSynth.Vocabulary;

/// <summary>First and last names in one piece of memory.</summary>
internal sealed class PersonNames
{
    public PersonNames(ReadOnlySpan<byte> firsts, ReadOnlySpan<byte> lasts)
    {
        All = EncodedWords.OfLines([.. firsts, .. lasts]);
        int count = firsts.Count((byte)'\n');
        First = All.Slice(0, count);
        Last = All.Slice(count, All.Count - count);
    }

    /// <summary>First names, then last names: which of both a street is named after is then a matter of arithmetic, not of a branch.</summary>
    public EncodedWords All { get; }

    /// <summary>The first names.</summary>
    public EncodedWords First { get; }

    /// <summary>The last names.</summary>
    public EncodedWords Last { get; }
}
