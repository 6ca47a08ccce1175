namespace CodeSynth.Vocabulary;

/// <summary>What a part of a <see cref="TextForm"/> writes.</summary>
internal enum TextPartKind
{
    /// <summary>The same characters in every text.</summary>
    Literal,

    /// <summary>One of some words, each equally likely.</summary>
    Word,

    /// <summary>A number in decimal, padded with zeros or not.</summary>
    Number,

    /// <summary>A number in lower-case hexadecimal, padded with zeros or not.</summary>
    Hexadecimal,

    /// <summary>A text of another form, or several with a space between.</summary>
    Forms,

    /// <summary>Check digits over what is written already.</summary>
    Check,
}
