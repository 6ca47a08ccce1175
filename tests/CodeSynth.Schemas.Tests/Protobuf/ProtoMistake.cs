namespace CodeSynth.Schemas.Tests.Protobuf;

/// <summary>A .proto text with a mistake in it.</summary>
/// <param name="Words">Words of the message.</param>
/// <param name="Marked">The text, the culprit between <c>⟦</c> and <c>⟧</c>.</param>
public sealed record ProtoMistake(string Words, string Marked)
{
    /// <summary>Whether protoc has nothing against it: a restriction of ours, or one of protoc since version 22 that older ones do not have.</summary>
    public bool IsOursAlone { get; init; }

    /// <summary>The text without the marks.</summary>
    public string Text => Marked.Replace("⟦", string.Empty, StringComparison.Ordinal).Replace("⟧", string.Empty, StringComparison.Ordinal);

    /// <summary>What stands between the marks.</summary>
    public string Culprit => Marked[(Marked.IndexOf('⟦', StringComparison.Ordinal) + 1)..Marked.IndexOf('⟧', StringComparison.Ordinal)];

    /// <summary>The line of the culprit, from 0.</summary>
    public int Line => Before.Count(c => c == '\n');

    /// <summary>Its column, from 0.</summary>
    public int Column => Before.Length - 1 - Before.LastIndexOf('\n');

    private string Before => Marked[..Marked.IndexOf('⟦', StringComparison.Ordinal)];

    public override string ToString() => Words;
}
